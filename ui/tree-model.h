/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows of a page's tree: items, under CabasSection headings where the page has several kinds.
 * Made of the children models of the plan, so it follows every change by itself. `filter` and
 * `sorter` (nullable) are those of the items of each list; with a filter, all that is left is
 * opened. */
GtkTreeListModel *
cabas_tree_model_new (CabasPage page, CabasItem *root, GtkFilter *filter, GtkSorter *sorter);

/* (transfer full) (nullable): the item's row, opening what contains it; NULL as well for what is
 * filtered out. */
GtkTreeListRow *cabas_tree_model_find (GtkTreeListModel *model, CabasPage page, CabasItem *item);
/* (nullable) (transfer none): NULL for the row of a heading. */
CabasItem *cabas_tree_row_peek_item (GtkTreeListRow *row);

/* (transfer full): which rows are open, for a model that comes in the place of this one. */
GHashTable *cabas_tree_model_list_open (GtkTreeListModel *model);
/* Opens those and closes all others. */
void cabas_tree_model_set_open (GtkTreeListModel *model, GHashTable *open);

G_END_DECLS
