/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows what was removed from the plan and is still in its file: to put back where it stood, or to
 * delete for good. */
void cabas_bin_window_open (GtkWindow *parent, CabasSession *session);

G_END_DECLS
