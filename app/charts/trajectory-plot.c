/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/calendar.h"
#include "charts/legend.h"
#include "charts/placing.h"
#include "charts/scale.h"
#include "charts/trajectory-private.h"

#include <math.h>

static const struct
{
  CabasChartShape shape;
  gboolean is_filled;
} markers[] = {
  [CABAS_TRAJECTORY_BASELINE] = { CABAS_CHART_SQUARE, FALSE },
  [CABAS_TRAJECTORY_TARGET] = { CABAS_CHART_DIAMOND, FALSE },
  [CABAS_TRAJECTORY_PROJECTION] = { CABAS_CHART_TRIANGLE, FALSE },
  [CABAS_TRAJECTORY_MEASURED] = { CABAS_CHART_CIRCLE, TRUE },
  [CABAS_TRAJECTORY_ESTIMATED] = { CABAS_CHART_CIRCLE, FALSE },
  [CABAS_TRAJECTORY_DECLARED] = { CABAS_CHART_TRIANGLE, TRUE },
};

typedef struct
{
  CabasChartScale scale;
  CabasChartCalendar calendar;
  CabasChartBox plot;
  double scale_width;
  double break_height; /* of the strip over the plot where breaks are named */
  double headroom;     /* between that strip and the plot, and the strip */
  double radius;
} Layout;

static guint32
get_color (CabasChartCanvas *canvas, CabasTrajectoryPoint sort)
{
  const CabasChartPalette *palette = &canvas->style->palette;

  if (sort == CABAS_TRAJECTORY_BASELINE || sort == CABAS_TRAJECTORY_PROJECTION)
    return palette->muted;
  return palette->hues[sort == CABAS_TRAJECTORY_TARGET ? CABAS_CHART_ORANGE : CABAS_CHART_BLUE];
}

static double
get_x (const Layout *layout, const CabasTrajectoryDatum *point)
{
  return cabas_chart_calendar_map_middle (&layout->calendar, &point->first, &point->last,
                                          layout->plot);
}

static double
get_y (const Layout *layout, const CabasTrajectoryDatum *point)
{
  return cabas_chart_scale_map (&layout->scale, point->value, layout->plot.y + layout->plot.height,
                                layout->plot.y);
}

static void
set_calendar (CabasTrajectory *self, CabasChartCalendar *calendar)
{
  GDate earliest = get_point (self, 0)->first;
  GDate latest = get_point (self, 0)->last;

  for (guint i = 0; i < self->points->len; i++)
    {
      if (g_date_compare (&get_point (self, i)->first, &earliest) < 0)
        earliest = get_point (self, i)->first;
      if (g_date_compare (&get_point (self, i)->last, &latest) > 0)
        latest = get_point (self, i)->last;
    }
  cabas_chart_calendar_init (calendar, &earliest, &latest);
}

/* From zero wherever that leaves the line more than its upper third to move in. */
static void
set_scale (CabasTrajectory *self, CabasChartScale *scale, guint most)
{
  double min = INFINITY;
  double max = -INFINITY;

  for (guint i = 0; i < self->points->len; i++)
    {
      double value = get_point (self, i)->value;

      if (!isfinite (value))
        continue;
      min = MIN (min, value);
      max = MAX (max, value);
    }
  if (g_date_valid (&self->projected_from))
    {
      min = MIN (min, self->projected_value);
      max = MAX (max, self->projected_value);
    }
  if (min > 0 && min < 0.66 * max)
    min = 0;
  cabas_chart_scale_init (scale, min, max, most, FALSE);
  if (g_strcmp0 (self->unit, "%") == 0 && max <= 100)
    scale->max = MIN (scale->max, 100);
}

static double
measure_breaks (CabasTrajectory *self, CabasChartCanvas *canvas, double height)
{
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);

  if (self->breaks->len == 0)
    return 0;
  return line * (height > 16 * line ? 2 : 1) + canvas->em * 0.2;
}

static void
lay_out (CabasTrajectory *self, CabasChartCanvas *canvas, CabasChartBox box, Layout *layout)
{
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  double spacing;

  set_calendar (self, &layout->calendar);
  set_scale (self, &layout->scale, (guint) CLAMP (box.height / (line * 2.2), 3, 6));
  layout->scale_width = cabas_chart_scale_measure_labels (&layout->scale, canvas, self->unit);
  if (layout->scale_width > box.width / 3)
    layout->scale_width = 0;
  layout->break_height = measure_breaks (self, canvas, box.height);

  /* Over the highest point there is room for its label. */
  layout->headroom = layout->break_height + canvas->em * (box.height > 14 * line ? 1.9 : 0.8);
  box.x += layout->scale_width;
  box.width -= layout->scale_width;
  box.y += layout->headroom;
  box.height -= layout->headroom;
  spacing = box.width / MAX (self->points->len, 1);
  layout->radius = CLAMP (spacing * 0.6, canvas->em * 0.16, canvas->em * 0.4);
  /* A point on the last day stays inside. */
  box.width -= layout->radius * 1.5;
  if (layout->scale_width == 0)
    {
      box.x += layout->radius * 1.5;
      box.width -= layout->radius * 1.5;
    }
  box.height -= cabas_chart_calendar_measure_height (&layout->calendar, canvas, box.width);
  layout->plot = box;
}

static gboolean
is_broken (CabasTrajectory *self,
           const CabasTrajectoryDatum *one,
           const CabasTrajectoryDatum *other)
{
  for (guint i = 0; i < self->breaks->len; i++)
    {
      const GDate *day = &get_break (self, i)->day;

      if (g_date_compare (&one->last, day) < 0 && g_date_compare (&other->last, day) >= 0)
        return TRUE;
    }
  return FALSE;
}

/* Joins the known values, from the baseline on: observations, or targets. */
static void
draw_path (CabasTrajectory *self,
           CabasChartCanvas *canvas,
           const Layout *layout,
           CabasTrajectoryPoint sort,
           double width)
{
  const CabasTrajectoryDatum *previous = NULL;

  for (guint i = 0; i < self->points->len; i++)
    {
      const CabasTrajectoryDatum *point = get_point (self, i);
      gboolean is_ours =
          sort == CABAS_TRAJECTORY_TARGET ? point->sort == sort : is_observation (point);

      if (!is_ours && point->sort != CABAS_TRAJECTORY_BASELINE)
        continue;
      if (!isfinite (point->value))
        previous = NULL;
      else
        {
          if (previous != NULL && is_ours && !is_broken (self, previous, point))
            {
              double x1 = get_x (layout, previous);
              double y1 = get_y (layout, previous);
              double x2 = get_x (layout, point);
              double y2 = get_y (layout, point);

              cabas_chart_canvas_avoid_line (canvas, x1, y1, x2, y2);
              cabas_chart_canvas_draw_line (canvas, get_color (canvas, sort), width, x1, y1, x2,
                                            y2);
            }
          previous = point;
        }
    }
}

/* A dotted line, which no value is joined to. */
static void
draw_projection (CabasTrajectory *self, CabasChartCanvas *canvas, const Layout *layout)
{
  const CabasTrajectoryDatum *end = cabas_trajectory_find_last (self, CABAS_TRAJECTORY_PROJECTION);
  CabasTrajectoryDatum start;

  if (end == NULL)
    return;

  start = (CabasTrajectoryDatum){ .first = self->projected_from,
                                  .last = self->projected_from,
                                  .value = self->projected_value };
  cabas_chart_canvas_avoid_line (canvas, get_x (layout, &start), get_y (layout, &start),
                                 get_x (layout, end), get_y (layout, end));
  cabas_chart_canvas_draw_line (canvas, get_color (canvas, CABAS_TRAJECTORY_PROJECTION),
                                canvas->em * 0.12, get_x (layout, &start), get_y (layout, &start),
                                get_x (layout, end), get_y (layout, end));
}

static void
draw_breaks (CabasTrajectory *self, CabasChartCanvas *canvas, const Layout *layout)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  double end = layout->plot.x + layout->plot.width;

  for (guint i = self->breaks->len; i > 0; i--)
    {
      const CabasTrajectoryBreak *item = get_break (self, i - 1);
      double x = cabas_chart_calendar_map (&layout->calendar, &item->day, layout->plot);
      double top = layout->plot.y - layout->headroom;
      CabasChartBox box = { x + canvas->em * 0.35, top, end - x - canvas->em * 0.35,
                            layout->break_height };

      if (x < layout->plot.x || x > layout->plot.x + layout->plot.width)
        continue;
      cabas_chart_canvas_set_dashes (canvas, canvas->em * 0.35);
      cabas_chart_canvas_draw_line (canvas, palette->muted, canvas->em * 0.1, x, top, x,
                                    layout->plot.y + layout->plot.height);
      cabas_chart_canvas_set_dashes (canvas, 0);
      cabas_chart_canvas_avoid_line (canvas, x, top, x, layout->plot.y + layout->plot.height);
      if (box.width < canvas->em * 9 && i == 1)
        box = (CabasChartBox){ layout->plot.x, top, x - layout->plot.x - canvas->em * 0.35,
                               layout->break_height };
      cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, palette->muted, item->why, box,
                                    box.x < x ? 1 : 0, 0, NULL);
      end = x - canvas->em * 0.35;
    }
}

static void
draw_markers (CabasTrajectory *self, CabasChartCanvas *canvas, const Layout *layout)
{
  double half = MAX (layout->radius * 1.3, canvas->em * 0.4);

  for (guint i = 0; i < self->points->len; i++)
    {
      const CabasTrajectoryDatum *point = get_point (self, i);
      double x = get_x (layout, point);
      double y = isfinite (point->value) ? get_y (layout, point) : 0;

      if (!isfinite (point->value))
        continue;
      cabas_chart_canvas_draw_marker (canvas, markers[point->sort].shape,
                                      get_color (canvas, point->sort),
                                      markers[point->sort].is_filled, x, y, layout->radius);
      cabas_chart_canvas_add_mark (canvas, point->datum,
                                   (CabasChartBox){ x - half, y - half, 2 * half, 2 * half });
    }
}

/* A point is named where there is room, else it has its value alone, else the table has it. */
static void
draw_label (CabasTrajectory *self,
            CabasChartCanvas *canvas,
            const Layout *layout,
            const CabasTrajectoryDatum *point,
            gboolean is_named)
{
  gboolean is_last = is_named && is_observation (point);
  CabasChartTextRole role = is_last ? CABAS_CHART_STRONG : CABAS_CHART_SMALL;
  guint32 color = is_last ? get_color (canvas, point->sort) : canvas->style->palette.text;
  double x = get_x (layout, point);
  double y = get_y (layout, point);
  g_autofree char *value = cabas_trajectory_format_value (self, point->value);
  g_autofree char *named =
      g_strdup_printf ("%s %s", cabas_trajectory_get_label (point->sort), value);
  CabasChartBox bounds = layout->plot;

  bounds.y -= layout->headroom;
  bounds.height += layout->headroom;
  if (is_named && !is_observation (point) &&
      cabas_chart_canvas_draw_beside (canvas, role, color, named, x, y, layout->radius, bounds))
    return;
  cabas_chart_canvas_draw_beside (canvas, role, color, value, x, y, layout->radius, bounds);
}

static void
draw_labels (CabasTrajectory *self, CabasChartCanvas *canvas, const Layout *layout)
{
  const CabasTrajectoryDatum *chosen[] = {
    cabas_trajectory_find_last (self, CABAS_TRAJECTORY_MEASURED),
    cabas_trajectory_find_last (self, CABAS_TRAJECTORY_TARGET),
    cabas_trajectory_find_last (self, CABAS_TRAJECTORY_BASELINE),
    cabas_trajectory_find_last (self, CABAS_TRAJECTORY_PROJECTION),
  };

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    if (chosen[i] != NULL)
      draw_label (self, canvas, layout, chosen[i], TRUE);
  for (guint i = 0; i < self->points->len; i++)
    {
      const CabasTrajectoryDatum *point = get_point (self, i);

      if (isfinite (point->value) && point != chosen[0] && point != chosen[1] &&
          point != chosen[2] && point != chosen[3])
        draw_label (self, canvas, layout, point, FALSE);
    }
}

static void
list_keys (CabasTrajectory *self, CabasChartCanvas *canvas, GArray *keys)
{
  static const CabasTrajectoryPoint order[] = {
    CABAS_TRAJECTORY_MEASURED, CABAS_TRAJECTORY_ESTIMATED, CABAS_TRAJECTORY_DECLARED,
    CABAS_TRAJECTORY_BASELINE, CABAS_TRAJECTORY_TARGET,    CABAS_TRAJECTORY_PROJECTION,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint k = 0; k < self->points->len; k++)
      if (get_point (self, k)->sort == order[i])
        {
          CabasChartKey key = { .label = cabas_trajectory_get_label (order[i]),
                                .is_marker = TRUE,
                                .shape = markers[order[i]].shape,
                                .color = get_color (canvas, order[i]),
                                .is_filled = markers[order[i]].is_filled };

          g_array_append_val (keys, key);
          break;
        }
}

void
cabas_trajectory_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasTrajectory *self = CABAS_TRAJECTORY (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));
  Layout layout;

  list_keys (self, canvas, keys);
  cabas_chart_legend_draw (canvas, keys, &box);

  lay_out (self, canvas, box, &layout);
  if (layout.plot.height < canvas->em)
    return;
  cabas_chart_scale_draw_up (&layout.scale, canvas, layout.plot, layout.scale_width, self->unit);
  cabas_chart_calendar_draw (&layout.calendar, canvas, layout.plot);
  draw_breaks (self, canvas, &layout);
  cabas_chart_canvas_set_dashes (canvas, canvas->em * 0.4);
  draw_path (self, canvas, &layout, CABAS_TRAJECTORY_TARGET, canvas->em * 0.12);
  cabas_chart_canvas_set_dashes (canvas, canvas->em * 0.16);
  draw_projection (self, canvas, &layout);
  cabas_chart_canvas_set_dashes (canvas, 0);
  draw_path (self, canvas, &layout, CABAS_TRAJECTORY_MEASURED, canvas->em * 0.2);
  draw_markers (self, canvas, &layout);
  draw_labels (self, canvas, &layout);
}
