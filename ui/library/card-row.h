/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer full): makes lines of a list of CabasCard: title, kind and owner; they can be dragged
 * onto the tree of a page. */
GtkListItemFactory *cabas_card_row_factory_new (void);

G_END_DECLS
