/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cabas_list_scroll_to (GtkListView *list, guint position);
/* Puts the focus on a row of the list that has a size; GTK_INVALID_LIST_POSITION is its first. */
void cabas_list_focus_row (GtkListView *list, guint position);

G_END_DECLS
