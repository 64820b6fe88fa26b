/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/action-changes.h"
#include "figures/action-span.h"
#include "figures/maturity.h"
#include "figures/plan-budget.h"
#include "figures/themes.h"

#include "make.h"
#include "plan/decimal.h"

#define TODAY "2026-11-22"

static CabasItem *
add_action (CabasItem *objective, const char *id, int status)
{
  CabasItem *action = make (objective, CABAS_KIND_ACTION, id);

  cabas_item_set_number (action, CABAS_ACTION_STATUS, status);

  return action;
}

static void
test_changes_add_up (void)
{
  static const guint expected[CABAS_N_ACTION_CHANGES] = {
    [CABAS_ACTION_CHANGE_THEN] = 4,     [CABAS_ACTION_CHANGE_ADDED] = 2,
    [CABAS_ACTION_CHANGE_REOPENED] = 1, [CABAS_ACTION_CHANGE_DONE] = 2,
    [CABAS_ACTION_CHANGE_DROPPED] = 1,  [CABAS_ACTION_CHANGE_REMOVED] = 1,
    [CABAS_ACTION_CHANGE_NOW] = 3,
  };
  g_autoptr (CabasDocument) since = cabas_document_new ();
  g_autoptr (CabasDocument) now = cabas_document_new ();
  CabasItem *before = make_objective (cabas_document_get_root (since), "axis");
  CabasItem *after = make_objective (cabas_document_get_root (now), "axis");
  g_autoptr (CabasActionChanges) changes = NULL;

  add_action (before, "stays", CABAS_ACTION_STATUS_PLANNED);
  add_action (before, "finished", CABAS_ACTION_STATUS_IN_PROGRESS);
  add_action (before, "dropped", CABAS_ACTION_STATUS_PAUSED);
  add_action (before, "removed", CABAS_ACTION_STATUS_PLANNED);
  add_action (before, "again", CABAS_ACTION_STATUS_DONE);
  add_action (before, "done", CABAS_ACTION_STATUS_DONE);
  add_action (after, "stays", CABAS_ACTION_STATUS_IN_PROGRESS);
  add_action (after, "finished", CABAS_ACTION_STATUS_DONE);
  add_action (after, "dropped", CABAS_ACTION_STATUS_DROPPED);
  add_action (after, "again", CABAS_ACTION_STATUS_IN_PROGRESS);
  add_action (after, "done", CABAS_ACTION_STATUS_DONE);
  add_action (after, "new", CABAS_ACTION_STATUS_PLANNED);
  add_action (after, "new-and-done", CABAS_ACTION_STATUS_DONE);

  changes = cabas_action_changes_new (since, now);
  for (guint i = 0; i < CABAS_N_ACTION_CHANGES; i++)
    g_assert_cmpuint (changes->actions[i]->len, ==, expected[i]);
  g_assert_cmpuint (4 + 2 + 1 - 2 - 1 - 1, ==, expected[CABAS_ACTION_CHANGE_NOW]);
}

static void
test_span_takes_what_is_stated (void)
{
  static const struct
  {
    const char *first, *last, *start, *end;
  } cases[] = {
    { "2026-03", "2027", "2026-03", "2027" }, { NULL, "2027-Q2", "2027-Q2", "2027-Q2" },
    { "2026", NULL, "2026", "2026" },         { "2027", "2027-03", "2027", "2027-03" },
    { "2027-04", "2027-03", NULL, NULL },     { NULL, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CabasItem) action = cabas_item_new (CABAS_KIND_ACTION);
      CabasActionSpan span;
      gboolean is_known;

      if (cases[i].first != NULL)
        set_date (action, CABAS_ACTION_FIRST_DAY, cases[i].first);
      if (cases[i].last != NULL)
        set_date (action, CABAS_ACTION_LAST_DAY, cases[i].last);
      is_known = cabas_action_span_init (&span, action);
      g_assert_cmpint (is_known, ==, cases[i].start != NULL);
      if (!is_known)
        continue;
      g_assert_cmpint (span.start, ==, day (cases[i].start));
      g_assert_cmpint (span.end, ==, day (cases[i].end));
    }
}

static void
add_line (CabasItem *action, const char *year, int kind, int planned, int actual)
{
  CabasItem *line = make (action, CABAS_KIND_BUDGET_LINE, NULL);

  if (year != NULL)
    set_date (line, CABAS_BUDGET_LINE_YEAR, year);
  cabas_item_set_number (line, CABAS_BUDGET_LINE_KIND, kind);
  cabas_item_set_number (line, CABAS_BUDGET_LINE_PLANNED, planned * CABAS_QUANTITY_ONE);
  if (actual >= 0)
    cabas_item_set_number (line, CABAS_BUDGET_LINE_ACTUAL, actual * CABAS_QUANTITY_ONE);
}

static void
test_budget_adds_up_by_year_and_unit (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *objective = make_objective (cabas_document_get_root (document), "axis");
  CabasItem *one = add_action (objective, "one", CABAS_ACTION_STATUS_PLANNED);
  CabasItem *other = add_action (objective, "other", CABAS_ACTION_STATUS_PLANNED);
  g_autoptr (CabasPlanBudget) euros = NULL;
  g_autoptr (CabasPlanBudget) staff = NULL;
  const CabasPlanBudgetYear *years;

  add_line (one, "2025", CABAS_BUDGET_KIND_OPERATING, 100, 80);
  add_line (one, "2025", CABAS_BUDGET_KIND_STAFF, 2, -1);
  add_line (other, "2025", CABAS_BUDGET_KIND_INVESTMENT, 50, -1);
  add_line (other, "2027", CABAS_BUDGET_KIND_INVESTMENT, 10, -1);
  add_line (other, NULL, CABAS_BUDGET_KIND_INVESTMENT, 1000, -1);

  euros = cabas_plan_budget_new (document, CABAS_BUDGET_UNIT_EURO, day (TODAY));
  years = (const CabasPlanBudgetYear *) (gpointer) euros->years->data;
  g_assert_cmpuint (euros->years->len, ==, 3);
  g_assert_cmpint (years[0].year, ==, 2025);
  g_assert_cmpint (years[0].planned, ==, 150 * CABAS_QUANTITY_ONE);
  g_assert_cmpint (years[0].actual, ==, 80 * CABAS_QUANTITY_ONE);
  g_assert_cmpuint (years[0].actions->len, ==, 2);
  g_assert_cmpint (years[1].planned, ==, CABAS_UNSET);
  g_assert_cmpint (years[2].planned, ==, 10 * CABAS_QUANTITY_ONE);
  g_assert_cmpint (years[2].actual, ==, CABAS_UNSET);
  g_assert_cmpint (euros->planned, ==, 160 * CABAS_QUANTITY_ONE);
  g_assert_cmpuint (euros->n_no_year, ==, 1);
  g_assert_cmpuint (euros->n_no_actual, ==, 1);

  staff = cabas_plan_budget_new (document, CABAS_BUDGET_UNIT_FTE, day (TODAY));
  g_assert_cmpuint (staff->years->len, ==, 1);
  g_assert_cmpint (staff->planned, ==, 2 * CABAS_QUANTITY_ONE);
  g_assert_cmpint (staff->actual, ==, CABAS_UNSET);
}

static void
test_themes_count_what_is_inside (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *objective = make_objective (cabas_document_get_root (document), "axis");
  g_autoptr (CabasThemes) themes = NULL;
  const CabasThemeRow *food;
  const CabasThemeRow *water;

  cabas_item_set_number (objective, CABAS_OBJECTIVE_THEMES,
                         1 << CABAS_THEME_FOOD | 1 << CABAS_THEME_HEALTH);
  make_objective (cabas_document_get_root (document), "other");
  add_action (objective, "a", CABAS_ACTION_STATUS_DONE);
  add_action (objective, "b", CABAS_ACTION_STATUS_PLANNED);
  add_action (objective, "c", CABAS_ACTION_STATUS_DROPPED);

  themes = cabas_themes_new (document, CABAS_OBJECTIVE_THEMES, day (TODAY));
  g_assert_cmpuint (themes->rows->len, ==, CABAS_N_THEME);
  g_assert_cmpuint (themes->n_covered, ==, 2);
  g_assert_cmpuint (themes->n_silent, ==, 1);
  food = &g_array_index (themes->rows, CabasThemeRow, CABAS_THEME_FOOD);
  water = &g_array_index (themes->rows, CabasThemeRow, CABAS_THEME_WATER);
  g_assert_cmpuint (food->n_carriers, ==, 1);
  g_assert_cmpuint (food->n_done, ==, 1);
  g_assert_cmpuint (food->n_open, ==, 1);
  g_assert_cmpuint (water->n_carriers + water->n_done + water->n_open, ==, 0);
}

static CabasItem *
add_assessment (CabasItem *plan, const char *grid, const char *date)
{
  CabasItem *assessment = make (plan, CABAS_KIND_ASSESSMENT, NULL);

  set_text (assessment, CABAS_ASSESSMENT_GRID, grid);
  set_date (assessment, CABAS_ASSESSMENT_DATE, date);

  return assessment;
}

static void
add_answer (CabasItem *assessment, const char *criterion, int level)
{
  CabasItem *answer = make (assessment, CABAS_KIND_ANSWER, NULL);

  set_text (answer, CABAS_ANSWER_CRITERION, criterion);
  if (level < 0)
    cabas_item_set_number (answer, CABAS_ANSWER_NOT_ASSESSED, 1);
  else
    cabas_item_set_number (answer, CABAS_ANSWER_LEVEL, level);
}

static void
test_maturity_is_compared_with_the_one_before (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *after = add_assessment (plan, "Cinq thèmes", "2026-07-08");
  CabasItem *before = add_assessment (plan, "cinq themes", "2024-06");
  g_autoptr (CabasMaturity) maturity = NULL;
  g_autoptr (CabasMaturity) first = NULL;
  const CabasMaturityRow *rows;

  add_assessment (plan, "Cinq thèmes", "2020");
  add_assessment (plan, "Another", "2025");
  add_answer (before, "Équipe", 2);
  add_answer (before, "Measure", -1);
  add_answer (after, "equipe", 3);
  add_answer (after, "Measure", 6);
  add_answer (after, "New", -1);

  maturity = cabas_maturity_new (after);
  rows = (const CabasMaturityRow *) (gpointer) maturity->rows->data;
  g_assert_true (maturity->earlier == before);
  g_assert_cmpuint (maturity->most, ==, 6);
  g_assert_cmpuint (maturity->n_not_assessed, ==, 1);
  g_assert_cmpint (rows[0].level, ==, 3);
  g_assert_cmpint (rows[0].before, ==, 2);
  g_assert_cmpint (rows[1].before, ==, CABAS_UNSET);
  g_assert_cmpint (rows[2].level, ==, CABAS_UNSET);
  g_assert_null (rows[2].earlier);

  first = cabas_maturity_new (before);
  g_assert_cmpuint (first->most, ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/action-changes/add-up", test_changes_add_up);
  g_test_add_func ("/action-span/takes-what-is-stated", test_span_takes_what_is_stated);
  g_test_add_func ("/plan-budget/adds-up-by-year-and-unit", test_budget_adds_up_by_year_and_unit);
  g_test_add_func ("/themes/count-what-is-inside", test_themes_count_what_is_inside);
  g_test_add_func ("/maturity/is-compared-with-the-one-before",
                   test_maturity_is_compared_with_the_one_before);
  return g_test_run ();
}
