/* SPDX-License-Identifier: EUPL-1.2 */
#include "samples.h"

#include <locale.h>
#include <string.h>

static gboolean
is_french (void)
{
  return g_str_has_prefix (setlocale (LC_ALL, NULL), "fr");
}

static void
assert_mentions (CabasChart *chart, const char *words)
{
  g_autofree char *text = cabas_chart_describe (chart);

  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in “%s”.", words, text);
}

static void
assert_title (CabasChart *chart, const char *wanted)
{
  g_autofree char *title = cabas_chart_dup_title (chart);

  g_assert_cmpstr (title, ==, wanted);
}

static void
assert_table (CabasChart *chart, guint row, const char *const *cells)
{
  const CabasChartTable *table = cabas_chart_get_table (chart);

  for (guint column = 0; cells[column] != NULL; column++)
    g_assert_cmpstr (cabas_chart_table_get_cell (table, row, column), ==, cells[column]);
  g_assert_cmpuint (g_strv_length ((char **) cells), ==, cabas_chart_table_get_n_columns (table));
}

static GArray *
list_marks (CabasChart *chart, double width, double height)
{
  CabasChartStyle style;

  cabas_chart_style_init (&style, CABAS_CHART_LIGHT);

  return cabas_chart_list_marks (chart, width, height, &style);
}

static const CabasChartBox *
find_mark (GArray *marks, guint datum)
{
  for (guint i = 0; i < marks->len; i++)
    if (g_array_index (marks, CabasChartMark, i).datum == datum)
      return &g_array_index (marks, CabasChartMark, i).box;

  return NULL;
}

static void
test_bullet_counts_its_states (void)
{
  g_autoptr (CabasChart) chart = cabas_bullet_new ("Indicator");
  CabasBullet *bullet = CABAS_BULLET (chart);

  cabas_bullet_add_row (bullet, "i1", "Clauses", CABAS_BULLET_REACHED, 120, 50, "5 %", "12 %",
                        "10 %");
  cabas_bullet_add_row (bullet, "i2", "Food", CABAS_BULLET_BEHIND, 20, 50, "5 %", "6 %", "10 %");
  cabas_bullet_add_row (bullet, "i3", "Energy", CABAS_BULLET_UNKNOWN, NAN, NAN, "", "", "10 %");

  assert_title (chart, "1 of 3 targets are reached");
  assert_mentions (chart, "Behind the pace, 1: Food.");
  assert_mentions (chart, "Cannot be told, 1: Energy.");
  assert_table (
      chart, 1,
      (const char *[]){ "Food", "5 %", "6 %", "10 %", "20", "50", "behind the pace", NULL });
  g_assert_cmpstr (cabas_chart_get_datum_id (chart, 2), ==, "i3");
  g_assert_cmpstr (cabas_chart_get_datum_label (chart, 2), ==,
                   "Energy: ? → ? → 10 %, cannot be told");
}

static void
test_columns_are_to_scale (void)
{
  g_autoptr (CabasChart) chart = cabas_upright_bars_new ("Year", "€", 0);
  CabasUprightBars *columns = CABAS_UPRIGHT_BARS (chart);
  g_autoptr (GArray) marks = NULL;

  cabas_upright_bars_add_series (columns, "planned", "Planned", CABAS_CHART_SKY);
  cabas_upright_bars_add_series (columns, "actual", "Actual", CABAS_CHART_BLUE);
  cabas_upright_bars_add_group (columns, "2026", "2026", (double[]){ 100, 50 });
  cabas_upright_bars_add_group (columns, "2027", "2027", (double[]){ 200, NAN });

  assert_title (chart, "In all: Planned\u00a0300\u00a0€, Actual\u00a050\u00a0€");
  assert_mentions (chart, "2026: Planned\u00a0100\u00a0€, Actual\u00a050\u00a0€.");
  assert_table (chart, 1, (const char *[]){ "2027", "200", "–", NULL });
  g_assert_cmpstr (cabas_chart_get_datum_id (chart, 1), ==, "2026/actual");
  marks = list_marks (chart, 720, 420);
  g_assert_cmpfloat_with_epsilon (find_mark (marks, 2)->height, 2 * find_mark (marks, 0)->height,
                                  0.5);
}

static void
test_dumbbell_counts_changes (void)
{
  g_autoptr (CabasChart) chart = cabas_dumbbell_new ("Criterion", "2024", "2026", 5);
  CabasDumbbell *dumbbell = CABAS_DUMBBELL (chart);

  cabas_dumbbell_add_row (dumbbell, "a", "People", 2, 3);
  cabas_dumbbell_add_row (dumbbell, "b", "Policy", 4, 4);
  cabas_dumbbell_add_row (dumbbell, "c", "Results", 3, 1);
  cabas_dumbbell_add_row (dumbbell, "d", "Concessions", NAN, 2);

  assert_title (chart, "1 higher, 1 unchanged, 1 lower");
  assert_mentions (chart, "People, 2024: 2; 2026: 3.");
  assert_table (chart, 3, (const char *[]){ "Concessions", "not assessed", "2", NULL });
}

static void
test_gantt_shows_all_or_says_how_many (void)
{
  const Series many = { 300, "Action", 0, 0 };
  g_autoptr (CabasChart) chart = make_gantt (&many);
  CabasChartStyle style;
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) few = list_marks (chart, 960, 1200);
  guint n_late = 0;

  cabas_chart_style_init (&style, CABAS_CHART_LIGHT);
  all = list_marks (chart, 960, cabas_chart_get_natural_height (chart, 960, &style));
  g_assert_cmpuint (all->len, ==, cabas_chart_get_n_data (chart));
  g_assert_cmpuint (few->len, <, all->len);
  for (guint i = 0; i < cabas_chart_table_get_n_rows (cabas_chart_get_table (chart)); i++)
    n_late +=
        strstr (cabas_chart_table_get_cell (cabas_chart_get_table (chart), i, 5), "late") != NULL;
  g_assert_cmpuint (n_late, ==, 43);
  assert_title (chart, "300 bars, 43 late");
}

/* A bar spans what may be, from the first day on which it may start to the last on which it may
 * end. */
static void
test_gantt_bars_are_as_long_as_they_may_be (void)
{
  g_autoptr (CabasChart) chart = cabas_gantt_new ("Axis", "Action");
  CabasGantt *gantt = CABAS_GANTT (chart);
  const CabasGanttDate year = { make_date (2026, 1, 1), make_date (2026, 12, 31) };
  const CabasGanttDate first = { make_date (2026, 1, 1), make_date (2026, 1, 1) };
  const CabasGanttDate june = { make_date (2026, 6, 30), make_date (2026, 6, 30) };
  g_autoptr (GArray) marks = NULL;

  cabas_gantt_add_sort (gantt, "Planned", CABAS_CHART_GREEN);
  cabas_gantt_add_group (gantt, "x", "Axis", "2 actions");
  cabas_gantt_add_bar (gantt, "a", "Vague", 0, &year, &year, FALSE);
  cabas_gantt_add_bar (gantt, "b", "Exact", 0, &first, &june, TRUE);
  cabas_gantt_add_milestone (gantt, "m", "Halfway", &june, FALSE);

  marks = list_marks (chart, 720, 420);
  g_assert_cmpfloat_with_epsilon (find_mark (marks, 1)->width,
                                  365.0 / 181 * find_mark (marks, 2)->width, 0.5);
  g_assert_cmpstr (cabas_chart_get_datum_label (chart, 1), ==, "Vague: from 2026 to 2026, Planned");
  assert_mentions (chart, "Axis: 2 actions.");
}

static void
test_multiples_share_a_scale (void)
{
  const Series one = { 6, "Clauses", 10, 5 };
  g_autoptr (CabasChart) chart = make_multiples (&one);
  g_autoptr (GArray) marks = list_marks (chart, 960, 600);

  g_assert_cmpuint (marks->len, ==, 6);
  g_assert_cmpfloat_with_epsilon (find_mark (marks, 0)->width, find_mark (marks, 5)->width, 0.01);
  assert_title (chart, "4 of 6 indicators have a value");
  assert_mentions (chart, is_french () ? "Clauses: 25,0\u202f% in 2023, target 30,0\u202f% in 2024."
                                       : "Clauses: 25.0% in 2023, target 30.0% in 2024.");
}

static void
test_radar_keeps_what_was_not_assessed_apart (void)
{
  const Series series = { 5, "People", 1, 1 };
  g_autoptr (CabasChart) chart = make_radar (&series);
  g_autoptr (GArray) wheel = list_marks (chart, 960, 500);
  g_autoptr (GArray) rows = list_marks (chart, 300, 200);

  assert_title (chart, "Strongest on “People” (4 of 5), weakest on “People” (1 of 5)");
  assert_mentions (chart, "People: not assessed.");
  assert_table (chart, 4, (const char *[]){ "People", "not assessed", NULL });
  g_assert_cmpuint (wheel->len, ==, 5);
  g_assert_cmpuint (rows->len, ==, 5);
  /* A wheel stands on several heights, rows all begin at one place. */
  g_assert_cmpfloat (find_mark (wheel, 0)->y, <, find_mark (wheel, 2)->y);
  g_assert_cmpfloat_with_epsilon (find_mark (rows, 0)->x, find_mark (rows, 4)->x, 0.01);
}

static void
test_strip_says_how_many_are_lower (void)
{
  g_autoptr (CabasChart) chart = cabas_strip_new ("Clauses", "%", 0);
  static const double others[] = { 2, 5, 9, 12, 30 };

  cabas_strip_set_ours (CABAS_STRIP (chart), "us", "Valmont", 10);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    cabas_strip_add_other (CABAS_STRIP (chart), others[i]);

  assert_title (chart, is_french () ? "Clauses: 10\u202f%, higher than 3 of 5 others"
                                    : "Clauses: 10%, higher than 3 of 5 others");
  assert_mentions (chart, is_french () ? "their median is 9\u202f%." : "their median is 9%.");
  g_assert_cmpuint (cabas_chart_get_n_data (chart), ==, 6);
  g_assert_cmpstr (cabas_chart_get_datum_id (chart, 0), ==, "us");
  g_assert_null (cabas_chart_get_datum_id (chart, 1));
}

static void
test_waterfall_falls_from_bar_to_bar (void)
{
  g_autoptr (CabasChart) chart = cabas_waterfall_new ("Change", "actions");
  CabasWaterfall *waterfall = CABAS_WATERFALL (chart);

  cabas_waterfall_add_level (waterfall, "then", "June 2025", 40);
  cabas_waterfall_add_step (waterfall, "added", "Added", 5);
  cabas_waterfall_add_step (waterfall, "done", "Done", -12);
  cabas_waterfall_add_level (waterfall, "now", "Today", 33);

  assert_title (chart, "From 40 to 33 actions");
  assert_mentions (chart, "Added: +5. Done: −12. Today: 33.");
  assert_table (chart, 2, (const char *[]){ "Done", "−12", NULL });
  g_assert_cmpstr (cabas_chart_get_datum_label (chart, 1), ==, "Added: +5");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/bullet/counts-its-states", test_bullet_counts_its_states);
  g_test_add_func ("/charts/upright-bars/are-to-scale", test_columns_are_to_scale);
  g_test_add_func ("/charts/dumbbell/counts-changes", test_dumbbell_counts_changes);
  g_test_add_func ("/charts/gantt/shows-all-or-says-how-many",
                   test_gantt_shows_all_or_says_how_many);
  g_test_add_func ("/charts/gantt/bars-are-as-long-as-they-may-be",
                   test_gantt_bars_are_as_long_as_they_may_be);
  g_test_add_func ("/charts/multiples/share-a-scale", test_multiples_share_a_scale);
  g_test_add_func ("/charts/radar/keeps-what-was-not-assessed-apart",
                   test_radar_keeps_what_was_not_assessed_apart);
  g_test_add_func ("/charts/strip/says-how-many-are-lower", test_strip_says_how_many_are_lower);
  g_test_add_func ("/charts/waterfall/falls-from-bar-to-bar", test_waterfall_falls_from_bar_to_bar);
  return g_test_run ();
}
