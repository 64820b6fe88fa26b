/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/publications.h"

#include "make.h"

static CabasItem *
publish (CabasDocument *document, int what, const char *date)
{
  CabasItem *publication = make (cabas_document_get_root (document), CABAS_KIND_PUBLICATION, NULL);

  cabas_item_set_number (publication, CABAS_PUBLICATION_WHAT, what);
  set_date (publication, CABAS_PUBLICATION_DATE, date);

  return publication;
}

static void
check (CabasDocument *document, const char *today, CabasPublicationState state)
{
  CabasPublicationDue due;
  g_autofree char *sentence = NULL;

  cabas_publication_due_init (&due, document, day (today));
  g_assert_cmpint (due.state, ==, state);
  sentence = cabas_publication_due_dup_sentence (&due);
  g_assert_true (g_str_has_suffix (sentence, "."));
}

static void
test_the_reminder_comes_six_months_before (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *last;
  CabasPublicationDue due;

  check (document, "2027-01-01", CABAS_PUBLICATION_NEVER);
  publish (document, CABAS_PUBLISHED_PLAN, "2027-01-01");
  check (document, "2027-01-01", CABAS_PUBLICATION_NEVER);
  publish (document, CABAS_PUBLISHED_INDICATORS, "2024-06-30");
  last = publish (document, CABAS_PUBLISHED_INDICATORS, "2026-06-30");

  check (document, "2027-12-29", CABAS_PUBLICATION_RECENT);
  check (document, "2027-12-30", CABAS_PUBLICATION_TO_PREPARE);
  check (document, "2028-06-30", CABAS_PUBLICATION_TO_PREPARE);
  check (document, "2028-07-01", CABAS_PUBLICATION_OVERDUE);

  cabas_publication_due_init (&due, document, day ("2027-01-01"));
  g_assert_true (due.last == last);
  g_assert_cmpint (due.remind, ==, day ("2027-12-30"));
  g_assert_cmpint (due.due, ==, day ("2028-06-30"));
}

static void
test_what_is_planned_is_not_published (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();

  publish (document, CABAS_PUBLISHED_INDICATORS, "2026-02-28");
  publish (document, CABAS_PUBLISHED_INDICATORS, "2028-02");
  check (document, "2028-01-31", CABAS_PUBLICATION_TO_PREPARE);
  check (document, "2028-02-01", CABAS_PUBLICATION_RECENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publications/the-reminder-comes-six-months-before",
                   test_the_reminder_comes_six_months_before);
  g_test_add_func ("/publications/what-is-planned-is-not-published",
                   test_what_is_planned_is_not_published);

  return g_test_run ();
}
