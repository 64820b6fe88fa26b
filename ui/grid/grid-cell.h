/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_GRID_CELL (cabas_grid_cell_get_type ())

/* One cell, or the title of a row or column: a text drawn in the place it is given, cut with “…”
 * where it is longer. It asks for no room of its own, so that another text costs no new layout. */
G_DECLARE_FINAL_TYPE (CabasGridCell, cabas_grid_cell, CABAS, GRID_CELL, GtkWidget)

/* Space to the left and right of the text, and above and below it. */
#define CABAS_GRID_CELL_MARGIN_X 9
#define CABAS_GRID_CELL_MARGIN_Y 5
/* Lines of a title that wraps. */
#define CABAS_GRID_MAX_TITLE_LINES 3

GtkWidget *cabas_grid_cell_new (GtkAccessibleRole role);
/* `spoken` (nullable): the text by default. `style` (nullable): classes, with spaces
 * between; "numeric" stands right. */
void cabas_grid_cell_set_text (CabasGridCell *self,
                               const char *text,
                               const char *spoken,
                               const char *style);
/* Whether the text goes on in further lines. */
void cabas_grid_cell_set_wraps (CabasGridCell *self, gboolean wraps);
void cabas_grid_cell_set_class (CabasGridCell *self, const char *name, gboolean has_class);

G_END_DECLS
