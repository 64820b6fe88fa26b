/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "grid/grid-edit.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_GRID_VIEW (cabas_grid_view_get_type ())

/* The cells of a grid in a scrolled window: only those in sight have a widget, and these are used
 * again as it scrolls. Knows which cell has the focus and which are selected, and changes none.
 *
 * The cell that has the focus is a widget of its own above the others, so that scrolling it out of
 * sight does not lose the focus; there are two of them, taken in turn, so that each cell one comes
 * to is a newly focused object to a screen reader. */
G_DECLARE_FINAL_TYPE (CabasGridView, cabas_grid_view, CABAS, GRID_VIEW, GtkWidget)

typedef enum
{
  CABAS_GRID_NOWHERE,
  CABAS_GRID_CORNER,
  CABAS_GRID_ROW_TITLE,
  CABAS_GRID_COLUMN_TITLE,
  CABAS_GRID_CELL_ITSELF,
} CabasGridPart;

GtkWidget *cabas_grid_view_new (CabasGridModel *model);
void cabas_grid_view_set_corner_title (CabasGridView *self, const char *title);
/* With `n_rows` in sight, or all there are where these are fewer. */
int cabas_grid_view_measure_height (CabasGridView *self, guint n_rows);
/* Rows that have room between the titles of the columns and the lower edge. */
guint cabas_grid_view_get_page_rows (CabasGridView *self);

gboolean cabas_grid_view_get_cursor (CabasGridView *self, CabasGridPlace *cursor);
/* FALSE where there are no cells. */
gboolean cabas_grid_view_get_range (CabasGridView *self, CabasGridRange *range);
/* Places are clamped. The focus goes along where a cell has it. */
void cabas_grid_view_move (CabasGridView *self, gint64 row, gint64 column, gboolean extends);
/* The cell before (-1) or after (1) in reading order; FALSE where there is none. */
gboolean cabas_grid_view_step (CabasGridView *self, int by);
/* The cursor goes to the first cell of the range. */
void cabas_grid_view_set_range (CabasGridView *self, const CabasGridRange *range);
/* Puts the focus outside, before or after the grid. */
void cabas_grid_view_leave (CabasGridView *self, GtkDirectionType direction);

CabasGridPart cabas_grid_view_find (CabasGridView *self, double x, double y, CabasGridPlace *place);
void cabas_grid_view_get_cursor_area (CabasGridView *self, GdkRectangle *area);
/* The widget of the cell at the cursor. */
GtkWidget *cabas_grid_view_get_cursor_cell (CabasGridView *self);
/* (nullable) (transfer none): stands over the cell at the cursor. */
void cabas_grid_view_set_editor (CabasGridView *self, GtkWidget *editor);
/* (nullable): the cell that a sentence is about. */
void cabas_grid_view_mark (CabasGridView *self, const CabasGridPlace *place);

G_END_DECLS
