/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/ownership.h"

#include "make.h"

/* Two objectives with actions, one without; roads, schools and sports. */
static CabasDocument *
make_plan (void)
{
  CabasDocument *document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *axis = make (plan, CABAS_KIND_AXIS, "x1");
  CabasItem *first = make (axis, CABAS_KIND_OBJECTIVE, "o1");
  CabasItem *second = make (axis, CABAS_KIND_OBJECTIVE, "o2");
  CabasItem *a1 = make (first, CABAS_KIND_ACTION, "a1");
  CabasItem *a2 = make (first, CABAS_KIND_ACTION, "a2");
  CabasItem *a3 = make (second, CABAS_KIND_ACTION, "a3");
  CabasItem *dropped = make (second, CABAS_KIND_ACTION, "a4");

  make (axis, CABAS_KIND_OBJECTIVE, "o3");
  make (plan, CABAS_KIND_DEPARTMENT, "roads");
  make (plan, CABAS_KIND_DEPARTMENT, "schools");
  make (plan, CABAS_KIND_DEPARTMENT, "sports");
  make_assignment (a1, "roads", CABAS_LETTER_A, CABAS_ASSIGNMENT_STATE_ACCEPTED);
  make_assignment (a2, "roads", CABAS_LETTER_A, CABAS_ASSIGNMENT_STATE_AMENDED);
  make_assignment (a2, "schools", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_SILENT);
  make_assignment (a3, "schools", CABAS_LETTER_A, -1);
  make_assignment (a3, "schools", CABAS_LETTER_C, CABAS_ASSIGNMENT_STATE_DECLINED);
  make_assignment (a3, "sports", CABAS_LETTER_I, CABAS_ASSIGNMENT_STATE_TRANSFERRED);
  make_assignment (a3, "gone", CABAS_LETTER_I, -1);
  make_assignment (dropped, "sports", CABAS_LETTER_R, -1);
  cabas_item_set_number (dropped, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DROPPED);

  return document;
}

static CabasStanding
get_standing (const CabasOwnership *ownership, guint department, guint objective)
{
  return cabas_ownership_cell_get_standing (
      cabas_ownership_get_cell (ownership, department, objective));
}

static void
test_worst_answer_is_the_standing (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  g_autoptr (CabasOwnership) ownership = cabas_ownership_new (document);

  g_assert_cmpuint (ownership->objectives->len, ==, 2);
  g_assert_cmpint (get_standing (ownership, 0, 0), ==, CABAS_STANDING_ACCEPTED);
  g_assert_cmpint (get_standing (ownership, 0, 1), ==, CABAS_STANDING_NONE);
  g_assert_cmpint (get_standing (ownership, 1, 0), ==, CABAS_STANDING_WAITING);
  g_assert_cmpint (get_standing (ownership, 1, 1), ==, CABAS_STANDING_DECLINED);
  g_assert_cmpint (get_standing (ownership, 2, 1), ==, CABAS_STANDING_NONE);
  g_assert_cmpuint (ownership->n_nobody, ==, 1);
}

static void
test_cell_keeps_letters_and_numbers (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  g_autoptr (CabasOwnership) ownership = cabas_ownership_new (document);
  const CabasOwnershipCell *roads = cabas_ownership_get_cell (ownership, 0, 0);
  const CabasOwnershipCell *schools = cabas_ownership_get_cell (ownership, 1, 1);

  g_assert_cmpuint (roads->letters, ==, 1 << CABAS_LETTER_A);
  g_assert_cmpuint (roads->n_asked, ==, 2);
  g_assert_cmpuint (roads->n_accepted, ==, 2);
  g_assert_cmpuint (schools->letters, ==, 1 << CABAS_LETTER_A | 1 << CABAS_LETTER_C);
  g_assert_cmpuint (schools->n_declined, ==, 1);
}

/* Every action needs an A that said yes. */
static void
test_objective_is_answered_for_when_all_actions_are (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  g_autoptr (CabasOwnership) before = cabas_ownership_new (document);
  g_autoptr (CabasOwnership) after = NULL;

  g_assert_cmpuint (before->n_answered_for, ==, 1);
  make_assignment (cabas_document_find (document, "a3"), "roads", CABAS_LETTER_A,
                   CABAS_ASSIGNMENT_STATE_ACCEPTED);
  after = cabas_ownership_new (document);
  g_assert_cmpuint (after->n_answered_for, ==, 2);
}

static void
test_actions_of_a_cell_are_listed (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  CabasItem *schools = cabas_document_find (document, "schools");
  CabasItem *sports = cabas_document_find (document, "sports");
  CabasItem *objective = cabas_document_find (document, "o2");
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  cabas_ownership_list_actions (schools, objective, actions);
  cabas_ownership_list_actions (sports, objective, actions);
  g_assert_cmpuint (actions->len, ==, 1);
  g_assert_cmpstr (cabas_item_get_id (actions->pdata[0]), ==, "a3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ownership/worst-answer-is-the-standing", test_worst_answer_is_the_standing);
  g_test_add_func ("/ownership/cell-keeps-letters-and-numbers",
                   test_cell_keeps_letters_and_numbers);
  g_test_add_func ("/ownership/objective-is-answered-for-when-all-actions-are",
                   test_objective_is_answered_for_when_all_actions_are);
  g_test_add_func ("/ownership/actions-of-a-cell-are-listed", test_actions_of_a_cell_are_listed);

  return g_test_run ();
}
