/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/steps.h"

#include "samples.h"

static GArray *
list_marks (CabasChart *chart)
{
  CabasChartStyle style;

  cabas_chart_style_init (&style, CABAS_CHART_LIGHT);

  return cabas_chart_list_marks (chart, 900, 600, &style);
}

/* Cells of sorts -1, 0, 1, 2 in turn, one further in each row: of row 0 the first is empty. */
static void
test_matrix_is_walked_in_both_ways (void)
{
  g_autoptr (CabasChart) chart = make_matrix_of (4, 4, "Roads", "1.1", "R");
  g_autoptr (GArray) marks = list_marks (chart);

  g_assert_cmpuint (marks->len, ==, 12);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, 1, CABAS_CHART_NEXT), ==, 2);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, 1, CABAS_CHART_BELOW), ==, 5);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, 5, CABAS_CHART_ABOVE), ==, 1);
  g_assert_cmpstr (cabas_chart_get_datum_id (chart, 1), ==, "d0/o2");
  g_assert_cmpstr (cabas_chart_get_datum_id (chart, 5), ==, "d1/o2");
}

static void
test_bars_are_walked_from_row_to_row (void)
{
  g_autoptr (CabasChart) chart = make_bars_of (3, "Roads", 2, 3, 4);
  g_autoptr (GArray) marks = list_marks (chart);

  g_assert_cmpint (cabas_chart_find_step (chart, marks, 1, CABAS_CHART_BELOW), ==, 4);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, 4, CABAS_CHART_ABOVE), ==, 1);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, 7, CABAS_CHART_BELOW), ==, 8);
}

static void
test_ends_are_not_left (void)
{
  g_autoptr (CabasChart) chart = make_bars_of (2, "Roads", 2, 3, 4);
  g_autoptr (GArray) marks = list_marks (chart);
  const int last = 5;

  g_assert_cmpint (cabas_chart_find_step (chart, marks, -1, CABAS_CHART_NEXT), ==, 0);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, -1, CABAS_CHART_ABOVE), ==, last);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, 0, CABAS_CHART_PREVIOUS), ==, 0);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, 0, CABAS_CHART_ABOVE), ==, 0);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, last, CABAS_CHART_NEXT), ==, last);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, last, CABAS_CHART_BELOW), ==, last);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, 1, CABAS_CHART_FORWARD), ==, last);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, last, CABAS_CHART_BACK), ==, 0);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, 3, CABAS_CHART_FIRST), ==, 0);
  g_assert_cmpint (cabas_chart_find_step (chart, marks, 3, CABAS_CHART_LAST), ==, last);
}

/* What did not fit the picture can be heard all the same. */
static void
test_every_datum_is_reached (void)
{
  g_autoptr (CabasChart) chart = make_bars_of (40, "Roads", 1, 0, 2);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (CabasChartMark));
  g_autoptr (CabasChart) empty = make_bars ();
  int datum = -1;

  for (int i = 0; i < 120; i++)
    {
      datum =
          cabas_chart_find_step (chart, none, datum, i % 2 ? CABAS_CHART_NEXT : CABAS_CHART_BELOW);
      g_assert_cmpint (datum, ==, i);
    }
  g_assert_cmpint (cabas_chart_find_step (empty, none, -1, CABAS_CHART_NEXT), ==, -1);
}

static void
test_datum_is_found_by_id (void)
{
  g_autoptr (CabasChart) chart = make_bars_of (3, "Roads", 2, 3, 4);

  g_assert_cmpint (cabas_chart_find_datum (chart, "d1/running"), ==, 4);
  g_assert_cmpint (cabas_chart_find_datum (chart, "d9"), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/steps/matrix-is-walked-in-both-ways",
                   test_matrix_is_walked_in_both_ways);
  g_test_add_func ("/charts/steps/bars-are-walked-from-row-to-row",
                   test_bars_are_walked_from_row_to_row);
  g_test_add_func ("/charts/steps/ends-are-not-left", test_ends_are_not_left);
  g_test_add_func ("/charts/steps/every-datum-is-reached", test_every_datum_is_reached);
  g_test_add_func ("/charts/steps/datum-is-found-by-id", test_datum_is_found_by_id);

  return g_test_run ();
}
