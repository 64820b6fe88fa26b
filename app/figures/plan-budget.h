/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/budget.h"

G_BEGIN_DECLS

/* The budget of a plan by year: the sums of the budgets of its actions, in one unit, planned and
 * actual, as millionths of it (see decimal.h). Lines without a year are counted apart. */
typedef struct
{
  int year;
  gint64 planned; /* CABAS_UNSET where no line says anything */
  gint64 actual;
  GPtrArray *actions; /* (owned) of CabasItem (unowned): that have a line of the year and unit */
} CabasPlanBudgetYear;

typedef struct
{
  GArray *years;  /* (owned) (element-type CabasPlanBudgetYear): from the first to the last */
  gint64 planned; /* of all years */
  gint64 actual;
  guint n_lines;     /* with a year */
  guint n_no_year;   /* lines without a year */
  guint n_no_actual; /* lines of years that are over without an actual amount */
} CabasPlanBudget;

/* `unit`: CABAS_BUDGET_UNIT_… */
CabasPlanBudget *cabas_plan_budget_new (CabasDocument *document, int unit, CabasDate today);
void cabas_plan_budget_free (CabasPlanBudget *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasPlanBudget, cabas_plan_budget_free)

G_END_DECLS
