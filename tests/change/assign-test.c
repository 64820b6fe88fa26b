/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/assign.h"

#include <locale.h>

typedef struct
{
  CabasDocument *document;
  CabasHistory *history;
  CabasItem *roads;
  CabasItem *parks;
  CabasItem *actions[3];
} Fixture;

static CabasItem *
add_department (Fixture *fixture, const char *name)
{
  CabasItem *item =
      cabas_history_add (fixture->history, cabas_document_get_root (fixture->document),
                         CABAS_KIND_DEPARTMENT, G_MAXUINT);

  cabas_history_set_text (fixture->history, item, CABAS_DEPARTMENT_NAME, name);

  return item;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CabasItem *axis;
  CabasItem *objective;

  fixture->document = cabas_document_new ();
  fixture->history = cabas_history_new (fixture->document);
  fixture->roads = add_department (fixture, "Roads");
  fixture->parks = add_department (fixture, "Parks");
  axis = cabas_history_add (fixture->history, cabas_document_get_root (fixture->document),
                            CABAS_KIND_AXIS, 0);
  objective = cabas_history_add (fixture->history, axis, CABAS_KIND_OBJECTIVE, 0);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->actions); i++)
    fixture->actions[i] = cabas_history_add (fixture->history, objective, CABAS_KIND_ACTION, i);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->history);
  g_assert_finalize_object (fixture->document);
}

static CabasLetters
parse (const char *text)
{
  CabasLetters letters;

  g_assert_true (cabas_letters_parse (text, &letters, NULL));

  return letters;
}

static gboolean
type (Fixture *fixture, guint action, CabasItem *department, const char *text)
{
  return cabas_assign_set_letters (fixture->history, fixture->actions[action], department,
                                   parse (text));
}

/* What is asked for an action: “Roads R?, Parks A✓”. */
static void
assert_asked (Fixture *fixture, guint action, const char *expected)
{
  CabasItem *item = fixture->actions[action];
  g_autoptr (GString) asked = g_string_new (NULL);

  for (guint i = 0; i < cabas_item_get_n_children (item, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (item, CABAS_KIND_ASSIGNMENT, i);
      g_autofree char *name = cabas_document_dup_reference_name (
          fixture->document, cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT));

      g_string_append_printf (
          asked, "%s%s %s%s", asked->len > 0 ? ", " : "", name,
          cabas_letter_get_name (cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER)),
          cabas_assignment_get_mark (assignment));
    }
  g_assert_cmpstr (asked->str, ==, expected);
}

static void
answer (Fixture *fixture, guint action, guint place, int state)
{
  CabasItem *assignment =
      cabas_item_get_child (fixture->actions[action], CABAS_KIND_ASSIGNMENT, place);

  cabas_history_set_number (fixture->history, assignment, CABAS_ASSIGNMENT_STATE, state);
  cabas_history_set_number (fixture->history, assignment, CABAS_ASSIGNMENT_ANSWERED_ON,
                            cabas_date_new (CABAS_DATE_DAY, 2027, 3, 1));
}

static void
test_new_letters_are_proposed_in_their_order (Fixture *fixture, gconstpointer data)
{
  g_assert_true (type (fixture, 0, fixture->roads, "ar"));
  g_assert_true (type (fixture, 0, fixture->parks, "r"));
  assert_asked (fixture, 0, "Roads R?, Parks R?, Roads A?");
  g_assert_cmpuint (cabas_assign_get_letters (fixture->actions[0], fixture->roads), ==,
                    parse ("RA"));
}

static void
test_a_letter_that_stays_keeps_its_answer (Fixture *fixture, gconstpointer data)
{
  type (fixture, 0, fixture->roads, "RA");
  answer (fixture, 0, 0, CABAS_ASSIGNMENT_STATE_ACCEPTED);
  g_assert_true (type (fixture, 0, fixture->roads, "RC"));
  assert_asked (fixture, 0, "Roads R✓, Roads C?");
}

static void
test_one_cell_is_one_step (Fixture *fixture, gconstpointer data)
{
  type (fixture, 0, fixture->roads, "RA");
  type (fixture, 0, fixture->roads, "CI");
  assert_asked (fixture, 0, "Roads C?, Roads I?");
  cabas_history_undo (fixture->history);
  assert_asked (fixture, 0, "Roads R?, Roads A?");
  cabas_history_undo (fixture->history);
  assert_asked (fixture, 0, "");
  cabas_history_redo (fixture->history);
  assert_asked (fixture, 0, "Roads R?, Roads A?");
  g_assert_nonnull (strstr (cabas_history_get_undo_label (fixture->history), "Roads"));
}

static void
test_the_same_letters_change_nothing (Fixture *fixture, gconstpointer data)
{
  guint64 serial;

  type (fixture, 0, fixture->roads, "RA");
  serial = cabas_history_get_serial (fixture->history);
  g_assert_false (type (fixture, 0, fixture->roads, "AR"));
  g_assert_cmpuint (cabas_history_get_serial (fixture->history), ==, serial);
}

static void
test_a_declined_letter_is_asked_again (Fixture *fixture, gconstpointer data)
{
  CabasItem *assignment;

  type (fixture, 0, fixture->roads, "R");
  answer (fixture, 0, 0, CABAS_ASSIGNMENT_STATE_DECLINED);
  assignment = cabas_item_get_child (fixture->actions[0], CABAS_KIND_ASSIGNMENT, 0);
  cabas_history_set_text (fixture->history, assignment, CABAS_ASSIGNMENT_REASON, "No means");
  g_assert_cmpuint (cabas_assign_get_letters (fixture->actions[0], fixture->roads), ==, 0);

  g_assert_true (type (fixture, 0, fixture->roads, "R"));
  assert_asked (fixture, 0, "Roads R?");
  g_assert_false (cabas_item_has (assignment, CABAS_ASSIGNMENT_ANSWERED_ON));
  g_assert_cmpstr (cabas_item_get_text (assignment, CABAS_ASSIGNMENT_REASON), ==, "No means");
}

static void
test_an_answer_is_cleared_only_by_itself (Fixture *fixture, gconstpointer data)
{
  type (fixture, 0, fixture->roads, "RC");
  answer (fixture, 0, 0, CABAS_ASSIGNMENT_STATE_DECLINED);
  g_assert_true (type (fixture, 0, fixture->roads, ""));
  assert_asked (fixture, 0, "Roads R✗");
  g_assert_true (type (fixture, 0, fixture->roads, ""));
  assert_asked (fixture, 0, "");
  g_assert_false (type (fixture, 0, fixture->roads, ""));
}

static void
test_who_answers_for_it_is_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nobody = cabas_assign_dup_accountable_names (fixture->actions[0], NULL);
  g_autofree char *others = NULL;
  g_autofree char *all = NULL;

  g_assert_null (nobody);
  type (fixture, 0, fixture->roads, "A");
  type (fixture, 0, fixture->parks, "RA");
  others = cabas_assign_dup_accountable_names (fixture->actions[0], fixture->parks);
  all = cabas_assign_dup_accountable_names (fixture->actions[0], NULL);
  g_assert_cmpstr (others, ==, "Roads");
  g_assert_cmpstr (all, ==, "Roads, Parks");
}

static void
test_an_action_out_of_the_plan_has_nobody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CabasItem) action = g_object_ref (fixture->actions[0]);

  type (fixture, 0, fixture->roads, "A");
  cabas_history_remove (fixture->history, action);
  g_assert_null (cabas_assign_dup_accountable_names (action, NULL));
}

static void
test_handing_over_leaves_one_that_answers (Fixture *fixture, gconstpointer data)
{
  type (fixture, 0, fixture->roads, "RA");
  type (fixture, 0, fixture->parks, "C");
  g_assert_true (cabas_assign_hand_over (fixture->history, fixture->actions[0], fixture->parks));
  assert_asked (fixture, 0, "Roads R?, Parks A?, Parks C?");
  cabas_history_undo (fixture->history);
  assert_asked (fixture, 0, "Roads R?, Roads A?, Parks C?");
}

static void
test_what_was_accepted_is_transferred (Fixture *fixture, gconstpointer data)
{
  CabasItem *assignment;

  type (fixture, 0, fixture->roads, "A");
  answer (fixture, 0, 0, CABAS_ASSIGNMENT_STATE_ACCEPTED);
  assignment = cabas_item_get_child (fixture->actions[0], CABAS_KIND_ASSIGNMENT, 0);
  cabas_assign_hand_over (fixture->history, fixture->actions[0], fixture->parks);
  assert_asked (fixture, 0, "Roads A→, Parks A?");
  g_assert_nonnull (strstr (cabas_item_get_text (assignment, CABAS_ASSIGNMENT_REASON), "Parks"));
  g_assert_false (cabas_assign_hand_over (fixture->history, fixture->actions[0], fixture->parks));
}

static void
test_who_does_the_work_is_likely_to_answer (Fixture *fixture, gconstpointer data)
{
  g_assert_null (cabas_assign_find_likely_accountable (fixture->actions[0]));
  type (fixture, 0, fixture->parks, "I");
  g_assert_true (cabas_assign_find_likely_accountable (fixture->actions[0]) == fixture->parks);
  type (fixture, 0, fixture->roads, "R");
  g_assert_true (cabas_assign_find_likely_accountable (fixture->actions[0]) == fixture->roads);
}

static void
test_many_actions_are_one_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  CabasAssignResult result;

  for (guint i = 0; i < G_N_ELEMENTS (fixture->actions); i++)
    g_ptr_array_add (actions, fixture->actions[i]);
  type (fixture, 0, fixture->parks, "A");
  type (fixture, 1, fixture->roads, "AC");
  type (fixture, 2, fixture->roads, "R");

  cabas_assign_letter_to_all (fixture->history, actions, fixture->parks, CABAS_LETTER_A, TRUE,
                              &result);
  g_assert_cmpuint (result.n_changed, ==, 2);
  g_assert_cmpuint (result.n_unchanged, ==, 1);
  g_assert_cmpuint (result.n_others, ==, 1);
  assert_asked (fixture, 1, "Roads A?, Parks A?, Roads C?");
  assert_asked (fixture, 2, "Roads R?, Parks A?");

  cabas_assign_letter_to_all (fixture->history, actions, fixture->parks, CABAS_LETTER_A, FALSE,
                              &result);
  g_assert_cmpuint (result.n_changed, ==, 3);
  assert_asked (fixture, 0, "");
  cabas_history_undo (fixture->history);
  cabas_history_undo (fixture->history);
  assert_asked (fixture, 0, "Parks A?");
  assert_asked (fixture, 1, "Roads A?, Roads C?");
  assert_asked (fixture, 2, "Roads R?");
}

static void
test_a_department_gets_what_is_missing (Fixture *fixture, gconstpointer data)
{
  static const char *const asked[] = {
    "Roads R?",
    "Roads R?, Roads A?",
    "Roads R?, Roads A?, Roads C?",
    "Roads R?, Roads A?, Roads C?, Roads I?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_assert_true (cabas_assign_add (fixture->history, fixture->actions[0], fixture->roads));
      assert_asked (fixture, 0, asked[i]);
    }
  g_assert_false (cabas_assign_add (fixture->history, fixture->actions[0], fixture->roads));
  cabas_assign_add (fixture->history, fixture->actions[0], fixture->parks);
  assert_asked (fixture, 0, "Roads R?, Roads A?, Roads C?, Parks C?, Roads I?");
}

static void
test_an_answer_has_a_day (Fixture *fixture, gconstpointer data)
{
  const CabasDate today = cabas_date_new (CABAS_DATE_DAY, 2027, 6, 15);
  CabasItem *assignment;

  type (fixture, 0, fixture->roads, "R");
  assignment = cabas_item_get_child (fixture->actions[0], CABAS_KIND_ASSIGNMENT, 0);
  cabas_assign_answer (fixture->history, assignment, CABAS_ASSIGNMENT_STATE_SILENT, today);
  g_assert_false (cabas_item_has (assignment, CABAS_ASSIGNMENT_ANSWERED_ON));
  cabas_assign_answer (fixture->history, assignment, CABAS_ASSIGNMENT_STATE_ACCEPTED, today);
  g_assert_cmpint (cabas_item_get_number (assignment, CABAS_ASSIGNMENT_ANSWERED_ON), ==, today);
  cabas_history_undo (fixture->history);
  g_assert_false (cabas_item_has (assignment, CABAS_ASSIGNMENT_ANSWERED_ON));
  assert_asked (fixture, 0, "Roads R…");
}

#define ADD(path, test) g_test_add ("/assign/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("new-letters-are-proposed-in-their-order", test_new_letters_are_proposed_in_their_order);
  ADD ("a-letter-that-stays-keeps-its-answer", test_a_letter_that_stays_keeps_its_answer);
  ADD ("one-cell-is-one-step", test_one_cell_is_one_step);
  ADD ("the-same-letters-change-nothing", test_the_same_letters_change_nothing);
  ADD ("a-declined-letter-is-asked-again", test_a_declined_letter_is_asked_again);
  ADD ("an-answer-is-cleared-only-by-itself", test_an_answer_is_cleared_only_by_itself);
  ADD ("who-answers-for-it-is-told", test_who_answers_for_it_is_told);
  ADD ("an-action-out-of-the-plan-has-nobody", test_an_action_out_of_the_plan_has_nobody);
  ADD ("handing-over-leaves-one-that-answers", test_handing_over_leaves_one_that_answers);
  ADD ("what-was-accepted-is-transferred", test_what_was_accepted_is_transferred);
  ADD ("who-does-the-work-is-likely-to-answer", test_who_does_the_work_is_likely_to_answer);
  ADD ("a-department-gets-what-is-missing", test_a_department_gets_what_is_missing);
  ADD ("an-answer-has-a-day", test_an_answer_has_a_day);
  ADD ("many-actions-are-one-step", test_many_actions_are_one_step);

  return g_test_run ();
}
