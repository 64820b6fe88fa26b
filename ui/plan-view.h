/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_PLAN_VIEW (cabas_plan_view_get_type ())

/* All pages of a plan: a sidebar to choose one, and the page shown. Pages are made when they are
 * first looked at. Action: “plan-view.toggle-sidebar”. */
G_DECLARE_FINAL_TYPE (CabasPlanView, cabas_plan_view, CABAS, PLAN_VIEW, GtkWidget)

GtkWidget *cabas_plan_view_new (CabasSession *session);
/* Undoes or redoes a step, and selects the items that this brought back or put elsewhere. */
void cabas_plan_view_step (CabasPlanView *self, gboolean is_undo);

G_END_DECLS
