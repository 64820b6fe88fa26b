/* SPDX-License-Identifier: EUPL-1.2 */
#include "samples.h"

#include <locale.h>
#include <string.h>

static void
assert_mentions (CabasChart *chart, const char *words)
{
  g_autofree char *text = cabas_chart_describe (chart);

  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in “%s”.", words, text);
}

static void
assert_table (CabasChart *chart, guint row, const char *const *cells)
{
  const CabasChartTable *table = cabas_chart_get_table (chart);

  for (guint column = 0; cells[column] != NULL; column++)
    g_assert_cmpstr (cabas_chart_table_get_cell (table, row, column), ==, cells[column]);
  g_assert_cmpuint (g_strv_length ((char **) cells), ==, cabas_chart_table_get_n_columns (table));
}

static CabasChart *
make_two_bars (void)
{
  CabasChart *chart = make_bars ();

  cabas_stacked_bars_add_row (CABAS_STACKED_BARS (chart), "d1", "Roads", (double[]){ 3, 4, 5 }, 2);
  cabas_stacked_bars_add_row (CABAS_STACKED_BARS (chart), "d2", "Schools", (double[]){ 10, 0, NAN },
                              0);
  return chart;
}

static void
test_bars_say_what_they_show (void)
{
  g_autoptr (CabasChart) chart = make_two_bars ();
  g_autofree char *title = cabas_chart_dup_title (chart);

  g_assert_cmpstr (title, ==, "Roads first, with 12 of 22 actions");
  assert_mentions (chart, "Done\u00a013");
  assert_mentions (chart, "Roads\u00a012");
  assert_mentions (chart, "Late: 2.");
}

static void
test_bars_are_a_table (void)
{
  g_autoptr (CabasChart) chart = make_two_bars ();

  g_assert_cmpuint (cabas_chart_table_get_n_rows (cabas_chart_get_table (chart)), ==, 2);
  g_assert_cmpstr (cabas_chart_table_get_header (cabas_chart_get_table (chart), 5), ==, "Late");
  assert_table (chart, 0, (const char *[]){ "Roads", "3", "4", "5", "12", "2", NULL });
  assert_table (chart, 1, (const char *[]){ "Schools", "10", "0", "–", "10", "0", NULL });
}

static void
test_bars_have_a_datum_for_each_cell (void)
{
  g_autoptr (CabasChart) chart = make_two_bars ();

  g_assert_cmpuint (cabas_chart_get_n_data (chart), ==, 6);
  g_assert_cmpstr (cabas_chart_get_datum_id (chart, 1), ==, "d1/running");
  g_assert_cmpstr (cabas_chart_get_datum_id (chart, 5), ==, "d2");
  g_assert_cmpstr (cabas_chart_get_datum_label (chart, 1), ==, "Roads, In progress: 4");
}

/* Marks are as long as their values, from a common zero. */
static void
test_bars_are_to_scale (void)
{
  g_autoptr (CabasChart) chart = make_two_bars ();
  g_autoptr (GArray) marks = NULL;
  const CabasChartMark *mark;
  CabasChartStyle style;
  double unit;

  cabas_chart_style_init (&style, CABAS_CHART_LIGHT);
  marks = cabas_chart_list_marks (chart, 720, 420, &style);
  g_assert_cmpuint (marks->len, ==, 4);
  mark = &g_array_index (marks, CabasChartMark, 0);
  unit = mark[3].box.width / 10;
  for (guint i = 0; i < marks->len; i++)
    {
      static const double values[] = { 3, 4, 5, 10 };

      g_assert_cmpfloat_with_epsilon (mark[i].box.width, values[i] * unit, 1.5);
    }
  g_assert_cmpfloat_with_epsilon (mark[0].box.x, mark[3].box.x, 0.01);
}

static void
test_timeline_says_what_comes_next (void)
{
  g_autoptr (CabasChart) chart = make_timeline_of (2, 12, 30, "Letter");
  g_autofree char *title = cabas_chart_dup_title (chart);

  g_assert_true (g_str_has_prefix (title, "Next: Letter · Letter, "));
  assert_mentions (chart, "12 dates");
  assert_mentions (chart, "Letter\u00a06, Letter\u00a06");
  assert_mentions (chart, "past and not done");
}

static void
test_timeline_is_a_table (void)
{
  g_autoptr (CabasChart) chart = cabas_timeline_new ("Audience", "Side");
  CabasTimeline *timeline = CABAS_TIMELINE (chart);
  GDate first = make_date (2026, 1, 1);
  GDate last = make_date (2026, 12, 31);

  cabas_timeline_add_sort (timeline, "External", CABAS_CHART_DIAMOND, CABAS_CHART_ORANGE);
  cabas_timeline_add_lane (timeline, "Companies");
  cabas_timeline_add_entry (timeline, "c1", "Fair", NULL, 0, 0, &first, &last, TRUE);
  assert_table (chart, 0,
                (const char *[]){ "2026", "Fair", "Companies", "External", "done", NULL });
  g_assert_cmpstr (cabas_chart_get_datum_id (chart, 0), ==, "c1");
  g_assert_cmpstr (cabas_chart_get_datum_label (chart, 0), ==,
                   "Fair, 2026, Companies, External, done");
}

static void
test_timeline_is_in_the_order_of_time (void)
{
  g_autoptr (CabasChart) chart = make_timeline_of (1, 8, 50, "Letter");
  g_autoptr (GArray) marks = NULL;
  CabasChartStyle style;

  cabas_chart_style_init (&style, CABAS_CHART_LIGHT);
  marks = cabas_chart_list_marks (chart, 720, 420, &style);
  g_assert_cmpuint (marks->len, ==, 8);
}

static void
test_trajectory_says_where_it_stands (void)
{
  g_autoptr (CabasChart) chart = make_trajectory ();
  gboolean is_french = g_str_has_prefix (setlocale (LC_ALL, NULL), "fr");
  g_autofree char *title = cabas_chart_dup_title (chart);

  g_assert_cmpstr (title, ==,
                   is_french ? "Social clauses: 21,4\u202f% in 2025, target 30,0\u202f% in 2028"
                             : "Social clauses: 21.4% in 2025, target 30.0% in 2028");
  assert_mentions (chart, is_french ? "9,2\u202f% in 2021" : "9.2% in 2021");
  assert_mentions (chart, "New threshold");
}

static void
test_trajectory_is_a_table (void)
{
  g_autoptr (CabasChart) chart = make_trajectory ();
  gboolean is_french = g_str_has_prefix (setlocale (LC_ALL, NULL), "fr");
  const CabasChartTable *table = cabas_chart_get_table (chart);

  g_assert_cmpuint (cabas_chart_table_get_n_rows (table), ==, 8);
  assert_table (chart, 0, (const char *[]){ "2021", is_french ? "9,2" : "9.2", "baseline", NULL });
  assert_table (chart, 5, (const char *[]){ "2024", "–", "measured", NULL });
  g_assert_cmpstr (cabas_chart_table_get_cell (table, 7, 2), ==,
                   "break in the series: New threshold");
}

static double
find_x (GArray *marks, guint datum)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const CabasChartMark *mark = &g_array_index (marks, CabasChartMark, i);

      if (mark->datum == datum)
        return mark->box.x + mark->box.width / 2;
    }
  g_assert_not_reached ();
}

/* Years are as far apart as they are long; what is not known is not drawn. */
static void
test_trajectory_is_to_scale (void)
{
  g_autoptr (CabasChart) chart = make_trajectory ();
  g_autoptr (GArray) marks = NULL;
  CabasChartStyle style;
  double year;

  cabas_chart_style_init (&style, CABAS_CHART_LIGHT);
  marks = cabas_chart_list_marks (chart, 720, 420, &style);
  g_assert_cmpuint (marks->len, ==, 6);
  year = find_x (marks, 3) - find_x (marks, 0);
  g_assert_cmpfloat_with_epsilon (find_x (marks, 2) - find_x (marks, 1), 2 * year, 0.5);
}

/* The ink right of the break would be blue if the line were drawn across it. */
static void
test_trajectory_is_not_joined_over_a_break (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (CabasChart) chart = cabas_trajectory_new ("Clauses", NULL, 0);
  GDate day = make_date (2023, 1, 1);
  guint n_lines[2];

  for (guint i = 0; i < 4; i++)
    add_year (chart, CABAS_TRAJECTORY_MEASURED, 2021 + i, 10 + i);
  for (guint i = 0; i < 2; i++)
    {
      CabasChartCanvas canvas;
      CabasChartStyle style;

      cabas_chart_style_init (&style, CABAS_CHART_LIGHT);
      cabas_chart_canvas_init (&canvas, cr, &style);
      cabas_chart_paint (chart, &canvas, 600, 400);
      n_lines[i] = canvas.lines->len;
      cabas_chart_canvas_clear (&canvas);
      if (i == 0)
        cabas_trajectory_add_break (CABAS_TRAJECTORY (chart), &day, "New threshold");
    }
  /* One joint less, and the line of the break itself. */
  g_assert_cmpuint (n_lines[0], ==, 3);
  g_assert_cmpuint (n_lines[1], ==, 2 + 1);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_sparkline_says_from_where_to_where (void)
{
  g_autoptr (CabasChart) chart = make_sparkline_of (4, 10, 2.5);
  g_autoptr (CabasChart) one = make_sparkline_of (1, 10, 0);

  gboolean is_french = g_str_has_prefix (setlocale (LC_ALL, NULL), "fr");

  g_assert_true (CABAS_IS_SPARKLINE (chart));
  assert_mentions (chart, is_french ? "Clauses: from 10,0\u202f% in 2001 to 15,0\u202f% in 2003."
                                    : "Clauses: from 10.0% in 2001 to 15.0% in 2003.");
  assert_mentions (chart, is_french ? "Target: 30,0\u202f%." : "Target: 30.0%.");
  assert_mentions (one, is_french ? "Clauses: 10,0\u202f% in 2001." : "Clauses: 10.0% in 2001.");
  assert_table (chart, 1, (const char *[]){ "2002", is_french ? "12,5" : "12.5", NULL });
  assert_table (chart, 3, (const char *[]){ "2004", "–", NULL });
}

/* A higher value is drawn higher, later ones further right, and nothing for what is not known. */
static void
test_sparkline_is_to_scale (void)
{
  g_autoptr (CabasChart) chart = make_sparkline_of (5, 10, 2.5);
  g_autoptr (GArray) marks = NULL;
  CabasChartStyle style;

  cabas_chart_style_init (&style, CABAS_CHART_LIGHT);
  style.has_title = style.has_source = FALSE;
  marks = cabas_chart_list_marks (chart, 90, 20, &style);
  g_assert_cmpuint (marks->len, ==, 4);
  for (guint i = 1; i < marks->len; i++)
    {
      const CabasChartMark *mark = &g_array_index (marks, CabasChartMark, i);

      g_assert_cmpfloat (mark->box.x, >, mark[-1].box.x);
      g_assert_cmpfloat (mark->box.y, <, mark[-1].box.y);
    }
}

static void
test_matrix_is_a_table_of_words (void)
{
  g_autoptr (CabasChart) chart = make_matrix_of (4, 2, "Roads", "1.1", "R");

  assert_table (
      chart, 1,
      (const char *[]){ "Roads", "R, A: 2 of 3 accepted", "R, A: 2 of 3 accepted", NULL });
  assert_table (chart, 0, (const char *[]){ "Roads", "", "R, A: 2 of 3 accepted", NULL });
  g_assert_cmpstr (cabas_chart_table_get_header (cabas_chart_get_table (chart), 1), ==,
                   "1.1 Roads");
  g_assert_cmpuint (cabas_chart_get_n_data (chart), ==, 6);
  g_assert_cmpstr (cabas_chart_get_datum_id (chart, 0), ==, "d0/o1");
  g_assert_cmpstr (cabas_chart_get_datum_label (chart, 0), ==,
                   "Roads, 1.1 Roads: R, A: 2 of 3 accepted");
}

static void
test_matrix_names_rows_without_anything (void)
{
  g_autoptr (CabasChart) chart = cabas_matrix_chart_new ("Department");
  const CabasMatrixChartCell empty = { -1, NULL, NULL };
  const CabasMatrixChartCell full = { 0, "R", "accepted" };
  CabasMatrixChart *matrix = CABAS_MATRIX_CHART (chart);

  cabas_matrix_chart_add_sort (matrix, "Accepted", CABAS_CHART_CIRCLE, CABAS_CHART_BLUE, TRUE);
  cabas_matrix_chart_add_column (matrix, "o", "Objective", NULL);
  cabas_matrix_chart_add_row (matrix, "a", "Roads", &full);
  cabas_matrix_chart_add_row (matrix, "b", "Schools", &empty);
  assert_mentions (chart, "1 of 2 cells filled");
  assert_mentions (chart, "Accepted\u00a01");
  assert_mentions (chart, "1 row without anything: Schools");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/stacked-bars/say-what-they-show", test_bars_say_what_they_show);
  g_test_add_func ("/charts/stacked-bars/are-a-table", test_bars_are_a_table);
  g_test_add_func ("/charts/stacked-bars/have-a-datum-for-each-cell",
                   test_bars_have_a_datum_for_each_cell);
  g_test_add_func ("/charts/stacked-bars/are-to-scale", test_bars_are_to_scale);
  g_test_add_func ("/charts/timeline/says-what-comes-next", test_timeline_says_what_comes_next);
  g_test_add_func ("/charts/timeline/is-a-table", test_timeline_is_a_table);
  g_test_add_func ("/charts/timeline/draws-every-entry", test_timeline_is_in_the_order_of_time);
  g_test_add_func ("/charts/sparkline/says-from-where-to-where",
                   test_sparkline_says_from_where_to_where);
  g_test_add_func ("/charts/sparkline/is-to-scale", test_sparkline_is_to_scale);
  g_test_add_func ("/charts/trajectory/says-where-it-stands", test_trajectory_says_where_it_stands);
  g_test_add_func ("/charts/trajectory/is-a-table", test_trajectory_is_a_table);
  g_test_add_func ("/charts/trajectory/is-to-scale", test_trajectory_is_to_scale);
  g_test_add_func ("/charts/trajectory/is-not-joined-over-a-break",
                   test_trajectory_is_not_joined_over_a_break);
  g_test_add_func ("/charts/kinds/matrix-is-a-table-of-words", test_matrix_is_a_table_of_words);
  g_test_add_func ("/charts/kinds/matrix-names-rows-without-anything",
                   test_matrix_names_rows_without_anything);
  return g_test_run ();
}
