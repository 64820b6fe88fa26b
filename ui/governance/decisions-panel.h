/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_DECISIONS_PANEL (cabas_decisions_panel_get_type ())

/* The decisions of a meeting, or of a body those that are not carried out: who, by when, and the
 * action that comes of them, which can be made here. */
G_DECLARE_FINAL_TYPE (
    CabasDecisionsPanel, cabas_decisions_panel, CABAS, DECISIONS_PANEL, CabasEntryList)

GtkWidget *cabas_decisions_panel_new (CabasSession *session);
GtkWidget *cabas_open_decisions_panel_new (CabasSession *session);

G_END_DECLS
