/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens the menu of a tree, which is its child, at the row under the pointer: that row, which the
 * menu is about, joins or becomes the selection. */
void cabas_tree_menu_open_at (GtkPopover *menu, GtkSelectionModel *selection, double x, double y);
/* Opens it below the row that has the focus. */
void cabas_tree_menu_open_at_focus (GtkPopover *menu);

G_END_DECLS
