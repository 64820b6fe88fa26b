/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_PROPOSALS_PANEL (cabas_proposals_panel_get_type ())

/* The proposals of a consultation or an assessment: what became of each, and the action that takes
 * it up, which can be made here. */
G_DECLARE_FINAL_TYPE (
    CabasProposalsPanel, cabas_proposals_panel, CABAS, PROPOSALS_PANEL, CabasEntryList)

GtkWidget *cabas_proposals_panel_new (CabasSession *session);

G_END_DECLS
