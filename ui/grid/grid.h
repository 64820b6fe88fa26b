/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "grid/grid-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_GRID (cabas_grid_get_type ())

/* Cells to be filled as in a spreadsheet: arrows, Tab and Enter move, typing replaces, F2 edits,
 * Delete empties, a rectangle is selected with Shift or the mouse, and copied and pasted as text
 * with tabs. What cannot be taken is said in one sentence below, and nothing is changed.
 *
 * Fills the place it is given and scrolls in it; titles of rows and columns stay in sight. */
G_DECLARE_FINAL_TYPE (CabasGrid, cabas_grid, CABAS, GRID, GtkWidget)

/* `model` (transfer none): listened to as long as the grid lives. */
GtkWidget *cabas_grid_new (CabasGridModel *model);
CabasGridModel *cabas_grid_get_model (CabasGrid *self);
/* What the titles of the rows are, such as “Action”. */
void cabas_grid_set_corner_title (CabasGrid *self, const char *title);
/* The name of the whole for those who do not see it, such as “Budget by year”. */
void cabas_grid_set_name (CabasGrid *self, const char *name);
/* As high as its rows, `n_rows` at most, as a form needs it. */
void cabas_grid_set_max_rows (CabasGrid *self, guint n_rows);

/* Moves the focus to a cell and scrolls to it. FALSE where there is no such cell. */
gboolean cabas_grid_select (CabasGrid *self, guint row, guint column);
/* The cell that has or had the focus; FALSE where there is none. */
gboolean cabas_grid_get_cursor (CabasGrid *self, guint *row, guint *column);
/* The rectangle that is selected; FALSE where there are no cells. */
gboolean cabas_grid_get_selection (
    CabasGrid *self, guint *row, guint *column, guint *n_rows, guint *n_columns);

G_END_DECLS
