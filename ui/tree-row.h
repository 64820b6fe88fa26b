/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "tree-slots.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_TREE_ROW (cabas_tree_row_get_type ())

/* What a line of a page's tree shows: icon, name, state in words and number of items inside; and
 * where dragged items would fall. */
G_DECLARE_FINAL_TYPE (CabasTreeRow, cabas_tree_row, CABAS, TREE_ROW, GtkWidget)
/* Makes the rows of a list of CabasTreeSlot. */
GtkListItemFactory *cabas_tree_row_new_factory (void);

/* (nullable) */
void cabas_tree_row_set_slot (CabasTreeRow *self, CabasTreeSlot *slot);
GtkTreeListRow *cabas_tree_row_get_list_row (CabasTreeRow *self); /* (nullable) */

G_END_DECLS
