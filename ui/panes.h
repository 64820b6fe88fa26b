/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Panes are the widgets that have the style class "pane". Moves the focus from the pane it is in
 * to the next one that is shown, and after the last to the first. */
void cabas_panes_focus_next (GtkWidget *root);

/* Gives up a focus on what is not shown, where keys would be lost: a menu with menus inside leaves
 * it there when one of their entries opens a dialog. */
void cabas_panes_drop_lost_focus (GtkWindow *window);

G_END_DECLS
