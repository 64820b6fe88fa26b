/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "grid/grid-model.h"

G_BEGIN_DECLS

#define CABAS_TYPE_BUDGET_MODEL (cabas_budget_model_get_type ())

/* The budget of an action for a grid: a column for each year and one for their sum. */
G_DECLARE_FINAL_TYPE (CabasBudgetModel, cabas_budget_model, CABAS, BUDGET_MODEL, GObject)

CabasBudgetModel *cabas_budget_model_new (CabasSession *session);
/* (nullable) */
void cabas_budget_model_set_action (CabasBudgetModel *self, CabasItem *action);

G_END_DECLS
