/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "commands.h"

G_BEGIN_DECLS

/* What one can do from a widget, and what was done lately. */

/* Whether the action exists where `from` stands, and can be done now. */
gboolean cabas_action_is_enabled (GtkWidget *from, const char *detailed_name);

/* Detailed names of the actions done lately, the last one first; (transfer full). */
GStrv cabas_command_use_list (void);
/* Remembers that it was done, also when the program has ended. */
void cabas_command_use_note (const char *detailed_name);

G_END_DECLS
