/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/year-grid.h"

#include "make.h"

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
  set_date (fixture->root, CABAS_PLAN_FIRST_DAY, "2027-03-01");
  set_date (fixture->root, CABAS_PLAN_LAST_DAY, "2028");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->document);
}

static char *
list_periods (const CabasYearGrid *grid)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < grid->periods->len; i++)
    {
      char period[16];

      cabas_date_to_text (g_array_index (grid->periods, CabasDate, i), period);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", period);
    }

  return g_string_free (text, FALSE);
}

static char *
list_titles (const CabasYearGrid *grid)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < grid->rows->len; i++)
    {
      g_autofree char *title = cabas_year_grid_dup_row_title (grid, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", title);
    }

  return g_string_free (text, FALSE);
}

static void
assert_grid (Fixture *fixture, const char *periods, const char *titles)
{
  g_autoptr (CabasYearGrid) grid =
                 cabas_year_grid_new (fixture->indicator, FALSE, NULL, day ("2026-11-22"));
  g_autofree char *columns = list_periods (grid);
  g_autofree char *rows = list_titles (grid);

  if (periods != NULL)
    g_assert_cmpstr (columns, ==, periods);
  if (titles != NULL)
    g_assert_cmpstr (rows, ==, titles);
}

static void
test_columns_are_the_years_of_the_plan (Fixture *fixture, gconstpointer data)
{
  assert_grid (fixture, "2026 2027 2028", NULL);
  cabas_item_set_number (fixture->root, CABAS_PLAN_LAST_DAY, CABAS_UNSET);
  assert_grid (fixture, "2026 2027 2028 2029 2030 2031 2032", NULL);
  cabas_item_set_number (fixture->root, CABAS_PLAN_FIRST_DAY, CABAS_UNSET);
  assert_grid (fixture, "2025 2026 2027 2028 2029 2030 2031", NULL);
}

static void
test_other_periods_have_a_column_once_known (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) more = g_array_new (FALSE, FALSE, sizeof (CabasDate));
  g_autoptr (CabasYearGrid) grid = NULL;
  g_autofree char *columns = NULL;
  const CabasDate year = day ("2031");

  set_date (make (fixture->indicator, CABAS_KIND_BASELINE, NULL), CABAS_BASELINE_PERIOD, "2023");
  set_date (make (fixture->indicator, CABAS_KIND_TARGET, NULL), CABAS_TARGET_PERIOD, "2028");
  set_date (make (fixture->indicator, CABAS_KIND_OBSERVATION, NULL), CABAS_OBSERVATION_PERIOD,
            "2027-Q4");
  make (fixture->indicator, CABAS_KIND_OBSERVATION, NULL);
  g_array_append_val (more, year);
  grid = cabas_year_grid_new (fixture->indicator, FALSE, more, day ("2026-11-22"));
  columns = list_periods (grid);
  g_assert_cmpstr (columns, ==, "2023 2026 2027-Q4 2027 2028 2031");
}

static void
test_a_rate_has_rows_for_its_parts (Fixture *fixture, gconstpointer data)
{
  assert_grid (fixture, NULL, "Baseline|Target|Value");
  set_text (fixture->indicator, CABAS_INDICATOR_UNIT, "%");
  assert_grid (fixture, NULL, "Baseline|Target|Value|\u2003Numerator|\u2003Denominator");
}

static void
test_each_buyer_has_rows (Fixture *fixture, gconstpointer data)
{
  set_text (make (fixture->root, CABAS_KIND_BUYER, "b1"), CABAS_BUYER_NAME, "Town");
  assert_grid (fixture, NULL, "Baseline|Target|Value");
  set_text (make (fixture->root, CABAS_KIND_BUYER, "b2"), CABAS_BUYER_NAME, "Agency");
  assert_grid (fixture, NULL, "Baseline|Target|All buyers|Town|Agency");
}

static void
test_a_row_is_said_in_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CabasYearGrid) alone = NULL;
  g_autoptr (CabasYearGrid) joint = NULL;
  g_autofree char *words = NULL;
  g_autofree char *words_of_buyer = NULL;

  set_text (fixture->indicator, CABAS_INDICATOR_UNIT, "%");
  alone = cabas_year_grid_new (fixture->indicator, FALSE, NULL, day ("2026-11-22"));
  words = cabas_year_grid_dup_row_words (alone, 3);
  g_assert_cmpstr (words, ==, "Numerator");

  set_text (make (fixture->root, CABAS_KIND_BUYER, "b1"), CABAS_BUYER_NAME, "Town");
  make (fixture->root, CABAS_KIND_BUYER, "b2");
  joint = cabas_year_grid_new (fixture->indicator, FALSE, NULL, day ("2026-11-22"));
  words_of_buyer = cabas_year_grid_dup_row_words (joint, 6);
  g_assert_cmpstr (words_of_buyer, ==, "Town: Numerator");
}

static void
test_a_grid_knows_whether_it_is_another_one (Fixture *fixture, gconstpointer data)
{
  const CabasDate today = day ("2026-11-22");
  g_autoptr (CabasYearGrid) one = cabas_year_grid_new (fixture->indicator, FALSE, NULL, today);
  g_autoptr (CabasYearGrid) same = cabas_year_grid_new (fixture->indicator, FALSE, NULL, today);
  g_autoptr (CabasYearGrid) detailed = cabas_year_grid_new (fixture->indicator, TRUE, NULL, today);
  g_autoptr (CabasYearGrid) longer = NULL;

  set_date (make (fixture->indicator, CABAS_KIND_BASELINE, NULL), CABAS_BASELINE_PERIOD, "2023");
  longer = cabas_year_grid_new (fixture->indicator, FALSE, NULL, today);
  g_assert_true (cabas_year_grid_is_like (one, same));
  g_assert_false (cabas_year_grid_is_like (one, detailed));
  g_assert_false (cabas_year_grid_is_like (one, longer));
}

#define ADD(name, func) g_test_add ("/year-grid/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  ADD ("columns-are-the-years-of-the-plan", test_columns_are_the_years_of_the_plan);
  ADD ("other-periods-have-a-column-once-known", test_other_periods_have_a_column_once_known);
  ADD ("a-rate-has-rows-for-its-parts", test_a_rate_has_rows_for_its_parts);
  ADD ("each-buyer-has-rows", test_each_buyer_has_rows);
  ADD ("a-row-is-said-in-full", test_a_row_is_said_in_full);
  ADD ("a-grid-knows-whether-it-is-another-one", test_a_grid_knows_whether_it_is_another_one);

  return g_test_run ();
}
