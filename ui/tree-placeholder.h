/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-list.h"
#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands above the list of a page while it holds nothing: which key adds something, and a
 * button for each kind that belongs there. */
GtkWidget *cabas_tree_placeholder_new (CabasSession *session, CabasPage page);

G_END_DECLS
