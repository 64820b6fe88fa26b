/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sealing and comparing versions of the plan of a window: installs "win.seal" and "win.compare". */
void cabas_version_flow_install (GtkWidgetClass *window_class);

G_END_DECLS
