/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/deadlines.h"

#include "make.h"

static void
check (GArray *deadlines, guint index, const char *id, const char *date, gboolean is_late)
{
  const CabasDeadline *deadline = &g_array_index (deadlines, CabasDeadline, index);

  g_assert_cmpstr (cabas_item_get_id (deadline->item), ==, id);
  g_assert_cmpint (deadline->date, ==, day (date));
  g_assert_cmpint (deadline->is_late, ==, is_late);
}

static void
test_what_is_due_stands_in_the_order_of_time (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *action = make (make_objective (plan, "x1"), CABAS_KIND_ACTION, "a1");
  CabasItem *milestone = make (action, CABAS_KIND_MILESTONE, "m1");
  CabasItem *reached = make (action, CABAS_KIND_MILESTONE, "m2");
  CabasItem *meeting = make (make (plan, CABAS_KIND_BODY, NULL), CABAS_KIND_MEETING, "g1");
  CabasItem *publication = make (plan, CABAS_KIND_PUBLICATION, "p1");
  CabasItem *past = make (plan, CABAS_KIND_TRAINING, "t1");
  g_autoptr (GArray) deadlines = NULL;

  set_date (action, CABAS_ACTION_LAST_DAY, "2028");
  set_date (milestone, CABAS_MILESTONE_DATE, "2027-Q1");
  set_date (reached, CABAS_MILESTONE_DATE, "2026");
  cabas_item_set_number (reached, CABAS_MILESTONE_DONE, TRUE);
  set_date (meeting, CABAS_MEETING_PLANNED_ON, "2027-09-10");
  set_date (past, CABAS_TRAINING_DATE, "2026-02");
  cabas_item_set_number (publication, CABAS_PUBLICATION_WHAT, CABAS_PUBLISHED_INDICATORS);
  set_date (publication, CABAS_PUBLICATION_DATE, "2027-03-15");

  deadlines = cabas_deadlines_list (document, day ("2027-06-01"));
  g_assert_cmpuint (deadlines->len, ==, 4);
  check (deadlines, 0, "m1", "2027-Q1", TRUE);
  check (deadlines, 1, "g1", "2027-09-10", FALSE);
  check (deadlines, 2, "a1", "2028", FALSE);
  check (deadlines, 3, "p1", "2029-03-15", FALSE);
}

static void
test_an_empty_plan_has_none (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (GArray) deadlines = cabas_deadlines_list (document, day ("2027-06-01"));

  g_assert_cmpuint (deadlines->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadlines/what-is-due-stands-in-the-order-of-time",
                   test_what_is_due_stands_in_the_order_of_time);
  g_test_add_func ("/deadlines/an-empty-plan-has-none", test_an_empty_plan_has_none);

  return g_test_run ();
}
