/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_BUDGET_PANEL (cabas_budget_panel_get_type ())

/* The budget of an action by year, typed as in a spreadsheet, with its sums. The lines behind it,
 * with their sources, open in a list. Property: "item". */
G_DECLARE_FINAL_TYPE (CabasBudgetPanel, cabas_budget_panel, CABAS, BUDGET_PANEL, GtkWidget)

GtkWidget *cabas_budget_panel_new (CabasSession *session);

G_END_DECLS
