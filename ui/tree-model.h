/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows of a page's tree: items, under CabasSection headings where the page has several kinds.
 * Made of the children models of the plan, so it follows every change by itself. */
GtkTreeListModel *cabas_tree_model_new (CabasPage page, CabasItem *root);

/* (transfer full) (nullable): the item's row, opening what contains it. */
GtkTreeListRow *cabas_tree_model_find (GtkTreeListModel *model, CabasPage page, CabasItem *item);
/* (nullable) (transfer none): NULL for the row of a heading. */
CabasItem *cabas_tree_row_peek_item (GtkTreeListRow *row);

G_END_DECLS
