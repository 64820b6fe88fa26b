/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/question.h"

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
  CabasItem *body;
  CabasItem *department;
} Desk;

static void
set_up (Desk *desk, gconstpointer data)
{
  CabasItem *plan;

  desk->document = cabas_document_new ();
  desk->history = cabas_history_new (desk->document);
  plan = cabas_document_get_root (desk->document);
  desk->body = cabas_history_add (desk->history, plan, CABAS_KIND_BODY, 0);
  desk->department = cabas_history_add (desk->history, plan, CABAS_KIND_DEPARTMENT, 0);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_object_unref (desk->history);
  g_object_unref (desk->document);
}

static CabasItem *
add_meeting (Desk *desk, const char *planned_on, const char *held_on)
{
  CabasItem *meeting = cabas_history_add (desk->history, desk->body, CABAS_KIND_MEETING, G_MAXUINT);

  cabas_history_set_number (desk->history, meeting, CABAS_MEETING_PLANNED_ON, day (planned_on));
  if (held_on != NULL)
    cabas_history_set_number (desk->history, meeting, CABAS_MEETING_HELD_ON, day (held_on));

  return meeting;
}

static CabasItem *
ask (Desk *desk, const char *text)
{
  const CabasQuestion question = { text, "Madame Lambert", desk->department, day ("2027-07-15") };

  return cabas_question_record (desk->history, desk->body, day ("2027-06-21"), &question);
}

static void
test_meeting_is_made_in_the_same_step (Desk *desk, gconstpointer data)
{
  CabasItem *decision;
  CabasItem *meeting;

  add_meeting (desk, "2027-03-01", NULL);
  add_meeting (desk, "2027-09-01", NULL);
  decision = ask (desk, "How much does it cost?");
  meeting = cabas_item_get_parent (decision);

  g_assert_cmpuint (cabas_item_get_position (meeting), ==, 1);
  g_assert_cmpint (cabas_item_get_number (meeting, CABAS_MEETING_PLANNED_ON), ==,
                   day ("2027-06-21"));
  g_assert_cmpint (cabas_item_get_number (meeting, CABAS_MEETING_HELD_ON), ==, day ("2027-06-21"));
  g_assert_cmpstr (cabas_item_get_text (decision, CABAS_DECISION_TEXT), ==,
                   "How much does it cost?");
  g_assert_cmpstr (cabas_item_get_text (decision, CABAS_DECISION_ASKED_BY), ==, "Madame Lambert");
  g_assert_cmpstr (cabas_item_get_text (decision, CABAS_DECISION_OWNER), ==,
                   cabas_item_get_id (desk->department));
  g_assert_cmpint (cabas_item_get_number (decision, CABAS_DECISION_DUE), ==, day ("2027-07-15"));

  g_assert_true (cabas_history_undo (desk->history));
  g_assert_cmpuint (cabas_item_get_n_children (desk->body, CABAS_KIND_MEETING), ==, 2);
}

static void
test_questions_of_a_day_are_in_one_meeting (Desk *desk, gconstpointer data)
{
  CabasItem *planned = add_meeting (desk, "2027-06-21", NULL);
  CabasItem *first = ask (desk, "One?");
  CabasItem *second = ask (desk, "Another?");

  g_assert_true (cabas_item_get_parent (first) == planned);
  g_assert_true (cabas_item_get_parent (second) == planned);
  g_assert_cmpint (cabas_item_get_number (planned, CABAS_MEETING_HELD_ON), ==, day ("2027-06-21"));
}

static void
test_meeting_that_was_put_off_counts_on_its_day (Desk *desk, gconstpointer data)
{
  CabasItem *planned = add_meeting (desk, "2027-06-21", "2027-06-28");
  CabasItem *held = add_meeting (desk, "2027-06-14", "2027-06-21");

  g_assert_true (cabas_item_get_parent (ask (desk, "One?")) == held);
  g_assert_cmpint (cabas_item_get_number (planned, CABAS_MEETING_HELD_ON), ==, day ("2027-06-28"));
}

static void
test_nothing_is_recorded_for_no_words (Desk *desk, gconstpointer data)
{
  const guint64 serial = cabas_history_get_serial (desk->history);

  g_assert_null (ask (desk, ""));
  g_assert_null (ask (desk, NULL));
  g_assert_cmpuint (cabas_history_get_serial (desk->history), ==, serial);
}

static void
test_assembly_becomes_a_body (Desk *desk, gconstpointer data)
{
  const CabasQuestion question = { "One?", NULL, NULL, CABAS_UNSET };
  CabasItem *plan = cabas_document_get_root (desk->document);
  CabasItem *decision;

  cabas_history_set_text (desk->history, plan, CABAS_PLAN_ASSEMBLY, "Conseil municipal");
  decision = cabas_question_record (desk->history, NULL, day ("2027-06-21"), &question);
  g_assert_cmpstr (cabas_item_get_text (cabas_item_get_parent (cabas_item_get_parent (decision)),
                                        CABAS_BODY_NAME),
                   ==, "Conseil municipal");
  g_assert_cmpuint (cabas_item_get_n_children (plan, CABAS_KIND_BODY), ==, 2);
  cabas_history_undo (desk->history);
  g_assert_cmpuint (cabas_item_get_n_children (plan, CABAS_KIND_BODY), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Desk, NULL, set_up, test, tear_down)
  ADD ("/question/meeting-is-made-in-the-same-step", test_meeting_is_made_in_the_same_step);
  ADD ("/question/questions-of-a-day-are-in-one-meeting",
       test_questions_of_a_day_are_in_one_meeting);
  ADD ("/question/meeting-that-was-put-off-counts-on-its-day",
       test_meeting_that_was_put_off_counts_on_its_day);
  ADD ("/question/assembly-becomes-a-body", test_assembly_becomes_a_body);
  ADD ("/question/nothing-is-recorded-for-no-words", test_nothing_is_recorded_for_no_words);

  return g_test_run ();
}
