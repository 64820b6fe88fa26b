/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_NOTES_PANEL (cabas_notes_panel_get_type ())

/* The notes of an action, the newest first; one that is added has its date and author already. */
G_DECLARE_FINAL_TYPE (CabasNotesPanel, cabas_notes_panel, CABAS, NOTES_PANEL, CabasEntryList)

GtkWidget *cabas_notes_panel_new (CabasSession *session);

G_END_DECLS
