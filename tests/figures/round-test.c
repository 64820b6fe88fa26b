/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/round.h"

#include "make.h"
#include "plan/decimal.h"

#include <locale.h>

typedef struct
{
  CabasDocument *document;
  CabasItem *root;
  CabasItem *indicator;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = cabas_document_new ();
  fixture->root = cabas_document_get_root (fixture->document);
  fixture->indicator = make (fixture->root, CABAS_KIND_INDICATOR, "i");
  set_text (fixture->indicator, CABAS_INDICATOR_COLLECTOR, "d");
  make (fixture->root, CABAS_KIND_DEPARTMENT, "d");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->document);
}

static CabasItem *
observe (CabasItem *indicator, const char *period, const char *buyer)
{
  CabasItem *item = make (indicator, CABAS_KIND_OBSERVATION, NULL);

  set_date (item, CABAS_OBSERVATION_PERIOD, period);
  set_text (item, CABAS_OBSERVATION_BUYER, buyer);
  cabas_item_set_number (item, CABAS_OBSERVATION_VALUE, CABAS_QUANTITY_ONE);

  return item;
}

/* The periods asked for, each with the buyer and the period of the value before. */
static char *
list_rows (Fixture *fixture, const char *period)
{
  g_autoptr (CabasRound) round = cabas_round_new (fixture->document, day (period));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < round->rows->len; i++)
    {
      const CabasRoundRow *row = &g_array_index (round->rows, CabasRoundRow, i);
      char shown[16];

      cabas_date_to_text (row->period, shown);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", shown);
      if (row->buyer != NULL)
        g_string_append_printf (text, ":%s", cabas_item_get_id (row->buyer));
      if (row->previous == NULL)
        continue;
      cabas_date_to_text (cabas_item_get_number (row->previous, CABAS_OBSERVATION_PERIOD), shown);
      g_string_append_printf (text, "<%s", shown);
    }

  return g_string_free (text, FALSE);
}

static void
assert_rows (Fixture *fixture, const char *period, const char *expected)
{
  g_autofree char *rows = list_rows (fixture, period);

  g_assert_cmpstr (rows, ==, expected);
}

static void
test_frequency_decides_what_is_due (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int frequency;
    const char *rows;
  } cases[] = {
    { CABAS_FREQUENCY_QUARTERLY, "2026-Q1 2026-Q2 2026-Q3 2026-Q4" },
    { CABAS_FREQUENCY_HALF_YEARLY, "2026-Q2 2026-Q4" },
    { CABAS_FREQUENCY_YEARLY, "2026" },
    { CABAS_FREQUENCY_TWO_YEARLY, "2026" },
    { CABAS_FREQUENCY_ONCE, "2026" },
  };

  assert_rows (fixture, "2026", "2026");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cabas_item_set_number (fixture->indicator, CABAS_INDICATOR_FREQUENCY, cases[i].frequency);
      assert_rows (fixture, "2026", cases[i].rows);
    }
  cabas_item_set_number (fixture->indicator, CABAS_INDICATOR_FREQUENCY, CABAS_FREQUENCY_MONTHLY);
  assert_rows (fixture, "2026-Q2", "2026-04 2026-05 2026-06");
  assert_rows (fixture, "2026-07", "2026-07");
}

static void
test_a_quarter_asks_for_what_ends_in_it (Fixture *fixture, gconstpointer data)
{
  assert_rows (fixture, "2026-Q3", "");
  assert_rows (fixture, "2026-Q4", "2026");
}

static void
test_seldom_values_are_not_asked_for_each_year (Fixture *fixture, gconstpointer data)
{
  observe (fixture->indicator, "2025", NULL);
  cabas_item_set_number (fixture->indicator, CABAS_INDICATOR_FREQUENCY, CABAS_FREQUENCY_ONCE);
  assert_rows (fixture, "2026", "");
  assert_rows (fixture, "2025", "2025");
  cabas_item_set_number (fixture->indicator, CABAS_INDICATOR_FREQUENCY, CABAS_FREQUENCY_TWO_YEARLY);
  assert_rows (fixture, "2026", "");
  assert_rows (fixture, "2027", "2027<2025");
}

static void
test_a_value_of_the_year_stands_for_its_parts (Fixture *fixture, gconstpointer data)
{
  cabas_item_set_number (fixture->indicator, CABAS_INDICATOR_FREQUENCY, CABAS_FREQUENCY_QUARTERLY);
  observe (fixture->indicator, "2026", NULL);
  assert_rows (fixture, "2026", "2026");
}

static void
test_the_value_before_is_of_the_year_before (Fixture *fixture, gconstpointer data)
{
  observe (fixture->indicator, "2023", NULL);
  assert_rows (fixture, "2026", "2026<2023");
  observe (fixture->indicator, "2025", NULL);
  assert_rows (fixture, "2026", "2026<2025");
  cabas_item_set_number (fixture->indicator, CABAS_INDICATOR_FREQUENCY,
                         CABAS_FREQUENCY_HALF_YEARLY);
  observe (fixture->indicator, "2025-Q2", NULL);
  observe (fixture->indicator, "2025-Q4", NULL);
  assert_rows (fixture, "2026", "2026-Q2<2025-Q2 2026-Q4<2025-Q4");
}

static void
test_each_buyer_of_a_joint_plan_is_asked (Fixture *fixture, gconstpointer data)
{
  make (fixture->root, CABAS_KIND_BUYER, "b1");
  assert_rows (fixture, "2026", "2026");
  make (fixture->root, CABAS_KIND_BUYER, "b2");
  assert_rows (fixture, "2026", "2026:b1 2026:b2");
  observe (fixture->indicator, "2025", "b2");
  assert_rows (fixture, "2026", "2026:b1 2026:b2<2025");
  observe (fixture->indicator, "2026", NULL);
  assert_rows (fixture, "2026", "2026");
}

static void
test_progress_is_counted (Fixture *fixture, gconstpointer data)
{
  CabasItem *other = make (fixture->root, CABAS_KIND_INDICATOR, "j");
  g_autoptr (CabasRound) round = NULL;
  CabasRoundProgress progress;
  g_autofree char *words = NULL;
  g_autofree char *own = NULL;

  make (fixture->root, CABAS_KIND_INDICATOR, "k");
  observe (other, "2026", NULL);
  cabas_item_set_number (observe (fixture->indicator, "2026", NULL), CABAS_OBSERVATION_UNCHANGED,
                         TRUE);

  round = cabas_round_new (fixture->document, day ("2026"));
  cabas_round_measure (round, NULL, &progress);
  words = cabas_round_progress_dup_words (&progress);
  g_assert_cmpstr (words, ==, "2 of 3 filled in, of which 1 confirmed unchanged");
  cabas_round_measure (round, cabas_document_find (fixture->document, "d"), &progress);
  own = cabas_round_progress_dup_words (&progress);
  g_assert_cmpstr (own, ==, "1 of 1 filled in, of which 1 confirmed unchanged");
}

#define ADD(name, func) g_test_add ("/round/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  ADD ("frequency-decides-what-is-due", test_frequency_decides_what_is_due);
  ADD ("a-quarter-asks-for-what-ends-in-it", test_a_quarter_asks_for_what_ends_in_it);
  ADD ("seldom-values-are-not-asked-for-each-year", test_seldom_values_are_not_asked_for_each_year);
  ADD ("a-value-of-the-year-stands-for-its-parts", test_a_value_of_the_year_stands_for_its_parts);
  ADD ("the-value-before-is-of-the-year-before", test_the_value_before_is_of_the_year_before);
  ADD ("each-buyer-of-a-joint-plan-is-asked", test_each_buyer_of_a_joint_plan_is_asked);
  ADD ("progress-is-counted", test_progress_is_counted);

  return g_test_run ();
}
