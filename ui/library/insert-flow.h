/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "plan/card.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Puts a card into the plan near `from` (nullable), selects what was made and tells it, with a way
 * to take it back; or tells why that cannot be. `widget` is anywhere in the window. */
gboolean cabas_insert_flow_insert (GtkWidget *widget,
                                   CabasSession *session,
                                   CabasCard *card,
                                   CabasItem *from);
/* Says something in a toast of the window. `action` (nullable): of its button, as detailed name. */
void cabas_insert_flow_tell (GtkWidget *widget,
                             const char *sentence,
                             const char *button,
                             const char *action);

G_END_DECLS
