/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* On a row of the list, Space opens or closes its branch; Right opens it or goes to its first item,
 * Left closes it or goes to what holds the row. */
void cabas_tree_keys_add (GtkListView *list);

G_END_DECLS
