/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/highlight.h"
#include "samples.h"

#include <locale.h>

typedef struct
{
  double width;
  double height;
  double text_scale;
} Size;

static const Size sizes[] = {
  { 300, 200, 1 },   { 300, 200, 2 },   { 600, 400, 1 }, { 600, 400, 2 },
  { 1600, 1100, 1 }, { 1600, 1100, 2 }, { 120, 90, 1 },  { 40, 30, 1 },
  { 1000, 60, 1 },   { 60, 1000, 1 },   { 3.5, 2.5, 1 }, { 1191, 842, 1 },
};

typedef void (*CheckFunc) (CabasChart *chart, const CabasChartStyle *style, const Size *size);

/* `step`: 1 for all sizes, more for what costs much and hangs little on the size. */
static void
for_each_sample (CheckFunc check, guint step)
{
  const char *what;
  CabasChart *chart;

  for (guint sample = 0; (chart = make_sample (sample, &what)) != NULL; sample++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (sizes); i += step)
        {
          CabasChartStyle style;

          g_test_message ("%s at %g × %g × %g", what, sizes[i].width, sizes[i].height,
                          sizes[i].text_scale);
          cabas_chart_style_init (&style, (sample + i) % (CABAS_CHART_PRINT + 1));
          style.text_scale = sizes[i].text_scale;
          check (chart, &style, &sizes[i]);
        }
      g_object_unref (chart);
    }
}

/* Nothing guards the rectangle here, so ink outside shows. */
static void
check_ink (CabasChart *chart, const CabasChartStyle *style, const Size *size)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  CabasChartCanvas canvas;
  double x, y, width, height;

  cabas_chart_canvas_init (&canvas, cr, style);
  cabas_chart_paint (chart, &canvas, size->width, size->height);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >=, 0);
  g_assert_cmpfloat (y, >=, 0);
  g_assert_cmpfloat (x + width, <=, ceil (size->width));
  g_assert_cmpfloat (y + height, <=, ceil (size->height));
  cabas_chart_canvas_clear (&canvas);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_ink_stays_inside (void)
{
  for_each_sample (check_ink, 1);
}

static void
check_overlap (CabasChart *chart, const CabasChartStyle *style, const Size *size)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  CabasChartCanvas canvas;

  cabas_chart_canvas_init (&canvas, cr, style);
  cabas_chart_paint (chart, &canvas, size->width, size->height);
  for (guint i = 0; i < canvas.texts->len; i++)
    for (guint k = 0; k < i; k++)
      {
        const CabasChartBox *a = &g_array_index (canvas.texts, CabasChartBox, i);
        const CabasChartBox *b = &g_array_index (canvas.texts, CabasChartBox, k);
        double wide = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
        double high = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

        if (wide > 1 && high > 1)
          g_error ("Texts at %g, %g and %g, %g overlap.", a->x, a->y, b->x, b->y);
      }
  cabas_chart_canvas_clear (&canvas);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_texts_do_not_overlap (void)
{
  for_each_sample (check_overlap, 1);
}

static void
check_margin (CabasChart *chart, const CabasChartStyle *style, const Size *size)
{
  int margin = 20;
  int width = (int) ceil (size->width) + 2 * margin;
  int height = (int) ceil (size->height) + 2 * margin;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;
  int stride = cairo_image_surface_get_stride (surface) / 4;

  cairo_translate (cr, margin, margin);
  cabas_chart_draw (chart, cr, size->width, size->height, style);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gboolean is_inside =
            x >= margin && y >= margin && x < width - margin && y < height - margin;

        if (!is_inside && pixels[y * stride + x] != 0)
          g_error ("The pixel %d, %d lies outside and is painted.", x - margin, y - margin);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_margin_is_untouched (void)
{
  for_each_sample (check_margin, 1);
}

static void
check_context (CabasChart *chart, const CabasChartStyle *style, const Size *size)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 50, 50);
  cairo_t *cr = cairo_create (surface);
  cairo_pattern_t *source;
  cairo_matrix_t before, after;
  double x, y, red, green, blue, alpha;

  cairo_rotate (cr, 0.25);
  cairo_set_source_rgba (cr, 0.25, 0.5, 0.75, 0.5);
  cairo_set_line_width (cr, 7);
  cairo_move_to (cr, 11, 12);
  source = cairo_pattern_reference (cairo_get_source (cr));
  cairo_get_matrix (cr, &before);

  cabas_chart_draw (chart, cr, size->width, size->height, style);

  cairo_get_matrix (cr, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_true (cairo_get_source (cr) == source);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_get_dash_count (cr), ==, 0);
  cairo_pattern_get_rgba (source, &red, &green, &blue, &alpha);
  g_assert_cmpfloat (alpha, ==, 0.5);
  g_assert_true (cairo_has_current_point (cr));
  cairo_get_current_point (cr, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 11, 0.1);
  g_assert_cmpfloat_with_epsilon (y, 12, 0.1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_pattern_destroy (source);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_context_is_left_as_found (void)
{
  for_each_sample (check_context, 3);
}

static gboolean
contains (const CabasChartBox *box, double x, double y)
{
  return x >= box->x && x <= box->x + box->width && y >= box->y && y <= box->y + box->height;
}

/* What lies under the middle of a mark is that mark, or the last one drawn over it. */
static void
check_marks (CabasChart *chart, const CabasChartStyle *style, const Size *size)
{
  g_autoptr (GArray) marks = cabas_chart_list_marks (chart, size->width, size->height, style);

  for (guint i = 0; i < marks->len; i += MAX (marks->len / 3, 1))
    {
      CabasChartBox box = g_array_index (marks, CabasChartMark, i).box;
      double x = box.x + box.width / 2;
      double y = box.y + box.height / 2;
      guint top = i;

      for (guint k = i; k < marks->len; k++)
        if (contains (&g_array_index (marks, CabasChartMark, k).box, x, y))
          top = k;
      g_assert_cmpint (cabas_chart_locate (chart, size->width, size->height, style, x, y), ==,
                       (int) g_array_index (marks, CabasChartMark, top).datum);
    }
  g_assert_cmpint (cabas_chart_locate (chart, size->width, size->height, style, -1, -1), ==, -1);
}

static void
test_locate_finds_what_is_drawn (void)
{
  for_each_sample (check_marks, 3);
}

/* The frame and the words of a datum keep to the rectangle, and to the context as it was. */
static void
check_highlight (CabasChart *chart, const CabasChartStyle *style, const Size *size)
{
  const guint n = cabas_chart_get_n_data (chart);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  for (guint i = 0; i < n; i += MAX (n / 2, 1))
    cabas_chart_draw_highlight (chart, cr, size->width, size->height, style, i);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >=, 0);
  g_assert_cmpfloat (y, >=, 0);
  g_assert_cmpfloat (x + width, <=, ceil (size->width));
  g_assert_cmpfloat (y + height, <=, ceil (size->height));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_highlight_stays_inside (void)
{
  for_each_sample (check_highlight, 3);
}

static void
test_highlight_draws_what_is_there (void)
{
  g_autoptr (CabasChart) chart = make_bars_of (3, "Roads", 1, 2, 3);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  CabasChartStyle style;
  double x, y, width, height;

  cabas_chart_style_init (&style, CABAS_CHART_LIGHT);
  cabas_chart_draw_highlight (chart, cr, 600, 400, &style, 4);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (width, >, 50);
  g_assert_cmpfloat (width, <, 300);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_words_are_never_missing (void)
{
  const char *what;
  CabasChart *chart;

  for (guint sample = 0; (chart = make_sample (sample, &what)) != NULL; sample++)
    {
      g_autofree char *title = cabas_chart_dup_title (chart);
      g_autofree char *words = cabas_chart_describe (chart);

      g_test_message ("%s: %s", what, words);
      g_assert_cmpstr (title, !=, "");
      g_assert_true (g_str_has_suffix (words, "."));
      g_assert_true (g_utf8_validate (words, -1, NULL));
      for (guint i = 0; i < cabas_chart_get_n_data (chart); i++)
        g_assert_cmpstr (cabas_chart_get_datum_label (chart, i), !=, "");
      g_object_unref (chart);
    }
}

static void
test_title_can_be_given_and_hidden (void)
{
  g_autoptr (CabasChart) chart = make_trajectory ();
  g_autofree char *own = cabas_chart_dup_title (chart);
  g_autofree char *given = NULL;
  CabasChartStyle style;
  double high;

  cabas_chart_set_title (chart, "We are on the way");
  given = cabas_chart_dup_title (chart);
  g_assert_cmpstr (given, ==, "We are on the way");
  g_assert_nonnull (strstr (own, "Social clauses"));

  cabas_chart_style_init (&style, CABAS_CHART_DARK);
  high = cabas_chart_get_natural_height (chart, 600, &style);
  style.has_title = FALSE;
  g_assert_cmpfloat (cabas_chart_get_natural_height (chart, 600, &style), <, high);
}

static void
test_natural_height_shows_all (void)
{
  g_autoptr (CabasChart) chart = make_bars_of (40, "Roads", 1, 2, 3);
  g_autoptr (GArray) marks = NULL;
  CabasChartStyle style;
  double height;

  cabas_chart_style_init (&style, CABAS_CHART_PRINT);
  height = cabas_chart_get_natural_height (chart, 500, &style);
  marks = cabas_chart_list_marks (chart, 500, height, &style);
  g_assert_cmpuint (marks->len, ==, 40 * 3);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/drawing/ink-stays-inside", test_ink_stays_inside);
  g_test_add_func ("/charts/drawing/texts-do-not-overlap", test_texts_do_not_overlap);
  g_test_add_func ("/charts/drawing/margin-is-untouched", test_margin_is_untouched);
  g_test_add_func ("/charts/drawing/context-is-left-as-found", test_context_is_left_as_found);
  g_test_add_func ("/charts/drawing/locate-finds-what-is-drawn", test_locate_finds_what_is_drawn);
  g_test_add_func ("/charts/drawing/highlight-stays-inside", test_highlight_stays_inside);
  g_test_add_func ("/charts/drawing/highlight-draws-what-is-there",
                   test_highlight_draws_what_is_there);
  g_test_add_func ("/charts/drawing/words-are-never-missing", test_words_are_never_missing);
  g_test_add_func ("/charts/drawing/title-can-be-given-and-hidden",
                   test_title_can_be_given_and_hidden);
  g_test_add_func ("/charts/drawing/natural-height-shows-all", test_natural_height_shows_all);
  return g_test_run ();
}
