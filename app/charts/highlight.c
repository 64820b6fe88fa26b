/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/highlight.h"

#include <math.h>

#define FRAME 2.0

/* The words wrap where they would be wider than this, in sizes of a label. */
#define WIDEST 26

static CabasChartBox
widen (CabasChartBox box, double by)
{
  return (CabasChartBox){ box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by };
}

static void
draw_frame (CabasChartCanvas *canvas, CabasChartBox box)
{
  const CabasChartBox frame = widen (box, FRAME);

  cabas_chart_canvas_set_color (canvas, canvas->style->palette.text);
  cairo_set_line_width (canvas->cr, FRAME);
  cairo_rectangle (canvas->cr, frame.x, frame.y, frame.width, frame.height);
  cairo_stroke (canvas->cr);
}

/* Above the datum, else below it, else at the top; never outside the drawing. */
static CabasChartBox
place_words (CabasChartBox mark, double wide, double high, double width, double height)
{
  const double gap = 3 * FRAME;
  CabasChartBox box = { mark.x + mark.width / 2 - wide / 2, mark.y - high - gap, wide, high };

  if (box.y < 0)
    box.y = mark.y + mark.height + gap;
  if (box.y + high > height)
    box.y = 0;
  box.x = CLAMP (box.x, 0, MAX (width - wide, 0));

  return box;
}

static void
draw_words (
    CabasChartCanvas *canvas, const char *words, CabasChartBox mark, double width, double height)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const double margin = canvas->em * 0.5;
  const double room = MIN (width - 2 * margin, canvas->em * WIDEST);
  const double wide =
      MIN (cabas_chart_canvas_measure_text (canvas, CABAS_CHART_LABEL, words), room);
  const double high = cabas_chart_canvas_measure_wrapped (canvas, CABAS_CHART_LABEL, words, wide);
  CabasChartBox box;

  if (room < canvas->em * 3 || high + 2 * margin > height)
    return;

  box = place_words (mark, wide + 2 * margin, high + 2 * margin, width, height);
  cabas_chart_canvas_fill_box (canvas, palette->text, box);
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_LABEL, palette->background, words,
                                widen (box, -margin), 0.5, 0.5, NULL);
}

/**
 * cabas_chart_draw_highlight:
 * @datum: a datum of @chart
 */
void
cabas_chart_draw_highlight (CabasChart *chart,
                            cairo_t *cr,
                            double width,
                            double height,
                            const CabasChartStyle *style,
                            guint datum)
{
  g_autoptr (GArray) marks = cabas_chart_list_marks (chart, width, height, style);
  g_auto (CabasChartCanvas) canvas = { 0 };
  const CabasChartBox *first = NULL;

  g_return_if_fail (datum < cabas_chart_get_n_data (chart));

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cabas_chart_canvas_init (&canvas, cr, style);
  for (guint i = 0; i < marks->len; i++)
    {
      const CabasChartMark *mark = &g_array_index (marks, CabasChartMark, i);

      if (mark->datum != datum)
        continue;
      first = first != NULL ? first : &mark->box;
      draw_frame (&canvas, mark->box);
    }
  /* A datum that has no mark, being zero or one that did not fit, still has words. */
  draw_words (&canvas, cabas_chart_get_datum_label (chart, datum),
              first != NULL ? *first : (CabasChartBox){ width / 2, 0, 0, 0 }, width, height);
  cairo_restore (cr);
}
