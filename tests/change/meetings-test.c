/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/meetings.h"

static CabasDate
day (const char *text)
{
  CabasDate date;

  g_assert_true (cabas_date_from_text (text, &date));

  return date;
}

typedef struct
{
  CabasDocument *document;
  CabasHistory *history;
  CabasItem *plan;
} Desk;

static void
set_up (Desk *desk, gconstpointer data)
{
  desk->document = cabas_document_new ();
  desk->history = cabas_history_new (desk->document);
  desk->plan = cabas_document_get_root (desk->document);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_object_unref (desk->history);
  g_object_unref (desk->document);
}

static CabasItem *
add (Desk *desk, CabasItem *parent, CabasKind kind)
{
  return cabas_history_add (desk->history, parent, kind, G_MAXUINT);
}

static CabasItem *
add_objective (Desk *desk)
{
  return add (desk, add (desk, desk->plan, CABAS_KIND_AXIS), CABAS_KIND_OBJECTIVE);
}

static void
test_a_year_of_meetings_is_one_step (Desk *desk, gconstpointer data)
{
  CabasItem *body = add (desk, desk->plan, CABAS_KIND_BODY);
  CabasItem *meeting = add (desk, body, CABAS_KIND_MEETING);
  const CabasDate dates[] = { day ("2027-09-07"), day ("2027-03-09"), day ("2027-06-08") };

  cabas_history_set_number (desk->history, meeting, CABAS_MEETING_PLANNED_ON, day ("2027-06-08"));
  g_assert_cmpuint (cabas_meetings_plan (desk->history, body, dates, 3), ==, 2);

  g_assert_cmpuint (cabas_item_get_n_children (body, CABAS_KIND_MEETING), ==, 3);
  g_assert_true (cabas_item_get_child (body, CABAS_KIND_MEETING, 1) == meeting);
  g_assert_cmpint (cabas_item_get_number (cabas_item_get_child (body, CABAS_KIND_MEETING, 0),
                                          CABAS_MEETING_PLANNED_ON),
                   ==, dates[1]);
  g_assert_cmpint (cabas_item_get_number (cabas_item_get_child (body, CABAS_KIND_MEETING, 2),
                                          CABAS_MEETING_PLANNED_ON),
                   ==, dates[0]);

  g_assert_true (cabas_history_undo (desk->history));
  g_assert_cmpuint (cabas_item_get_n_children (body, CABAS_KIND_MEETING), ==, 1);
  g_assert_true (cabas_history_redo (desk->history));
  g_assert_cmpuint (cabas_item_get_n_children (body, CABAS_KIND_MEETING), ==, 3);
}

static void
test_a_decision_becomes_an_action (Desk *desk, gconstpointer data)
{
  CabasItem *department = add (desk, desk->plan, CABAS_KIND_DEPARTMENT);
  CabasItem *objective = add_objective (desk);
  CabasItem *meeting = add (desk, add (desk, desk->plan, CABAS_KIND_BODY), CABAS_KIND_MEETING);
  CabasItem *decision = add (desk, meeting, CABAS_KIND_DECISION);
  CabasItem *action;
  CabasItem *assignment;

  cabas_history_set_text (desk->history, decision, CABAS_DECISION_TEXT, "Publier *tout*.");
  cabas_history_set_text (desk->history, decision, CABAS_DECISION_OWNER,
                          cabas_item_get_id (department));
  cabas_history_set_number (desk->history, decision, CABAS_DECISION_DUE, day ("2027-Q2"));

  action = cabas_decision_make_action (desk->history, decision, objective);
  g_assert_nonnull (action);
  g_assert_true (cabas_item_get_parent (action) == objective);
  g_assert_cmpstr (cabas_item_get_text (action, CABAS_ACTION_TITLE), ==, "Publier tout");
  g_assert_false (cabas_item_has (action, CABAS_ACTION_DESCRIPTION));
  g_assert_cmpint (cabas_item_get_number (action, CABAS_ACTION_LAST_DAY), ==, day ("2027-Q2"));
  g_assert_cmpint (cabas_item_get_number (action, CABAS_ACTION_STATUS), ==,
                   CABAS_ACTION_STATUS_PLANNED);
  assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, 0);
  g_assert_cmpstr (cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT), ==,
                   cabas_item_get_id (department));
  g_assert_cmpint (cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER), ==, CABAS_LETTER_A);
  g_assert_cmpint (cabas_item_get_number (assignment, CABAS_ASSIGNMENT_STATE), ==,
                   CABAS_ASSIGNMENT_STATE_PROPOSED);
  g_assert_cmpstr (cabas_item_get_text (decision, CABAS_DECISION_ACTION), ==,
                   cabas_item_get_id (action));

  g_assert_true (cabas_history_undo (desk->history));
  g_assert_cmpuint (cabas_item_get_n_children (objective, CABAS_KIND_ACTION), ==, 0);
  g_assert_false (cabas_item_has (decision, CABAS_DECISION_ACTION));
}

static void
test_a_long_proposal_keeps_its_words (Desk *desk, gconstpointer data)
{
  CabasItem *objective = add_objective (desk);
  CabasItem *consultation = add (desk, desk->plan, CABAS_KIND_CONSULTATION);
  CabasItem *proposal = add (desk, consultation, CABAS_KIND_PROPOSAL);
  CabasItem *action;

  cabas_history_set_text (desk->history, proposal, CABAS_PROPOSAL_TEXT,
                          "Des paniers bio\n\nDans toutes les cantines.");
  action = cabas_proposal_make_action (desk->history, proposal, objective);
  g_assert_cmpstr (cabas_item_get_text (action, CABAS_ACTION_TITLE), ==, "Des paniers bio");
  g_assert_cmpstr (cabas_item_get_text (action, CABAS_ACTION_DESCRIPTION), ==,
                   "Des paniers bio\n\nDans toutes les cantines.");
  g_assert_cmpuint (cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT), ==, 0);
  g_assert_cmpstr (cabas_item_get_text (proposal, CABAS_PROPOSAL_ACTION), ==,
                   cabas_item_get_id (action));
  g_assert_true (cabas_history_undo (desk->history));
  g_assert_false (cabas_item_has (proposal, CABAS_PROPOSAL_ACTION));
}

static void
test_a_decision_without_words_is_an_action_without_a_name (Desk *desk, gconstpointer data)
{
  CabasItem *meeting = add (desk, add (desk, desk->plan, CABAS_KIND_BODY), CABAS_KIND_MEETING);
  CabasItem *decision = add (desk, meeting, CABAS_KIND_DECISION);
  CabasItem *action = cabas_decision_make_action (desk->history, decision, add_objective (desk));

  g_assert_false (cabas_item_has (action, CABAS_ACTION_TITLE));
}

static void
test_a_member_is_known_or_new (Desk *desk, gconstpointer data)
{
  CabasItem *body = add (desk, desk->plan, CABAS_KIND_BODY);
  CabasItem *person = add (desk, desk->plan, CABAS_KIND_PERSON);
  CabasItem *member;

  cabas_history_set_text (desk->history, person, CABAS_PERSON_NAME, "Élise Martin");
  member = cabas_body_add_member_named (desk->history, body, " élise martin ");
  g_assert_cmpstr (cabas_item_get_text (member, CABAS_MEMBERSHIP_PERSON), ==,
                   cabas_item_get_id (person));
  g_assert_true (cabas_body_add_member (desk->history, body, person) == member);
  g_assert_null (cabas_body_add_member_named (desk->history, body, " "));

  cabas_body_add_member_named (desk->history, body, "Karim Belkacem");
  g_assert_cmpuint (cabas_item_get_n_children (desk->plan, CABAS_KIND_PERSON), ==, 2);
  g_assert_cmpuint (cabas_item_get_n_children (body, CABAS_KIND_MEMBERSHIP), ==, 2);
  g_assert_true (cabas_history_undo (desk->history));
  g_assert_cmpuint (cabas_item_get_n_children (desk->plan, CABAS_KIND_PERSON), ==, 1);
  g_assert_cmpuint (cabas_item_get_n_children (body, CABAS_KIND_MEMBERSHIP), ==, 1);
}

static void
test_what_was_said_is_recorded (Desk *desk, gconstpointer data)
{
  CabasItem *meeting = add (desk, add (desk, desk->plan, CABAS_KIND_BODY), CABAS_KIND_MEETING);
  CabasItem *consultation = add (desk, desk->plan, CABAS_KIND_CONSULTATION);
  CabasItem *decision = cabas_meeting_record (desk->history, meeting, "Publier");
  CabasItem *proposal = cabas_meeting_record (desk->history, consultation, "Des arbres");

  g_assert_cmpstr (cabas_item_get_text (decision, CABAS_DECISION_TEXT), ==, "Publier");
  g_assert_cmpstr (cabas_item_get_text (proposal, CABAS_PROPOSAL_TEXT), ==, "Des arbres");
  g_assert_true (cabas_history_undo (desk->history));
  g_assert_cmpuint (cabas_item_get_n_children (consultation, CABAS_KIND_PROPOSAL), ==, 0);

  cabas_history_set_number (desk->history, meeting, CABAS_MEETING_PLANNED_ON, day ("2027-06-08"));
  g_assert_true (cabas_meeting_set_held (desk->history, meeting));
  g_assert_cmpint (cabas_item_get_number (meeting, CABAS_MEETING_HELD_ON), ==, day ("2027-06-08"));
}

static void
test_an_agenda_is_added_below (Desk *desk, gconstpointer data)
{
  CabasItem *meeting = add (desk, add (desk, desk->plan, CABAS_KIND_BODY), CABAS_KIND_MEETING);

  g_assert_false (cabas_meeting_add_to_agenda (desk->history, meeting, ""));
  g_assert_true (cabas_meeting_add_to_agenda (desk->history, meeting, "- Bilan"));
  g_assert_true (cabas_meeting_add_to_agenda (desk->history, meeting, "- Suites"));
  g_assert_cmpstr (cabas_item_get_text (meeting, CABAS_MEETING_AGENDA), ==, "- Bilan\n\n- Suites");
  g_assert_true (cabas_history_undo (desk->history));
  g_assert_cmpstr (cabas_item_get_text (meeting, CABAS_MEETING_AGENDA), ==, "- Bilan");
}

static void
test_a_read_only_plan_stays_as_it_is (Desk *desk, gconstpointer data)
{
  CabasItem *objective = add_objective (desk);
  CabasItem *body = add (desk, desk->plan, CABAS_KIND_BODY);
  CabasItem *decision = add (desk, add (desk, body, CABAS_KIND_MEETING), CABAS_KIND_DECISION);
  const CabasDate date = day ("2027-03-09");

  cabas_document_set_read_only_reason (desk->document, "Lecture seule.");
  g_assert_cmpuint (cabas_meetings_plan (desk->history, body, &date, 1), ==, 0);
  g_assert_null (cabas_decision_make_action (desk->history, decision, objective));
  g_assert_cmpuint (cabas_item_get_n_children (body, CABAS_KIND_MEETING), ==, 1);
}

#define ADD(path, function) g_test_add (path, Desk, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/meetings/a-year-of-meetings-is-one-step", test_a_year_of_meetings_is_one_step);
  ADD ("/meetings/a-decision-becomes-an-action", test_a_decision_becomes_an_action);
  ADD ("/meetings/a-long-proposal-keeps-its-words", test_a_long_proposal_keeps_its_words);
  ADD ("/meetings/a-decision-without-words-is-an-action-without-a-name",
       test_a_decision_without_words_is_an_action_without_a_name);
  ADD ("/meetings/a-member-is-known-or-new", test_a_member_is_known_or_new);
  ADD ("/meetings/what-was-said-is-recorded", test_what_was_said_is_recorded);
  ADD ("/meetings/an-agenda-is-added-below", test_an_agenda_is_added_below);
  ADD ("/meetings/a-read-only-plan-stays-as-it-is", test_a_read_only_plan_stays_as_it_is);

  return g_test_run ();
}
