/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/conditions.h"
#include "figures/coverage.h"

#include "make.h"

#define TODAY "2026-11-22"

typedef struct
{
  const char *path;
  int status; /* or -1 */
  const char *end;
  CabasCondition condition;
  gboolean holds;
} DateCase;

static const DateCase date_cases[] = {
  { "late", CABAS_ACTION_STATUS_PLANNED, "2026-11-21", CABAS_CONDITION_LATE, TRUE },
  { "today-is-not-late", CABAS_ACTION_STATUS_PLANNED, TODAY, CABAS_CONDITION_LATE, FALSE },
  { "its-month-is-not-late", -1, "2026-11", CABAS_CONDITION_LATE, FALSE },
  { "done-is-not-late", CABAS_ACTION_STATUS_DONE, "2025", CABAS_CONDITION_LATE, FALSE },
  { "due-soon", CABAS_ACTION_STATUS_IN_PROGRESS, "2027-02-22", CABAS_CONDITION_DUE_SOON, TRUE },
  { "due-later", -1, "2027-02-23", CABAS_CONDITION_DUE_SOON, FALSE },
  { "late-is-not-soon", -1, "2026-10", CABAS_CONDITION_DUE_SOON, FALSE },
  { "dropped-is-not-due", CABAS_ACTION_STATUS_DROPPED, TODAY, CABAS_CONDITION_DUE_SOON, FALSE },
  { "no-dates", -1, NULL, CABAS_CONDITION_NO_DATES, TRUE },
  { "done-needs-no-dates", CABAS_ACTION_STATUS_DONE, NULL, CABAS_CONDITION_NO_DATES, FALSE },
  { "a-year-is-a-date", -1, "2030", CABAS_CONDITION_NO_DATES, FALSE },
  { "blocked", CABAS_ACTION_STATUS_BLOCKED, NULL, CABAS_CONDITION_BLOCKED, TRUE },
  { "blocked-without-cause", CABAS_ACTION_STATUS_BLOCKED, NULL, CABAS_CONDITION_NO_CAUSE, TRUE },
  { "paused-needs-no-cause", CABAS_ACTION_STATUS_PAUSED, NULL, CABAS_CONDITION_NO_CAUSE, FALSE },
};

static void
test_dates_and_status (gconstpointer data)
{
  const DateCase *expected = data;
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *action =
      make (make_objective (cabas_document_get_root (document), NULL), CABAS_KIND_ACTION, NULL);

  if (expected->status >= 0)
    cabas_item_set_number (action, CABAS_ACTION_STATUS, expected->status);
  if (expected->end != NULL)
    set_date (action, CABAS_ACTION_LAST_DAY, expected->end);

  g_assert_cmpint (cabas_condition_holds (expected->condition, action, day (TODAY)), ==,
                   expected->holds);
}

typedef struct
{
  const char *path;
  const char *start; /* (nullable) */
  const char *end;   /* (nullable) */
  gboolean holds;
} PeriodCase;

static const PeriodCase period_cases[] = {
  { "the-year-before", "2027-05", "2024", TRUE },
  { "the-day-before", "2027-05-02", "2027-05-01", TRUE },
  { "the-same-day", "2027-05-01", "2027-05-01", FALSE },
  { "in-the-year-of-the-end", "2027-05", "2027", FALSE },
  { "in-the-year-of-the-start", "2027", "2027-Q1", FALSE },
  { "no-start", NULL, "2024", FALSE },
  { "no-end", "2027", NULL, FALSE },
};

/* The same of all kinds that have a start and an end. */
static void
test_an_end_is_not_before_its_start (gconstpointer data)
{
  const PeriodCase *expected = data;
  guint n_kinds = 0;

  for (guint kind = 0; kind < CABAS_N_KINDS; kind++)
    {
      g_autoptr (CabasItem) item = cabas_item_new (kind);
      CabasField start, end;

      cabas_kind_find_period (kind, &start, &end);
      g_assert_cmpint (start == CABAS_NO_FIELD, ==, end == CABAS_NO_FIELD);
      g_assert_cmpint (start != CABAS_NO_FIELD, ==,
                       cabas_condition_applies (CABAS_CONDITION_BACKWARDS, kind));
      if (start == CABAS_NO_FIELD)
        continue;
      n_kinds++;
      if (expected->start != NULL)
        set_date (item, start, expected->start);
      if (expected->end != NULL)
        set_date (item, end, expected->end);
      g_assert_cmpint (cabas_condition_holds (CABAS_CONDITION_BACKWARDS, item, day (TODAY)), ==,
                       expected->holds);
    }

  g_assert_cmpuint (n_kinds, ==, 2);
}

typedef struct
{
  const char *path;
  int states[3]; /* of assignments with the letter A; ends with -1 */
  gboolean no_owner;
  gboolean not_accepted;
  gboolean several;
} OwnerCase;

static const OwnerCase owner_cases[] = {
  { "nobody", { -1 }, TRUE, FALSE, FALSE },
  { "refused", { CABAS_ASSIGNMENT_STATE_DECLINED, -1 }, TRUE, FALSE, FALSE },
  { "asked", { CABAS_ASSIGNMENT_STATE_PROPOSED, -1 }, FALSE, TRUE, FALSE },
  { "accepted", { CABAS_ASSIGNMENT_STATE_ACCEPTED, -1 }, FALSE, FALSE, FALSE },
  { "two",
    { CABAS_ASSIGNMENT_STATE_AMENDED, CABAS_ASSIGNMENT_STATE_SILENT, -1 },
    FALSE,
    FALSE,
    TRUE },
  { "one-after-a-refusal",
    { CABAS_ASSIGNMENT_STATE_TRANSFERRED, CABAS_ASSIGNMENT_STATE_SILENT, -1 },
    FALSE,
    TRUE,
    FALSE },
};

/* The figures of coverage count what filters list. */
static void
test_owners (gconstpointer data)
{
  const OwnerCase *expected = data;
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *action =
      make (make_objective (cabas_document_get_root (document), NULL), CABAS_KIND_ACTION, NULL);
  const CabasDate today = day (TODAY);
  CabasCoverage coverage;

  for (guint i = 0; expected->states[i] >= 0; i++)
    make_assignment (action, "d", CABAS_LETTER_A, expected->states[i]);

  g_assert_cmpint (cabas_condition_holds (CABAS_CONDITION_NO_OWNER, action, today), ==,
                   expected->no_owner);
  g_assert_cmpint (cabas_condition_holds (CABAS_CONDITION_NOT_ACCEPTED, action, today), ==,
                   expected->not_accepted);
  g_assert_cmpint (cabas_condition_holds (CABAS_CONDITION_SEVERAL_OWNERS, action, today), ==,
                   expected->several);
  cabas_coverage_init (&coverage, document);
  g_assert_cmpuint (coverage.n_with_accountable, ==, expected->no_owner ? 0 : 1);
  g_assert_cmpuint (coverage.n_with_accepted_accountable, ==,
                    expected->no_owner || expected->not_accepted ? 0 : 1);

  cabas_item_set_number (action, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DROPPED);
  g_assert_cmpuint (
      cabas_condition_list_warnings (action, today) & ~(1ull << CABAS_CONDITION_INCOMPLETE), ==, 0);
}

typedef struct
{
  const char *path;
  int frequency; /* or -1 */
  const char *period;
  gboolean has_value;
  gboolean no_value;
  gboolean stale;
} ValueCase;

static const ValueCase value_cases[] = {
  { "never", CABAS_FREQUENCY_YEARLY, NULL, FALSE, TRUE, FALSE },
  { "this-year", CABAS_FREQUENCY_YEARLY, "2026", TRUE, FALSE, FALSE },
  { "asked-this-year-but-unknown", CABAS_FREQUENCY_YEARLY, "2026", FALSE, TRUE, FALSE },
  { "last-year", CABAS_FREQUENCY_YEARLY, "2025", TRUE, TRUE, FALSE },
  { "the-year-before", CABAS_FREQUENCY_YEARLY, "2024", TRUE, TRUE, TRUE },
  { "no-frequency-is-yearly", -1, "2024", TRUE, TRUE, TRUE },
  { "every-two-years", CABAS_FREQUENCY_TWO_YEARLY, "2024", TRUE, TRUE, FALSE },
  { "once", CABAS_FREQUENCY_ONCE, "2010", TRUE, TRUE, FALSE },
  { "a-quarter-ago", CABAS_FREQUENCY_QUARTERLY, "2026-Q2", TRUE, FALSE, FALSE },
  { "two-quarters-ago", CABAS_FREQUENCY_QUARTERLY, "2026-Q1", TRUE, FALSE, TRUE },
};

static void
test_values (gconstpointer data)
{
  const ValueCase *expected = data;
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *indicator = make (cabas_document_get_root (document), CABAS_KIND_INDICATOR, NULL);
  const CabasDate today = day (TODAY);

  if (expected->frequency >= 0)
    cabas_item_set_number (indicator, CABAS_INDICATOR_FREQUENCY, expected->frequency);
  if (expected->period != NULL)
    {
      CabasItem *observation = make (indicator, CABAS_KIND_OBSERVATION, NULL);

      set_date (observation, CABAS_OBSERVATION_PERIOD, expected->period);
      if (expected->has_value)
        cabas_item_set_number (observation, CABAS_OBSERVATION_VALUE, 0);
    }

  g_assert_cmpint (cabas_condition_holds (CABAS_CONDITION_NO_VALUE, indicator, today), ==,
                   expected->no_value);
  g_assert_cmpint (cabas_condition_holds (CABAS_CONDITION_STALE, indicator, today), ==,
                   expected->stale);
}

static void
test_an_indicator_of_the_objective_is_one_of_its_actions (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *objective = make_objective (cabas_document_get_root (document), NULL);
  CabasItem *action = make (objective, CABAS_KIND_ACTION, NULL);
  const CabasDate today = day (TODAY);

  g_assert_true (cabas_condition_holds (CABAS_CONDITION_NO_INDICATOR, action, today));
  g_assert_true (cabas_condition_holds (CABAS_CONDITION_NO_INDICATOR, objective, today));
  make (objective, CABAS_KIND_INDICATOR, "i1");
  g_assert_false (cabas_condition_holds (CABAS_CONDITION_NO_INDICATOR, action, today));
  g_assert_false (cabas_condition_holds (CABAS_CONDITION_NO_INDICATOR, objective, today));
}

static void
test_remarks_count_until_they_are_answered (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *root = cabas_document_get_root (document);
  CabasItem *chapter = make (root, CABAS_KIND_CHAPTER, "c1");
  CabasItem *comment = make (root, CABAS_KIND_COMMENT, NULL);
  const CabasDate today = day (TODAY);
  g_autofree char *why = NULL;

  g_assert_false (cabas_condition_holds (CABAS_CONDITION_REMARKED, chapter, today));
  set_text (comment, CABAS_COMMENT_ANCHOR, "c1");
  g_assert_true (cabas_condition_holds (CABAS_CONDITION_REMARKED, chapter, today));
  why = cabas_condition_explain (CABAS_CONDITION_REMARKED, chapter, today);
  g_assert_cmpstr (why, ==, "1 remark to be answered");
  cabas_item_set_number (comment, CABAS_COMMENT_STATE, CABAS_COMMENT_STATE_TAKEN_UP);
  g_assert_false (cabas_condition_holds (CABAS_CONDITION_REMARKED, chapter, today));
}

static void
test_explanations_name_what_is_wrong (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *root = cabas_document_get_root (document);
  CabasItem *action = make (make_objective (root, NULL), CABAS_KIND_ACTION, NULL);
  const CabasDate today = day (TODAY);
  g_autofree char *fields = cabas_condition_explain (CABAS_CONDITION_INCOMPLETE, action, today);
  g_autofree char *owners = NULL;

  g_assert_cmpstr (fields, ==, "To be filled in: Title");
  set_text (make (root, CABAS_KIND_DEPARTMENT, "d1"), CABAS_DEPARTMENT_NAME, "Roads");
  set_text (make (root, CABAS_KIND_DEPARTMENT, "d2"), CABAS_DEPARTMENT_NAME, "Finance");
  make_assignment (action, "d1", CABAS_LETTER_A, -1);
  make_assignment (action, "d2", CABAS_LETTER_A, -1);
  owners = cabas_condition_explain (CABAS_CONDITION_SEVERAL_OWNERS, action, today);
  g_assert_cmpstr (owners, ==, "Several departments accountable: Roads, Finance");
}

static void
test_every_condition_says_whom_it_is_about (void)
{
  g_autoptr (CabasItem) plan = cabas_item_new (CABAS_KIND_PLAN);

  for (int i = 0; i < CABAS_N_CONDITION; i++)
    {
      guint n = 0;

      for (guint kind = 0; kind < CABAS_N_KINDS; kind++)
        n += cabas_condition_applies (i, kind) ? 1 : 0;
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpstr (cabas_condition_get_label (i), !=, "");
      if (!cabas_condition_applies (i, CABAS_KIND_PLAN))
        g_assert_false (cabas_condition_holds (i, plan, day (TODAY)));
    }
}

#define ADD_CASES(prefix, cases, test)                                                             \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat (prefix, cases[i].path, NULL);                           \
      g_test_add_data_func (path, &cases[i], test);                                                \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("/conditions/dates/", date_cases, test_dates_and_status);
  ADD_CASES ("/conditions/periods/", period_cases, test_an_end_is_not_before_its_start);
  ADD_CASES ("/conditions/owners/", owner_cases, test_owners);
  ADD_CASES ("/conditions/values/", value_cases, test_values);
  g_test_add_func ("/conditions/an-indicator-of-the-objective-is-one-of-its-actions",
                   test_an_indicator_of_the_objective_is_one_of_its_actions);
  g_test_add_func ("/conditions/remarks-count-until-they-are-answered",
                   test_remarks_count_until_they_are_answered);
  g_test_add_func ("/conditions/explanations-name-what-is-wrong",
                   test_explanations_name_what_is_wrong);
  g_test_add_func ("/conditions/every-condition-says-whom-it-is-about",
                   test_every_condition_says_whom_it_is_about);

  return g_test_run ();
}
