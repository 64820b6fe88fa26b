/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "commands.h"
#include "session.h"

G_BEGIN_DECLS

/* What one can do from a widget, and what was done lately. */

/* Where one stands. */
typedef struct
{
  GtkWidget *origin; /* (weak) (nullable): what has the focus */
  GtkWidget *page;   /* (weak) (nullable): the list of the present page */
} CabasCommandPlace;

void cabas_command_place_clear (CabasCommandPlace *self);
/* What can be done from there now, by the place in the table of commands; (transfer full). */
gboolean *cabas_command_place_list_enabled (const CabasCommandPlace *self);
/* Does it, where it can be done, and remembers it. */
void cabas_command_place_do (const CabasCommandPlace *self, const char *detailed_name);

/* Goes to an item, and opens its form. */
void
cabas_command_place_show (const CabasCommandPlace *self, CabasSession *session, CabasItem *item);

/* Detailed names of the actions done lately, the last one first; (transfer full). */
GStrv cabas_command_use_list (void);

G_END_DECLS
