/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_LIBRARY_PANE (cabas_library_pane_get_type ())

/* The library beside the plan: cards to look for, read, insert and drag onto the tree. Emits
 * "closed". */
G_DECLARE_FINAL_TYPE (CabasLibraryPane, cabas_library_pane, CABAS, LIBRARY_PANE, GtkWidget)

GtkWidget *cabas_library_pane_new (CabasSession *session);
/* Reads the folders again and shows the card, or with "" the list with the focus on its search. */
void cabas_library_pane_open (CabasLibraryPane *self, const char *card_id);

G_END_DECLS
