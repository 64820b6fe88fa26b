/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/format.h"
#include "charts/radar-private.h"
#include "charts/rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Fewer make no figure, more cannot be told apart. */
#define LEAST_SPOKES 3
#define MOST_SPOKES 9
#define MOST_DOTS 12

typedef struct
{
  double x; /* the middle */
  double y;
  double radius;
} Wheel;

static double
measure_labels (CabasRadar *self, CabasChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->criteria->len; i++)
    widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_LABEL,
                                                           get_criterion (self, i)->label));

  return widest;
}

static void
draw_dots (CabasRadar *self,
           CabasChartCanvas *canvas,
           const CabasRadarCriterion *item,
           CabasChartBox box,
           double step)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const double radius = MIN (MIN (step, box.height) * 0.34, canvas->em * 0.5);
  double y = box.y + box.height / 2;

  for (guint level = 1; level <= self->most; level++)
    {
      const double x = box.x + (level - 0.5) * step;

      if (self->most <= MOST_DOTS)
        cabas_chart_canvas_draw_marker (
            canvas, CABAS_CHART_CIRCLE,
            palette->hues[level <= item->level ? CABAS_CHART_BLUE : CABAS_CHART_GREY],
            level <= item->level, x, y, radius);
    }
}

/* A row of dots each, filled up to the level, and the level in words. */
static void
draw_rows (CabasRadar *self, CabasChartCanvas *canvas, CabasChartBox box)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  CabasChartRows rows;

  if (box.width < canvas->em * 6 || box.height < canvas->em)
    return;

  cabas_chart_rows_init (&rows, canvas, box, self->criteria->len, measure_labels (self, canvas), 0);
  for (guint i = 0; i < rows.n_rows; i++)
    {
      const CabasRadarCriterion *item = get_criterion (self, i);
      CabasChartBox row = cabas_chart_rows_get_box (&rows, i);
      const double room = self->most <= MOST_DOTS ? row.width * 0.62 : 0;
      const double step = MIN (room / self->most, canvas->em * 1.8);
      CabasChartBox words = { row.x + step * self->most + canvas->em * 0.5, row.y, 0, row.height };
      g_autofree char *level = cabas_radar_format_level (self, item->level);

      words.width = row.x + row.width - words.x;
      cabas_chart_rows_draw_label (&rows, canvas, i, item->label);
      if (isfinite (item->level))
        draw_dots (self, canvas, item, row, step);
      cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL,
                                    isfinite (item->level) ? palette->text : palette->muted, level,
                                    words, 0, 0.5, NULL);
      cabas_chart_canvas_add_mark (canvas, item->datum, row);
    }
  cabas_chart_rows_draw_rest (&rows, canvas);
}

/* Clockwise from the top. */
static void
get_place (CabasRadar *self, const Wheel *wheel, guint spoke, double share, double *x, double *y)
{
  const double angle = 2 * G_PI * spoke / self->criteria->len - G_PI / 2;

  *x = wheel->x + cos (angle) * wheel->radius * share;
  *y = wheel->y + sin (angle) * wheel->radius * share;
}

static void
draw_web (CabasRadar *self, CabasChartCanvas *canvas, const Wheel *wheel)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const guint n = self->criteria->len;
  const guint step = (guint) ceil (self->most / 6.0);

  for (guint level = step; level <= self->most; level += step)
    for (guint i = 0; i < n; i++)
      {
        double x1, y1, x2, y2;

        get_place (self, wheel, i, (double) level / self->most, &x1, &y1);
        get_place (self, wheel, (i + 1) % n, (double) level / self->most, &x2, &y2);
        cabas_chart_canvas_draw_line (canvas, level == self->most ? palette->rule : palette->grid,
                                      canvas->em * 0.08, x1, y1, x2, y2);
      }
  for (guint i = 0; i < n; i++)
    {
      double x, y;

      get_place (self, wheel, i, 1, &x, &y);
      cabas_chart_canvas_draw_line (canvas, palette->grid, canvas->em * 0.08, wheel->x, wheel->y, x,
                                    y);
    }
}

/* The line between neighbours that were both assessed; a figure without gaps is tinted. */
static void
draw_figure (CabasRadar *self, CabasChartCanvas *canvas, const Wheel *wheel)
{
  const guint32 color = canvas->style->palette.hues[CABAS_CHART_BLUE];
  const guint n = self->criteria->len;

  for (guint i = 0; i < n; i++)
    {
      const double here = get_criterion (self, i)->level;
      const double next = get_criterion (self, (i + 1) % n)->level;
      double x1, y1, x2, y2;

      if (!isfinite (here) || !isfinite (next))
        continue;
      get_place (self, wheel, i, here / self->most, &x1, &y1);
      get_place (self, wheel, (i + 1) % n, next / self->most, &x2, &y2);
      cabas_chart_canvas_draw_line (canvas, color, canvas->em * 0.2, x1, y1, x2, y2);
    }
}

static void
draw_spoke_end (
    CabasRadar *self, CabasChartCanvas *canvas, const Wheel *wheel, guint at, CabasChartBox box)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const CabasRadarCriterion *item = get_criterion (self, at);
  const gboolean is_known = isfinite (item->level);
  const double half = canvas->em * 0.6;
  double x, y, right, left;
  g_autofree char *level = cabas_radar_format_level (self, item->level);
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), item->label, level);
  const double height = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL) * 3;
  CabasChartBox room;

  get_place (self, wheel, at, is_known ? item->level / self->most : 1, &x, &y);
  cabas_chart_canvas_draw_marker (canvas, is_known ? CABAS_CHART_CIRCLE : CABAS_CHART_SQUARE,
                                  is_known ? palette->hues[CABAS_CHART_BLUE] : palette->muted,
                                  is_known, x, y, canvas->em * 0.38);
  cabas_chart_canvas_add_mark (canvas, item->datum,
                               (CabasChartBox){ x - half, y - half, 2 * half, 2 * half });

  get_place (self, wheel, at, 1, &x, &y);
  left = box.x;
  right = box.x + box.width;
  /* To the side of the wheel that the spoke points at; over and under it in the middle. */
  if (fabs (x - wheel->x) < wheel->radius * 0.2)
    room = (CabasChartBox){ MAX (x - box.width * 0.3, left),
                            y < wheel->y ? y - canvas->em * 0.5 - height : y + canvas->em * 0.5,
                            box.width * 0.6, height };
  else if (x > wheel->x)
    room = (CabasChartBox){ x + canvas->em * 0.7, y - height / 2, right - x - canvas->em * 0.7,
                            height };
  else
    room = (CabasChartBox){ left, y - height / 2, x - canvas->em * 0.7 - left, height };
  room.y = CLAMP (room.y, box.y, box.y + box.height - height);
  cabas_chart_canvas_draw_text (
      canvas, CABAS_CHART_SMALL, is_known ? palette->text : palette->muted, label, room,
      fabs (x - wheel->x) < wheel->radius * 0.2 ? 0.5
      : x > wheel->x                            ? 0
                                                : 1,
      fabs (x - wheel->x) < wheel->radius * 0.2 ? (y < wheel->y ? 1 : 0) : 0.5, NULL);
}

static gboolean
is_wheel (CabasRadar *self, CabasChartCanvas *canvas, CabasChartBox box)
{
  return self->criteria->len >= LEAST_SPOKES && self->criteria->len <= MOST_SPOKES &&
         box.width >= canvas->em * 38 && box.height >= canvas->em * 20 &&
         measure_labels (self, canvas) < canvas->em * 30;
}

void
cabas_radar_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasRadar *self = CABAS_RADAR (chart);
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  Wheel wheel;

  if (!is_wheel (self, canvas, box))
    {
      draw_rows (self, canvas, box);
      return;
    }

  wheel = (Wheel){ box.x + box.width / 2, box.y + box.height / 2,
                   MIN (box.height / 2 - line * 3.6, box.width * 0.24) };
  draw_web (self, canvas, &wheel);
  draw_figure (self, canvas, &wheel);
  for (guint i = 0; i < self->criteria->len; i++)
    draw_spoke_end (self, canvas, &wheel, i, box);
}

double
cabas_radar_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width)
{
  CabasRadar *self = CABAS_RADAR (chart);
  const double high = canvas->em * 28;

  return is_wheel (self, canvas, (CabasChartBox){ 0, 0, width, high })
             ? high
             : canvas->em * (1 + self->criteria->len * 2.2);
}
