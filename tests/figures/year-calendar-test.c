/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/year-calendar.h"

#include "make.h"

static CabasItem *
make_body (CabasItem *plan, const char *id, int kind, const char *planned)
{
  CabasItem *body = make (plan, CABAS_KIND_BODY, id);
  CabasItem *meeting = make (body, CABAS_KIND_MEETING, NULL);

  cabas_item_set_number (body, CABAS_BODY_KIND, kind);
  set_text (body, CABAS_BODY_NAME, id);
  set_date (meeting, CABAS_MEETING_PLANNED_ON, planned);

  return meeting;
}

static const CabasEvent *
find (GArray *events, CabasEventKind kind)
{
  for (guint i = 0; i < events->len; i++)
    if (g_array_index (events, CabasEvent, i).kind == kind)
      return &g_array_index (events, CabasEvent, i);

  return NULL;
}

static GArray *
list (CabasDocument *document, const char *year)
{
  return cabas_events_list (document, day (year), day (year), day ("2027-06-01"));
}

static void
test_a_year_holds_what_touches_it (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *action = make (make_objective (plan, "x1"), CABAS_KIND_ACTION, "a1");
  CabasItem *dropped = make (cabas_item_get_parent (action), CABAS_KIND_ACTION, "a2");
  CabasItem *cancelled = make (plan, CABAS_KIND_COMMUNICATION, "c1");
  g_autoptr (GArray) events = NULL;
  g_autoptr (GArray) next = NULL;

  set_date (action, CABAS_ACTION_LAST_DAY, "2027");
  set_date (dropped, CABAS_ACTION_LAST_DAY, "2027-02");
  cabas_item_set_number (dropped, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DROPPED);
  set_date (make (dropped, CABAS_KIND_MILESTONE, NULL), CABAS_MILESTONE_DATE, "2027-02");
  set_date (cancelled, CABAS_COMMUNICATION_DATE, "2027-05");
  cabas_item_set_number (cancelled, CABAS_COMMUNICATION_STATUS,
                         CABAS_COMMUNICATION_STATUS_CANCELLED);
  set_date (make (plan, CABAS_KIND_TRAINING, NULL), CABAS_TRAINING_DATE, "2026-12-31");
  set_date (make (plan, CABAS_KIND_SOURCING, NULL), CABAS_SOURCING_DATE, "2028-01-01");

  events = list (document, "2027");
  g_assert_cmpuint (events->len, ==, 1);
  g_assert_true (g_array_index (events, CabasEvent, 0).item == action);
  next = list (document, "2028");
  g_assert_cmpuint (next->len, ==, 1);
  g_assert_cmpint (g_array_index (next, CabasEvent, 0).kind, ==, CABAS_EVENT_SOURCING);
}

static void
test_states_follow_from_dates_and_marks (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *past = make_body (plan, "b1", CABAS_BODY_KIND_STEERING, "2027-03-02");
  CabasItem *held = make_body (plan, "b2", CABAS_BODY_KIND_TECHNICAL, "2027-04-06");
  CabasItem *coming = make_body (plan, "b3", CABAS_BODY_KIND_TECHNICAL, "2027-09-07");
  CabasItem *decision = make (past, CABAS_KIND_DECISION, NULL);
  g_autoptr (GArray) events = NULL;

  set_date (held, CABAS_MEETING_HELD_ON, "2027-04-08");
  set_date (decision, CABAS_DECISION_DUE, "2027-05-31");
  set_date (make (plan, CABAS_KIND_TRAINING, NULL), CABAS_TRAINING_DATE, "2027-01");

  events = list (document, "2027");
  g_assert_cmpuint (events->len, ==, 5);
  g_assert_cmpint (g_array_index (events, CabasEvent, 0).state, ==, CABAS_EVENT_DONE);
  g_assert_true (g_array_index (events, CabasEvent, 1).item == past);
  g_assert_cmpint (g_array_index (events, CabasEvent, 1).state, ==, CABAS_EVENT_LATE);
  g_assert_true (g_array_index (events, CabasEvent, 1).is_political);
  g_assert_cmpint (g_array_index (events, CabasEvent, 2).date, ==, day ("2027-04-08"));
  g_assert_cmpint (g_array_index (events, CabasEvent, 2).state, ==, CABAS_EVENT_DONE);
  g_assert_false (g_array_index (events, CabasEvent, 2).is_political);
  g_assert_true (g_array_index (events, CabasEvent, 3).item == decision);
  g_assert_cmpint (g_array_index (events, CabasEvent, 3).state, ==, CABAS_EVENT_LATE);
  g_assert_true (g_array_index (events, CabasEvent, 3).is_political);
  g_assert_true (g_array_index (events, CabasEvent, 4).item == coming);
  g_assert_cmpint (g_array_index (events, CabasEvent, 4).state, ==, CABAS_EVENT_COMING);
}

static void
test_the_indicators_come_round (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *publication = make (cabas_document_get_root (document), CABAS_KIND_PUBLICATION, NULL);
  g_autoptr (GArray) events = NULL;

  cabas_item_set_number (publication, CABAS_PUBLICATION_WHAT, CABAS_PUBLISHED_INDICATORS);
  set_date (publication, CABAS_PUBLICATION_DATE, "2026-01-15");
  events = cabas_events_list (document, day ("2026"), day ("2028"), day ("2027-06-01"));

  g_assert_cmpuint (events->len, ==, 3);
  g_assert_cmpint (find (events, CABAS_EVENT_PUBLICATION)->state, ==, CABAS_EVENT_DONE);
  g_assert_cmpint (find (events, CABAS_EVENT_PUBLICATION_REMINDER)->date, ==, day ("2027-07-15"));
  g_assert_cmpint (find (events, CABAS_EVENT_PUBLICATION_DUE)->date, ==, day ("2028-01-15"));
  g_assert_true (find (events, CABAS_EVENT_PUBLICATION_DUE)->is_political);
}

static void
test_an_assessment_is_done_again (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *first = make (plan, CABAS_KIND_ASSESSMENT, NULL);
  CabasItem *second;
  g_autoptr (GArray) events = NULL;
  g_autoptr (GArray) after = NULL;

  set_text (first, CABAS_ASSESSMENT_GRID, "Grille");
  set_date (first, CABAS_ASSESSMENT_DATE, "2026-03");
  set_date (first, CABAS_ASSESSMENT_NEXT, "2027-03");
  events = list (document, "2027");
  g_assert_cmpint (find (events, CABAS_EVENT_NEXT_ASSESSMENT)->state, ==, CABAS_EVENT_LATE);

  second = make (plan, CABAS_KIND_ASSESSMENT, NULL);
  set_text (second, CABAS_ASSESSMENT_GRID, "Grille");
  set_date (second, CABAS_ASSESSMENT_DATE, "2027-04");
  after = list (document, "2027");
  g_assert_cmpint (find (after, CABAS_EVENT_NEXT_ASSESSMENT)->state, ==, CABAS_EVENT_DONE);
}

static void
test_what_is_in_the_bin_is_out (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *removed = make (cabas_document_get_root (document), CABAS_KIND_REMOVED, NULL);
  g_autoptr (GArray) events = NULL;

  make_body (removed, "b1", CABAS_BODY_KIND_STEERING, "2027-03-02");
  events = list (document, "2027");
  g_assert_cmpuint (events->len, ==, 0);
}

static void
test_each_body_has_a_strip (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  g_autoptr (GArray) events = NULL;
  g_autoptr (GArray) strips = NULL;
  guint n = 0;

  make_body (plan, "b1", CABAS_BODY_KIND_STEERING, "2027-03-02");
  make_body (plan, "b2", CABAS_BODY_KIND_TECHNICAL, "2026-04-06");
  set_date (make (plan, CABAS_KIND_TRAINING, NULL), CABAS_TRAINING_DATE, "2027-01");
  set_date (plan, CABAS_PLAN_FIRST_DAY, "2027-01-01");

  events = list (document, "2027");
  strips = cabas_event_strips_list (document, events);
  g_assert_cmpuint (strips->len, ==, 4);
  for (guint i = 0; i < strips->len; i++)
    {
      const CabasEventStrip *strip = &g_array_index (strips, CabasEventStrip, i);
      g_autofree char *label = cabas_event_strip_dup_label (strip);

      g_assert_cmpstr (label, !=, "");
      n += strip->events->len;
    }
  g_assert_cmpuint (n, ==, events->len);
  g_assert_cmpuint (g_array_index (strips, CabasEventStrip, 1).events->len, ==, 0);
}

static void
test_every_event_can_be_told (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *meeting = make_body (plan, "b1", CABAS_BODY_KIND_STEERING, "2027-03-02");
  CabasItem *decision = make (meeting, CABAS_KIND_DECISION, NULL);
  g_autoptr (GArray) events = NULL;

  set_text (decision, CABAS_DECISION_TEXT, "Publier *tout*.\n\nSans attendre.");
  set_date (decision, CABAS_DECISION_DUE, "2027-04");
  set_date (plan, CABAS_PLAN_ADOPTED_ON, "2027-05-02");
  events = list (document, "2027");
  g_assert_cmpuint (events->len, ==, 3);
  for (guint i = 0; i < events->len; i++)
    {
      g_autofree char *name = cabas_event_dup_name (&g_array_index (events, CabasEvent, i));
      g_autofree char *said = cabas_event_dup_sentence (&g_array_index (events, CabasEvent, i));

      g_assert_true (strstr (said, name) != NULL || i == 2);
    }
  {
    g_autofree char *name = cabas_event_dup_name (&g_array_index (events, CabasEvent, 1));

    g_assert_cmpstr (name, ==, "Publier tout. Sans attendre.");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year-calendar/a-year-holds-what-touches-it",
                   test_a_year_holds_what_touches_it);
  g_test_add_func ("/year-calendar/states-follow-from-dates-and-marks",
                   test_states_follow_from_dates_and_marks);
  g_test_add_func ("/year-calendar/the-indicators-come-round", test_the_indicators_come_round);
  g_test_add_func ("/year-calendar/an-assessment-is-done-again", test_an_assessment_is_done_again);
  g_test_add_func ("/year-calendar/what-is-in-the-bin-is-out", test_what_is_in_the_bin_is_out);
  g_test_add_func ("/year-calendar/each-body-has-a-strip", test_each_body_has_a_strip);
  g_test_add_func ("/year-calendar/every-event-can-be-told", test_every_event_can_be_told);

  return g_test_run ();
}
