/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_MILESTONES_PANEL (cabas_milestones_panel_get_type ())

/* The milestones of an action, each changed where it stands. */
G_DECLARE_FINAL_TYPE (
    CabasMilestonesPanel, cabas_milestones_panel, CABAS, MILESTONES_PANEL, CabasEntryList)

GtkWidget *cabas_milestones_panel_new (CabasSession *session);

G_END_DECLS
