/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/plan-budget.h"

static void
clear_year (CabasPlanBudgetYear *year)
{
  g_ptr_array_unref (year->actions);
}

static CabasPlanBudgetYear *
ensure_year (CabasPlanBudget *self, int year)
{
  CabasPlanBudgetYear new_year = { year, CABAS_UNSET, CABAS_UNSET, NULL };
  guint i = 0;

  while (i < self->years->len && g_array_index (self->years, CabasPlanBudgetYear, i).year < year)
    i++;
  if (i == self->years->len || g_array_index (self->years, CabasPlanBudgetYear, i).year != year)
    {
      new_year.actions = g_ptr_array_new ();
      g_array_insert_val (self->years, i, new_year);
    }

  return &g_array_index (self->years, CabasPlanBudgetYear, i);
}

/* What is not known adds nothing; what is too large is as good as the largest. */
static void
add_amount (gint64 *sum, gint64 amount)
{
  if (amount == CABAS_UNSET)
    return;
  if (*sum == CABAS_UNSET)
    *sum = amount;
  else if (__builtin_add_overflow (*sum, amount, sum))
    *sum = G_MAXINT64;
}

static void
add_action_year (
    CabasPlanBudget *self, const CabasBudget *budget, int unit, int year, CabasDate today)
{
  const CabasBudgetRow planned = { CABAS_UNSET, unit, CABAS_BUDGET_LINE_PLANNED };
  const CabasBudgetRow actual = { CABAS_UNSET, unit, CABAS_BUDGET_LINE_ACTUAL };
  guint n_lines;
  const gint64 foreseen = cabas_budget_sum (budget, &planned, year, &n_lines);
  const gint64 spent = cabas_budget_sum (budget, &actual, year, NULL);
  CabasPlanBudgetYear *row;

  if (n_lines == 0)
    return;

  row = ensure_year (self, year);
  g_ptr_array_add (row->actions, budget->action);
  add_amount (&row->planned, foreseen);
  add_amount (&row->actual, spent);
  add_amount (&self->planned, foreseen);
  add_amount (&self->actual, spent);
  self->n_lines += n_lines;
  if (spent == CABAS_UNSET && year < cabas_date_get_year (today))
    self->n_no_actual += n_lines;
}

static void
add_action (CabasPlanBudget *self, CabasItem *action, int unit, CabasDate today)
{
  g_autoptr (CabasBudget) budget = cabas_budget_new (action, today);

  for (guint i = 0; i < budget->years->len; i++)
    add_action_year (self, budget, unit, g_array_index (budget->years, int, i), today);
  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_BUDGET_LINE); i++)
    self->n_no_year += !cabas_item_has (cabas_item_get_child (action, CABAS_KIND_BUDGET_LINE, i),
                                        CABAS_BUDGET_LINE_YEAR);
}

/**
 * cabas_plan_budget_new:
 * @document: a plan
 * @unit: euros, or full-time equivalents: the two are never added up
 * @today: the day it is
 *
 * Adds up cabas_budget_sum() of all actions for each year that any of them has a line of, and fills
 * the years between with nothing.
 *
 * Returns: (transfer full): the budget of the plan
 */
CabasPlanBudget *
cabas_plan_budget_new (CabasDocument *document, int unit, CabasDate today)
{
  CabasPlanBudget *self = g_new0 (CabasPlanBudget, 1);
  g_autoptr (GPtrArray) actions = cabas_document_list (document, CABAS_KIND_ACTION);

  self->years = g_array_new (FALSE, FALSE, sizeof (CabasPlanBudgetYear));
  g_array_set_clear_func (self->years, (GDestroyNotify) clear_year);
  self->planned = self->actual = CABAS_UNSET;
  for (guint i = 0; i < actions->len; i++)
    add_action (self, actions->pdata[i], unit, today);
  for (guint i = 1; i < self->years->len; i++)
    {
      const int before = g_array_index (self->years, CabasPlanBudgetYear, i - 1).year;

      /* A line of the year 2206 is a slip, not two hundred columns. */
      if (g_array_index (self->years, CabasPlanBudgetYear, i).year - before <= 10)
        ensure_year (self, before + 1);
    }

  return self;
}

void
cabas_plan_budget_free (CabasPlanBudget *self)
{
  g_array_unref (self->years);
  g_free (self);
}
