/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/bullet-private.h"
#include "charts/format.h"
#include "charts/legend.h"
#include "charts/rows.h"
#include "charts/scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What lies beyond is drawn to the edge, with its number. */
#define LEAST_SHARE (-50.0)
#define MOST_SHARE 150.0

typedef struct
{
  CabasChartRows rows;
  CabasChartScale scale;
  CabasChartBox plot;
  gboolean has_heads;
  double words_width; /* to the right of the plot; 0: no room for them */
} Layout;

static const CabasChartHue hues[CABAS_BULLET_N_STATES] = {
  [CABAS_BULLET_REACHED] = CABAS_CHART_BLUE,  [CABAS_BULLET_AT_PACE] = CABAS_CHART_SKY,
  [CABAS_BULLET_BEHIND] = CABAS_CHART_ORANGE, [CABAS_BULLET_AWAY] = CABAS_CHART_VERMILION,
  [CABAS_BULLET_UNKNOWN] = CABAS_CHART_GREY,
};

static void
list_keys (CabasBullet *self, GArray *keys)
{
  for (guint state = 0; state < CABAS_BULLET_UNKNOWN; state++)
    {
      const CabasChartKey key = { .label = cabas_bullet_get_label (state), .hue = hues[state] };

      if (cabas_bullet_count (self, state) > 0)
        g_array_append_val (keys, key);
    }
}

static double
measure_labels (CabasBullet *self, CabasChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_LABEL,
                                                           get_row (self, i)->label));
  return widest;
}

static double
measure_words (CabasBullet *self, CabasChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL,
                                                           get_row (self, i)->words));
  return widest;
}

/* From 0 % to 100 % at least. */
static void
set_scale (CabasBullet *self, CabasChartScale *scale, guint most)
{
  double min = 0;
  double max = 100;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const double share = get_row (self, i)->share;

      if (isfinite (share))
        {
          min = MIN (min, CLAMP (share, LEAST_SHARE, MOST_SHARE));
          max = MAX (max, CLAMP (share, LEAST_SHARE, MOST_SHARE));
        }
    }
  cabas_chart_scale_init (scale, min, max, most, TRUE);
  scale->min = min;
  if (min < 0)
    scale->min = -scale->step * ceil (-min / scale->step);
  scale->max = MAX (max, 100);
}

static void
lay_out (CabasBullet *self, CabasChartCanvas *canvas, CabasChartBox box, Layout *layout)
{
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  const double words = measure_words (self, canvas) + canvas->em;

  /* The heads over the plot. */
  layout->has_heads = box.height > line * 6;
  if (layout->has_heads)
    {
      box.y += line * 1.1;
      box.height -= line * 1.1;
    }
  cabas_chart_rows_init (&layout->rows, canvas, box, self->rows->len, measure_labels (self, canvas),
                         line + canvas->em * 0.3);
  layout->plot = layout->rows.plot;
  layout->words_width = words < layout->plot.width * 0.5 ? words : 0;
  layout->plot.width = MAX (layout->plot.width - layout->words_width - canvas->em, canvas->em);
  set_scale (self, &layout->scale, (guint) CLAMP (layout->plot.width / (canvas->em * 5), 1, 8));
}

static double
map (const Layout *layout, double share)
{
  return cabas_chart_scale_map (&layout->scale, CLAMP (share, layout->scale.min, layout->scale.max),
                                layout->plot.x, layout->plot.x + layout->plot.width);
}

/* Names the ends of the way over the plot, where both have room. */
static void
draw_heads (CabasChartCanvas *canvas, const Layout *layout)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  const double start = map (layout, 0);
  const double end = map (layout, 100);
  const double target = cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, _ ("Target"));
  const double top = layout->plot.y - line * 1.1;
  const double bottom = layout->plot.y + layout->plot.height;

  cabas_chart_canvas_draw_line (canvas, palette->text, canvas->em * 0.1, end, layout->plot.y, end,
                                bottom);
  if (!layout->has_heads)
    return;
  if (end - start > canvas->em * 10)
    cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, palette->muted, _ ("Baseline"),
                                  (CabasChartBox){ start, top, end - start - target, line }, 0, 0,
                                  NULL);
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, palette->text, _ ("Target"),
                                (CabasChartBox){ end - target, top, target, line }, 1, 0, NULL);
}

/* The share of what lies beyond the plot, at the end of its bar. */
static void
draw_beyond (CabasChartCanvas *canvas, const CabasBulletRow *row, CabasChartBox bar)
{
  const guint32 fill = canvas->style->palette.hues[hues[row->state]];
  g_autofree char *text = cabas_chart_format_value (row->share, 0, "%");
  const double width = cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, text);
  CabasChartBox ground = { row->share < 0 ? bar.x : bar.x + bar.width - width - canvas->em * 0.4,
                           bar.y, width + canvas->em * 0.4, bar.height };

  if (ground.width > bar.width)
    return;
  cabas_chart_canvas_fill_box (canvas, fill, ground);
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, cabas_chart_pick_text_color (fill), text,
                                ground, 0.5, 0.5, NULL);
}

static void
draw_bar (CabasChartCanvas *canvas,
          const Layout *layout,
          const CabasBulletRow *row,
          CabasChartBox box)
{
  const double thickness = MIN (box.height * 0.6, canvas->em * 1.3);
  const double from = map (layout, 0);
  const double to = map (layout, row->share);
  const double least = canvas->em * 0.2;
  CabasChartBox bar = { MIN (from, to), box.y + (box.height - thickness) / 2, fabs (to - from),
                        thickness };

  if (bar.width < least)
    bar.width = least;
  bar.width = MIN (bar.width, layout->plot.x + layout->plot.width - bar.x);
  cabas_chart_canvas_fill_hue (canvas, hues[row->state], bar);
  if (row->share < layout->scale.min || row->share > layout->scale.max)
    draw_beyond (canvas, row, bar);
}

static void
draw_expected (CabasChartCanvas *canvas,
               const Layout *layout,
               const CabasBulletRow *row,
               CabasChartBox box)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const double x = map (layout, row->expected);
  const double half = MIN (box.height * 0.42, canvas->em);

  cabas_chart_canvas_draw_line (canvas, palette->background, canvas->em * 0.34, x,
                                box.y + box.height / 2 - half, x, box.y + box.height / 2 + half);
  cabas_chart_canvas_draw_line (canvas, palette->text, canvas->em * 0.16, x,
                                box.y + box.height / 2 - half, x, box.y + box.height / 2 + half);
}

static void
draw_row (CabasChartCanvas *canvas, const Layout *layout, const CabasBulletRow *row, guint at)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  CabasChartBox box = cabas_chart_rows_get_box (&layout->rows, at);
  CabasChartBox words = box;
  CabasChartBox none = box;

  cabas_chart_rows_draw_label (&layout->rows, canvas, at, row->label);
  box.width = layout->plot.width;
  words.x = layout->plot.x + layout->plot.width + canvas->em * 0.8;
  words.width = layout->words_width;
  none.x = map (layout, 0) + canvas->em * 0.5;
  none.width = layout->plot.x + layout->plot.width - none.x - canvas->em * 0.3;
  if (isfinite (row->share))
    draw_bar (canvas, layout, row, box);
  else
    cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, palette->muted,
                                  cabas_bullet_get_label (row->state), none, 0, 0.5, NULL);
  if (isfinite (row->share) && isfinite (row->expected))
    draw_expected (canvas, layout, row, box);
  if (layout->words_width > 0)
    cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, palette->text, row->words, words, 0,
                                  0.5, NULL);
  cabas_chart_canvas_add_mark (canvas, row->datum, box);
}

void
cabas_bullet_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasBullet *self = CABAS_BULLET (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));
  Layout layout;

  list_keys (self, keys);
  cabas_chart_legend_draw (canvas, keys, &box);
  if (box.width < canvas->em * 5 || box.height < canvas->em)
    return;

  lay_out (self, canvas, box, &layout);
  if (layout.rows.has_axis)
    cabas_chart_scale_draw_across (&layout.scale, canvas, layout.plot, "%");
  for (guint i = 0; i < layout.rows.n_rows; i++)
    draw_row (canvas, &layout, get_row (self, i), i);
  if (layout.rows.n_rows > 0)
    draw_heads (canvas, &layout);
  cabas_chart_rows_draw_rest (&layout.rows, canvas);
}

double
cabas_bullet_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width)
{
  CabasBullet *self = CABAS_BULLET (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));

  list_keys (self, keys);
  return cabas_chart_legend_measure (canvas, keys, width) + canvas->em * 4 +
         self->rows->len * canvas->em * 1.8;
}
