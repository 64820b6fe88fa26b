/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/scale.h"

#include "charts/format.h"

#include <math.h>

static double
round_up_step (double step)
{
  double power = pow (10, floor (log10 (step)));
  double share = step / power;

  /* The tolerance keeps 0.1 + 0.2 from asking for the next step. */
  if (share <= 1 + 1e-9)
    return power;
  if (share <= 2 + 1e-9)
    return 2 * power;
  return share <= 5 + 1e-9 ? 5 * power : 10 * power;
}

/**
 * cabas_chart_scale_init:
 * @most: how many steps at most
 * @is_whole: what is counted cannot be halved
 *
 * Encloses @min and @max by round numbers. Equal values get a step around them.
 */
void
cabas_chart_scale_init (
    CabasChartScale *self, double min, double max, guint most, gboolean is_whole)
{
  if (!isfinite (min) || !isfinite (max) || max < min)
    min = max = 0;
  if (max - min < MAX (fabs (max), 1) * 1e-9)
    {
      min = min > 0 ? 0 : min;
      max = max <= 0 ? min + MAX (fabs (min), 1) : max;
    }

  self->step = round_up_step ((max - min) / MAX (most, 1));
  if (is_whole)
    self->step = MAX (self->step, 1);
  self->min = floor (min / self->step + 1e-9) * self->step;
  self->max = ceil (max / self->step - 1e-9) * self->step;
  self->decimals = (guint) CLAMP (-floor (log10 (self->step) + 1e-9), 0, 9);
}

double
cabas_chart_scale_map (const CabasChartScale *self, double value, double from, double to)
{
  return from + (to - from) * (value - self->min) / (self->max - self->min);
}

guint
cabas_chart_scale_get_n_ticks (const CabasChartScale *self)
{
  return (guint) floor ((self->max - self->min) / self->step + 1e-6) + 1;
}

double
cabas_chart_scale_get_tick (const CabasChartScale *self, guint tick)
{
  double value = self->min + tick * self->step;

  return fabs (value) < self->step * 1e-6 ? 0 : value;
}

static char *
format_tick (const CabasChartScale *self, guint tick, const char *unit)
{
  return cabas_chart_format_value (cabas_chart_scale_get_tick (self, tick), self->decimals, unit);
}

static void
draw_grid_line (const CabasChartScale *self,
                CabasChartCanvas *canvas,
                guint tick,
                double x1,
                double y1,
                double x2,
                double y2)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  gboolean is_zero = cabas_chart_scale_get_tick (self, tick) == 0;

  cabas_chart_canvas_draw_line (canvas, is_zero ? palette->rule : palette->grid,
                                canvas->em * (is_zero ? 0.09 : 0.07), x1, y1, x2, y2);
}

/**
 * cabas_chart_scale_draw_across:
 * @unit: (nullable): written with each tick
 *
 * Draws upright grid lines through @plot and their numbers in the line under it.
 */
void
cabas_chart_scale_draw_across (const CabasChartScale *self,
                               CabasChartCanvas *canvas,
                               CabasChartBox plot,
                               const char *unit)
{
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  double free_from = -G_MAXDOUBLE;

  for (guint i = 0; i < cabas_chart_scale_get_n_ticks (self); i++)
    {
      double at = cabas_chart_scale_map (self, cabas_chart_scale_get_tick (self, i), plot.x,
                                         plot.x + plot.width);
      g_autofree char *text = format_tick (self, i, unit);
      double width = cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, text);
      CabasChartBox box = { at - width / 2, plot.y + plot.height + canvas->em * 0.2, width, line };

      draw_grid_line (self, canvas, i, at, plot.y, at, plot.y + plot.height);
      if (box.x < free_from)
        continue;
      cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, canvas->style->palette.muted, text,
                                    box, 0.5, 0, NULL);
      free_from = at + width / 2 + canvas->em * 0.6;
    }
}

/**
 * cabas_chart_scale_draw_up:
 * @label_width: room for the numbers, to the left of @plot
 * @unit: (nullable): written with the highest tick
 *
 * Draws level grid lines through @plot and their numbers beside them.
 */
void
cabas_chart_scale_draw_up (const CabasChartScale *self,
                           CabasChartCanvas *canvas,
                           CabasChartBox plot,
                           double label_width,
                           const char *unit)
{
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  double free_below = G_MAXDOUBLE;

  for (guint i = 0; i < cabas_chart_scale_get_n_ticks (self); i++)
    {
      double at = cabas_chart_scale_map (self, cabas_chart_scale_get_tick (self, i),
                                         plot.y + plot.height, plot.y);
      g_autofree char *text = format_tick (self, i, unit);
      CabasChartBox box = { plot.x - label_width, at - line / 2, label_width - canvas->em * 0.5,
                            line };

      draw_grid_line (self, canvas, i, plot.x, at, plot.x + plot.width, at);
      if (box.y + line > free_below)
        continue;
      free_below = box.y;
      cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, canvas->style->palette.muted, text,
                                    box, 1, 0.5, NULL);
    }
}

/**
 * cabas_chart_scale_measure_labels:
 *
 * The room that cabas_chart_scale_draw_up() needs to the left of the plot.
 */
double
cabas_chart_scale_measure_labels (const CabasChartScale *self,
                                  CabasChartCanvas *canvas,
                                  const char *unit)
{
  double widest = 0;

  for (guint i = 0; i < cabas_chart_scale_get_n_ticks (self); i++)
    {
      g_autofree char *text = format_tick (self, i, unit);

      widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, text));
    }
  return widest + canvas->em * 0.5;
}
