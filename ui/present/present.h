/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the slides of a deck: on the whole of one display, with the speaker’s window on the other
 * where there are two. `deck` (nullable): the one that is selected, else the last of the plan, else
 * the annual report as it would be proposed. */
void cabas_present_start (CabasSession *session, CabasItem *deck, GtkWindow *parent);

G_END_DECLS
