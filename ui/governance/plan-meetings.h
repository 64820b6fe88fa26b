/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_PLAN_MEETINGS (cabas_plan_meetings_get_type ())

/* Proposes the days on which a body could meet in a period; what is ticked, after corrections, is
 * planned in one step. */
G_DECLARE_FINAL_TYPE (CabasPlanMeetings, cabas_plan_meetings, CABAS, PLAN_MEETINGS, AdwWindow)

void cabas_plan_meetings_present (GtkWindow *parent, CabasHistory *history, CabasItem *body);

G_END_DECLS
