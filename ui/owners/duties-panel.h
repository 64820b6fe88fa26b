/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_DUTIES_PANEL (cabas_duties_panel_get_type ())

/* What a department owes beside its actions: indicators to collect, communications and decisions to
 * carry out, trainings. */
G_DECLARE_FINAL_TYPE (CabasDutiesPanel, cabas_duties_panel, CABAS, DUTIES_PANEL, CabasEntryList)

GtkWidget *cabas_duties_panel_new (CabasSession *session);

G_END_DECLS
