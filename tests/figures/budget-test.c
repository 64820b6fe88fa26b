/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/budget.h"

#include "change/budget-entry.h"
#include "plan/decimal.h"

#include <locale.h>

#define EUROS(n) ((n) *CABAS_QUANTITY_ONE)

typedef struct
{
  CabasDocument *document;
  CabasHistory *history;
  CabasItem *action;
} Plan;

static void
set_up (Plan *plan, gconstpointer data)
{
  CabasItem *root;
  CabasItem *axis;

  plan->document = cabas_document_new ();
  plan->history = cabas_history_new (plan->document);
  root = cabas_document_get_root (plan->document);
  cabas_history_set_number (plan->history, root, CABAS_PLAN_FIRST_DAY, cabas_date_new_year (2027));
  cabas_history_set_number (plan->history, root, CABAS_PLAN_LAST_DAY, cabas_date_new_year (2029));
  axis = cabas_history_add (plan->history, root, CABAS_KIND_AXIS, 0);
  plan->action = cabas_history_add (
      plan->history, cabas_history_add (plan->history, axis, CABAS_KIND_OBJECTIVE, 0),
      CABAS_KIND_ACTION, 0);
}

static void
tear_down (Plan *plan, gconstpointer data)
{
  g_object_unref (plan->history);
  g_object_unref (plan->document);
}

static void
enter (Plan *plan, gint64 kind, gint64 unit, int year, CabasField field, gint64 amount)
{
  cabas_budget_enter (plan->history, plan->action, NULL, kind, unit, year, field, amount);
}

static gint64
get_sum (const CabasBudget *budget, gint64 kind, gint64 unit, CabasField field, int year)
{
  const CabasBudgetRow row = { kind, unit, field };

  return cabas_budget_sum (budget, &row, year, NULL);
}

static void
test_sums (Plan *plan, gconstpointer data)
{
  g_autoptr (CabasBudget) budget = NULL;
  const CabasBudgetRow row = { CABAS_BUDGET_KIND_OPERATING, CABAS_BUDGET_UNIT_EURO,
                               CABAS_BUDGET_LINE_PLANNED };
  guint n_lines;

  enter (plan, CABAS_BUDGET_KIND_INVESTMENT, CABAS_BUDGET_UNIT_EURO, 2027,
         CABAS_BUDGET_LINE_PLANNED, EUROS (1000));
  enter (plan, CABAS_BUDGET_KIND_OPERATING, CABAS_BUDGET_UNIT_EURO, 2027, CABAS_BUDGET_LINE_PLANNED,
         EUROS (200));
  enter (plan, CABAS_BUDGET_KIND_OPERATING, CABAS_BUDGET_UNIT_EURO, 2027, CABAS_BUDGET_LINE_PLANNED,
         EUROS (50));
  enter (plan, CABAS_BUDGET_KIND_OPERATING, CABAS_BUDGET_UNIT_EURO, 2031, CABAS_BUDGET_LINE_PLANNED,
         EUROS (7));
  enter (plan, CABAS_BUDGET_KIND_STAFF, CABAS_BUDGET_UNIT_FTE, 2027, CABAS_BUDGET_LINE_PLANNED,
         CABAS_QUANTITY_ONE / 2);

  budget = cabas_budget_new (plan->action, cabas_date_new_year (2028));
  /* The years of the plan, and that of the line beyond its end. */
  g_assert_cmpuint (budget->years->len, ==, 4);
  g_assert_cmpint (g_array_index (budget->years, int, 3), ==, 2031);
  g_assert_cmpint (cabas_budget_sum (budget, &row, 2027, &n_lines), ==, EUROS (250));
  g_assert_cmpuint (n_lines, ==, 2);
  g_assert_null (cabas_budget_find_line (budget, &row, 2027));
  g_assert_nonnull (cabas_budget_find_line (budget, &row, 2031));
  g_assert_cmpint (cabas_budget_sum (budget, &row, 0, NULL), ==, EUROS (257));
  /* People are not added to money. */
  g_assert_cmpint (
      get_sum (budget, CABAS_UNSET, CABAS_BUDGET_UNIT_EURO, CABAS_BUDGET_LINE_PLANNED, 0), ==,
      EUROS (1257));
  g_assert_cmpint (
      get_sum (budget, CABAS_UNSET, CABAS_BUDGET_UNIT_EURO, CABAS_BUDGET_LINE_ACTUAL, 0), ==,
      CABAS_UNSET);
}

static void
test_entering (Plan *plan, gconstpointer data)
{
  const CabasBudgetRow row = { CABAS_BUDGET_KIND_INVESTMENT, CABAS_BUDGET_UNIT_EURO,
                               CABAS_BUDGET_LINE_ACTUAL };
  const guint64 serial = cabas_history_get_serial (plan->history);
  g_autoptr (CabasBudget) budget = NULL;
  CabasItem *line;

  g_assert_false (cabas_budget_enter (plan->history, plan->action, NULL, row.kind, row.unit, 2028,
                                      row.field, CABAS_UNSET));
  enter (plan, row.kind, row.unit, 2028, row.field, EUROS (12));
  budget = cabas_budget_new (plan->action, cabas_date_new_year (2028));
  line = cabas_budget_find_line (budget, &row, 2028);
  g_assert_nonnull (line);

  /* What says nothing any more goes, in the same step. */
  g_assert_true (cabas_budget_enter (plan->history, plan->action, line, row.kind, row.unit, 2028,
                                     row.field, CABAS_UNSET));
  g_assert_cmpuint (cabas_item_get_n_children (plan->action, CABAS_KIND_BUDGET_LINE), ==, 0);
  g_assert_true (cabas_history_undo (plan->history));
  g_assert_cmpuint (cabas_item_get_n_children (plan->action, CABAS_KIND_BUDGET_LINE), ==, 1);
  g_assert_true (cabas_history_undo (plan->history));
  g_assert_cmpuint (cabas_history_get_serial (plan->history), ==, serial);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/budget/sums", Plan, NULL, set_up, test_sums, tear_down);
  g_test_add ("/budget/entering", Plan, NULL, set_up, test_entering, tear_down);

  return g_test_run ();
}
