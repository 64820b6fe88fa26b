/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/agenda.h"

#include "figures/holidays.h"
#include "make.h"

static CabasItem *
make_body (CabasDocument *document, int rhythm)
{
  CabasItem *body = make (cabas_document_get_root (document), CABAS_KIND_BODY, "b");

  if (rhythm >= 0)
    cabas_item_set_number (body, CABAS_BODY_RHYTHM, rhythm);

  return body;
}

static CabasItem *
make_meeting (CabasItem *body, const char *planned, const char *held)
{
  CabasItem *meeting = make (body, CABAS_KIND_MEETING, NULL);

  set_date (meeting, CABAS_MEETING_PLANNED_ON, planned);
  if (held != NULL)
    set_date (meeting, CABAS_MEETING_HELD_ON, held);

  return meeting;
}

/* `wanted`: days separated by spaces. */
static void
check (CabasItem *body, const char *first, const char *last, const char *wanted)
{
  g_autoptr (GArray) dates = cabas_agenda_propose (body, day (first), day (last));
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      char text[16];

      cabas_date_to_text (g_array_index (dates, CabasDate, i), text);
      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", text);
    }
  g_assert_cmpstr (found->str, ==, wanted);
  g_string_free (found, TRUE);
}

static void
test_a_new_body_meets_on_second_tuesdays (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make_body (document, CABAS_FREQUENCY_QUARTERLY);

  check (body, "2027", "2027", "2027-01-12 2027-04-13 2027-07-13 2027-10-12");
}

static void
test_the_day_follows_the_last_meeting (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make_body (document, CABAS_FREQUENCY_HALF_YEARLY);

  make_meeting (body, "2026-05-19", "2026-05-19");
  make_meeting (body, "2026-12-03", NULL);
  check (body, "2027", "2027", "2027-06-03 2027-12-02");
}

static void
test_planning_twice_adds_nothing (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make_body (document, CABAS_FREQUENCY_HALF_YEARLY);

  make_meeting (body, "2026-12-03", NULL);
  make_meeting (body, "2027-06-08", NULL);
  check (body, "2027", "2027", "2027-12-02");
  make_meeting (body, "2027-12-02", NULL);
  check (body, "2027", "2027", "");
}

static void
test_august_is_left_in_peace (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make_body (document, CABAS_FREQUENCY_MONTHLY);
  g_autoptr (GArray) dates = cabas_agenda_propose (body, day ("2027"), day ("2027"));

  /* September has its own. */
  g_assert_cmpuint (dates->len, ==, 11);
  for (guint i = 0; i < dates->len; i++)
    {
      const CabasDate date = g_array_index (dates, CabasDate, i);

      g_assert_cmpint (cabas_date_get_month (date), !=, 8);
      g_assert_true (cabas_holidays_is_working_day (cabas_date_get_first_julian (date)));
    }
}

static void
test_august_becomes_september (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make_body (document, CABAS_FREQUENCY_HALF_YEARLY);

  make_meeting (body, "2027-02-25", NULL);
  check (body, "2027", "2027", "2027-09-23");
}

static void
test_a_holiday_becomes_the_week_after (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make_body (document, CABAS_FREQUENCY_QUARTERLY);

  /* The second Thursday of November 2027 is the eleventh. */
  make_meeting (body, "2027-05-13", "2027-05-13");
  check (body, "2027-06", "2027-12", "2027-09-09 2027-11-18");
}

static void
test_other_rhythms_are_kept (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make_body (document, CABAS_FREQUENCY_TWO_YEARLY);

  make_meeting (body, "2026-03", NULL);
  check (body, "2027", "2030", "2028-03-14 2030-03-12");
  cabas_item_set_number (body, CABAS_BODY_RHYTHM, CABAS_FREQUENCY_ONCE);
  check (body, "2027", "2030", "");
}

static void
test_once_is_once (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();

  check (make_body (document, CABAS_FREQUENCY_ONCE), "2027-02-20", "2027-12", "2027-03-09");
}

static void
test_without_a_rhythm_nothing_is_proposed (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make_body (document, -1);
  CabasAgenda agenda;

  check (body, "2027", "2027", "");
  cabas_agenda_init (&agenda, body, day ("2027-01-01"));
  g_assert_cmpint (agenda.due, ==, CABAS_UNSET);
  g_assert_null (agenda.next);
}

static void
test_a_period_that_ends_before_it_starts_is_empty (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();

  check (make_body (document, CABAS_FREQUENCY_MONTHLY), "2028", "2027", "");
}

static void
test_meetings_are_counted_by_state (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make_body (document, CABAS_FREQUENCY_QUARTERLY);
  CabasItem *held = make_meeting (body, "2026-05-19", "2026-05-20");
  CabasItem *later = make_meeting (body, "2027-06-08", NULL);
  CabasItem *overdue = make_meeting (body, "2026-09-10", NULL);
  CabasItem *next = make_meeting (body, "2027-03", NULL);
  const CabasDate today = day ("2027-03-15");
  CabasAgenda agenda;

  cabas_agenda_init (&agenda, body, today);
  g_assert_cmpuint (agenda.n_held, ==, 1);
  g_assert_cmpuint (agenda.n_planned, ==, 2);
  g_assert_cmpuint (agenda.n_overdue, ==, 1);
  g_assert_true (agenda.last == held);
  g_assert_true (agenda.next == next);
  g_assert_cmpint (agenda.due, ==, day ("2027-09"));
  g_assert_cmpint (cabas_meeting_get_state (overdue, today), ==, CABAS_MEETING_OVERDUE);
  g_assert_cmpint (cabas_meeting_get_state (later, today), ==, CABAS_MEETING_PLANNED);
  g_assert_cmpint (cabas_meeting_get_date (held), ==, day ("2026-05-20"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/a-new-body-meets-on-second-tuesdays",
                   test_a_new_body_meets_on_second_tuesdays);
  g_test_add_func ("/agenda/the-day-follows-the-last-meeting",
                   test_the_day_follows_the_last_meeting);
  g_test_add_func ("/agenda/planning-twice-adds-nothing", test_planning_twice_adds_nothing);
  g_test_add_func ("/agenda/august-is-left-in-peace", test_august_is_left_in_peace);
  g_test_add_func ("/agenda/august-becomes-september", test_august_becomes_september);
  g_test_add_func ("/agenda/a-holiday-becomes-the-week-after",
                   test_a_holiday_becomes_the_week_after);
  g_test_add_func ("/agenda/other-rhythms-are-kept", test_other_rhythms_are_kept);
  g_test_add_func ("/agenda/once-is-once", test_once_is_once);
  g_test_add_func ("/agenda/without-a-rhythm-nothing-is-proposed",
                   test_without_a_rhythm_nothing_is_proposed);
  g_test_add_func ("/agenda/a-period-that-ends-before-it-starts-is-empty",
                   test_a_period_that_ends_before_it_starts_is_empty);
  g_test_add_func ("/agenda/meetings-are-counted-by-state", test_meetings_are_counted_by_state);

  return g_test_run ();
}
