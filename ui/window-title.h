/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Says in header and title of a window which plan it shows, and whether it is saved. `session`
 * (nullable): none. */
void cabas_window_title_show (GtkWindow *window, AdwWindowTitle *title, CabasSession *session);

G_END_DECLS
