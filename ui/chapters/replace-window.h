/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_REPLACE_WINDOW (cabas_replace_window_get_type ())

/* Finds words in all text of the plan and replaces them in the places that are ticked. */
G_DECLARE_FINAL_TYPE (CabasReplaceWindow, cabas_replace_window, CABAS, REPLACE_WINDOW, AdwWindow)

/* Shown above `parent`; `session` (nullable): nothing is done. */
void cabas_replace_window_open (CabasSession *session, GtkWindow *parent);

G_END_DECLS
