/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "figures/query.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_PLAN_VIEW (cabas_plan_view_get_type ())

/* All pages of a plan: a sidebar to choose one, and the page shown. Pages are made when they are
 * first looked at. Action: “plan-view.toggle-sidebar”. */
G_DECLARE_FINAL_TYPE (CabasPlanView, cabas_plan_view, CABAS, PLAN_VIEW, GtkWidget)

GtkWidget *cabas_plan_view_new (CabasSession *session);
/* Undoes or redoes a step, and selects the items that this brought back or put elsewhere. */
void cabas_plan_view_step (CabasPlanView *self, gboolean is_undo);
/* The list of the present page, whether or not another view hides it. */
GtkWidget *cabas_plan_view_get_list (CabasPlanView *self);
/* Shows a view of a page: "actions/matrix". */
void cabas_plan_view_show (CabasPlanView *self, const char *page_and_view);
/* Shows in the list of its kind what the query finds. */
void cabas_plan_view_filter (CabasPlanView *self, const CabasQuery *query);
/* Opens the conditions and saved filters of the list; of the actions where the page has none. */
void cabas_plan_view_open_filters (CabasPlanView *self);

G_END_DECLS
