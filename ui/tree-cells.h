/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "tree-columns.h"

G_BEGIN_DECLS

#define CABAS_TYPE_TREE_CELLS (cabas_tree_cells_get_type ())

/* The cells of one row of a tree, right of the name. Their widths follow the size of the text, so
 * that those of all rows, and the titles above, stand below each other. */
G_DECLARE_FINAL_TYPE (CabasTreeCells, cabas_tree_cells, CABAS, TREE_CELLS, GtkWidget)

/* `columns` (element-type CabasTreeColumn): those in sight; the table owns them. */
void cabas_tree_cells_set_columns (CabasTreeCells *self, CabasSession *session, GPtrArray *columns);
/* `item` (nullable): a heading has none. */
void cabas_tree_cells_show (CabasTreeCells *self, CabasItem *item, CabasDate today);

/* What the cells say, to who listens: “In progress, End: 31/03/2026”. */
char *cabas_tree_columns_dup_words (GPtrArray *columns, CabasItem *item, CabasDate today);

/* Space between two columns, in pixels. */
#define CABAS_TREE_COLUMN_SPACING 12
int cabas_tree_column_get_pixels (const CabasTreeColumn *column, GtkWidget *widget);
/* (transfer container): those of `wanted` that fit, with the name, into so many pixels. The one
 * that stays longest is given room first, then the others from the left. */
GPtrArray *cabas_tree_columns_list_fitting (GPtrArray *wanted, GtkWidget *widget, int width);
gboolean cabas_tree_columns_are_same (GPtrArray *a, GPtrArray *b);
/* Whether the state of an item needs a place elsewhere: only the column that stays longest is left.
 */
gboolean cabas_tree_columns_are_compact (GPtrArray *columns);

G_END_DECLS
