/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the slides of the deck that is selected, else of the last one of the plan, else of the
 * annual report as it would be proposed: on the whole of one display, with the speaker’s window on
 * the other where there are two. `from_selected`: it begins with the slide that is selected. */
void cabas_present_start (CabasSession *session, GtkWindow *parent, gboolean from_selected);

G_END_DECLS
