/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_AGENDA_PANEL (cabas_agenda_panel_get_type ())

/* What a meeting could speak about, in a sentence, and a button that writes it on the agenda. */
G_DECLARE_FINAL_TYPE (CabasAgendaPanel, cabas_agenda_panel, CABAS, AGENDA_PANEL, CabasEntryList)

GtkWidget *cabas_agenda_panel_new (CabasSession *session);

G_END_DECLS
