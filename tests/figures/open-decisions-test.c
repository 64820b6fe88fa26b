/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/open-decisions.h"

#include "make.h"

#define TODAY "2027-08-31"

static CabasItem *
decide (CabasItem *body, const char *planned, const char *held, const char *due)
{
  CabasItem *meeting = make (body, CABAS_KIND_MEETING, NULL);
  CabasItem *decision = make (meeting, CABAS_KIND_DECISION, NULL);

  if (planned != NULL)
    set_date (meeting, CABAS_MEETING_PLANNED_ON, planned);
  if (held != NULL)
    set_date (meeting, CABAS_MEETING_HELD_ON, held);
  if (due != NULL)
    set_date (decision, CABAS_DECISION_DUE, due);

  return decision;
}

/* The day after the end of a month counts from its last day. */
static void
test_age_is_counted_in_whole_months (void)
{
  static const struct
  {
    const char *planned;
    const char *held;
    CabasAge age;
  } cases[] = {
    { NULL, "2027-08-30", CABAS_AGE_UNDER_1_MONTH },
    { NULL, "2027-08-01", CABAS_AGE_UNDER_1_MONTH },
    { NULL, "2027-07-31", CABAS_AGE_1_TO_3_MONTHS },
    { "2027-01-01", "2027-07-20", CABAS_AGE_1_TO_3_MONTHS },
    { "2027-05-31", NULL, CABAS_AGE_3_TO_6_MONTHS },
    { "2027-03", NULL, CABAS_AGE_3_TO_6_MONTHS },
    { NULL, "2027-02-28", CABAS_AGE_OVER_6_MONTHS },
    { "2028", NULL, CABAS_AGE_UNDER_1_MONTH },
    { NULL, NULL, CABAS_AGE_NOT_KNOWN },
  };
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make (cabas_document_get_root (document), CABAS_KIND_BODY, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CabasItem *decision = decide (body, cases[i].planned, cases[i].held, NULL);

      g_test_message ("%s, %s", cases[i].planned, cases[i].held);
      g_assert_cmpint (cabas_decision_get_age (decision, day (TODAY)), ==, cases[i].age);
    }
}

static void
test_open_decisions_are_counted_and_listed (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make (cabas_document_get_root (document), CABAS_KIND_BODY, NULL);
  CabasItem *late = decide (body, NULL, "2027-01-15", "2027-06");
  CabasItem *done = decide (body, NULL, "2027-01-15", "2027-06");
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();
  CabasOpenDecisions decisions;

  decide (body, NULL, "2027-01-15", "2027-Q3");
  decide (body, NULL, "2027-08-15", NULL);
  cabas_item_set_number (done, CABAS_DECISION_DONE, TRUE);

  cabas_open_decisions_init (&decisions, document, day (TODAY));
  g_assert_cmpuint (decisions.total, ==, 3);
  g_assert_cmpuint (decisions.n_late, ==, 1);
  g_assert_cmpuint (decisions.n_done, ==, 1);
  g_assert_cmpuint (decisions.counts[CABAS_AGE_OVER_6_MONTHS][CABAS_DUENESS_LATE], ==, 1);
  g_assert_cmpuint (decisions.counts[CABAS_AGE_OVER_6_MONTHS][CABAS_DUENESS_IN_TIME], ==, 1);
  g_assert_cmpuint (decisions.counts[CABAS_AGE_UNDER_1_MONTH][CABAS_DUENESS_NOT_STATED], ==, 1);

  cabas_open_decisions_list (document, day (TODAY), CABAS_AGE_OVER_6_MONTHS, CABAS_DUENESS_LATE,
                             listed);
  g_assert_cmpuint (listed->len, ==, 1);
  g_assert_true (listed->pdata[0] == late);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/open-decisions/age-is-counted-in-whole-months",
                   test_age_is_counted_in_whole_months);
  g_test_add_func ("/open-decisions/open-decisions-are-counted-and-listed",
                   test_open_decisions_are_counted_and_listed);

  return g_test_run ();
}
