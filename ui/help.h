/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Name of the page of the help about what the session shows; (nullable): the start page. */
const char *cabas_help_find_topic (CabasSession *session);
/* Opens the page in the desktop's help viewer; without one, a dialog tells where it lies. */
void cabas_help_show (GtkWindow *parent, const char *topic);

G_END_DECLS
