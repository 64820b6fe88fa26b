/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/acceptance.h"

#include "make.h"

static CabasDocument *
make_plan (void)
{
  CabasDocument *document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *objective = make_objective (plan, "x1");
  CabasItem *action = make (objective, CABAS_KIND_ACTION, "a1");
  CabasItem *other = make (objective, CABAS_KIND_ACTION, "a2");
  CabasItem *dropped = make (objective, CABAS_KIND_ACTION, "a3");

  make (plan, CABAS_KIND_DEPARTMENT, "roads");
  make (plan, CABAS_KIND_DEPARTMENT, "schools");
  make_assignment (action, "roads", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_ACCEPTED);
  make_assignment (action, "roads", CABAS_LETTER_A, CABAS_ASSIGNMENT_STATE_AMENDED);
  make_assignment (other, "roads", CABAS_LETTER_C, -1);
  make_assignment (other, "roads", CABAS_LETTER_I, CABAS_ASSIGNMENT_STATE_SILENT);
  make_assignment (other, "gone", CABAS_LETTER_I, CABAS_ASSIGNMENT_STATE_DECLINED);
  make_assignment (dropped, "roads", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_DECLINED);
  cabas_item_set_number (dropped, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DROPPED);

  return document;
}

static void
test_answers_are_counted_by_department (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  g_autoptr (CabasAcceptance) acceptance = cabas_acceptance_new (document);
  const CabasAcceptanceRow *roads = &g_array_index (acceptance->rows, CabasAcceptanceRow, 0);
  const CabasAcceptanceRow *schools = &g_array_index (acceptance->rows, CabasAcceptanceRow, 1);

  g_assert_cmpuint (acceptance->rows->len, ==, 2);
  g_assert_cmpuint (roads->total, ==, 4);
  g_assert_cmpuint (cabas_acceptance_row_count_accepted (roads), ==, 2);
  g_assert_cmpuint (cabas_acceptance_row_count_waiting (roads), ==, 2);
  g_assert_cmpuint (roads->counts[CABAS_ASSIGNMENT_STATE_DECLINED], ==, 0);
  g_assert_cmpuint (schools->total, ==, 0);
  g_assert_cmpuint (acceptance->n_nobody, ==, 1);
  g_assert_cmpuint (acceptance->plan.total, ==, 4);
}

/* One that was never answered is listed with those that are proposed. */
static void
test_actions_behind_an_answer_are_listed (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  CabasItem *roads = cabas_document_find (document, "roads");
  g_autoptr (GPtrArray) proposed = g_ptr_array_new ();
  g_autoptr (GPtrArray) declined = g_ptr_array_new ();

  cabas_acceptance_list_actions (roads, CABAS_ASSIGNMENT_STATE_PROPOSED, proposed);
  cabas_acceptance_list_actions (roads, CABAS_ASSIGNMENT_STATE_DECLINED, declined);
  g_assert_cmpuint (proposed->len, ==, 1);
  g_assert_cmpstr (cabas_item_get_id (proposed->pdata[0]), ==, "a2");
  g_assert_cmpuint (declined->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/acceptance/answers-are-counted-by-department",
                   test_answers_are_counted_by_department);
  g_test_add_func ("/acceptance/actions-behind-an-answer-are-listed",
                   test_actions_behind_an_answer_are_listed);

  return g_test_run ();
}
