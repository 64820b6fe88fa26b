/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/calendar.h"
#include "charts/format.h"
#include "charts/legend.h"
#include "charts/multiples-private.h"
#include "charts/placing.h"
#include "charts/scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In ems: what a panel needs to be read. */
#define LEAST_WIDTH 11
#define LEAST_HEIGHT 6.5
#define GOOD_HEIGHT 10.5
#define GOOD_WIDTH 17

typedef struct
{
  CabasChartCalendar calendar;
  guint n_columns;
  guint n_panels; /* that fit */
  double width;   /* of a panel, with the gap after it */
  double height;
} Layout;

static void
set_calendar (CabasMultiples *self, CabasChartCalendar *calendar)
{
  GDate earliest;
  GDate latest;

  g_date_clear (&earliest, 1);
  g_date_clear (&latest, 1);
  for (guint i = 0; i < self->panels->len; i++)
    for (guint k = 0; k < get_panel (self, i)->points->len; k++)
      {
        const CabasMultiplesDatum *point = get_point (get_panel (self, i), k);

        if (!g_date_valid (&earliest) || g_date_compare (&point->first, &earliest) < 0)
          earliest = point->first;
        if (!g_date_valid (&latest) || g_date_compare (&point->last, &latest) > 0)
          latest = point->last;
      }
  if (!g_date_valid (&earliest))
    {
      g_date_set_dmy (&earliest, 1, G_DATE_JANUARY, 2000);
      latest = earliest;
    }
  cabas_chart_calendar_init (calendar, &earliest, &latest);
  calendar->is_brief = TRUE;
}

/* Of all panels of the unit, from zero wherever no value is below. */
static void
set_scale (CabasMultiples *self, const char *unit, CabasChartScale *scale)
{
  double min = 0;
  double max = -INFINITY;

  for (guint i = 0; i < self->panels->len; i++)
    for (guint k = 0; k < get_panel (self, i)->points->len; k++)
      {
        const double value = get_point (get_panel (self, i), k)->value;

        if (isfinite (value) && g_str_equal (get_panel (self, i)->unit, unit))
          {
            min = MIN (min, value);
            max = MAX (max, value);
          }
      }
  cabas_chart_scale_init (scale, min, max, 2, FALSE);
  if (g_str_equal (unit, "%") && max <= 100)
    scale->max = MIN (scale->max, 100);
}

/* As many columns as leave panels a good shape; where not all fit, as many panels as can be read,
 * and a line to count the others. */
static void
lay_out (CabasMultiples *self, CabasChartCanvas *canvas, CabasChartBox box, Layout *layout)
{
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  const guint n = self->panels->len;
  const guint most_columns = (guint) MAX (floor (box.width / (canvas->em * LEAST_WIDTH)), 1);
  guint most_rows = (guint) MAX (floor (box.height / (canvas->em * LEAST_HEIGHT)), 0);

  set_calendar (self, &layout->calendar);
  layout->n_columns = 1;
  while (layout->n_columns < MIN (most_columns, n) &&
         box.height / ceil ((double) n / layout->n_columns) < canvas->em * GOOD_HEIGHT)
    layout->n_columns++;
  while (layout->n_columns < MIN (most_columns, n) &&
         box.width / layout->n_columns > canvas->em * GOOD_WIDTH * 1.6)
    layout->n_columns++;
  layout->n_panels = n;
  if ((n + layout->n_columns - 1) / layout->n_columns > most_rows)
    {
      box.height -= line * 1.2;
      most_rows = (guint) MAX (floor (box.height / (canvas->em * LEAST_HEIGHT)), 0);
      layout->n_panels = MIN (most_rows * layout->n_columns, n);
    }
  layout->width = box.width / layout->n_columns;
  layout->height =
      box.height / MAX ((layout->n_panels + layout->n_columns - 1) / layout->n_columns, 1);
}

typedef struct
{
  const CabasMultiplesPanel *panel; /* (unowned) */
  const CabasChartCalendar *calendar;
  CabasChartScale scale;
  CabasChartBox plot;
  double radius;
} View;

static double
get_x (const View *view, const CabasMultiplesDatum *point)
{
  return cabas_chart_calendar_map_middle (view->calendar, &point->first, &point->last, view->plot);
}

static double
get_y (const View *view, const CabasMultiplesDatum *point)
{
  return cabas_chart_scale_map (&view->scale, point->value, view->plot.y + view->plot.height,
                                view->plot.y);
}

static gboolean
is_broken (const CabasMultiplesPanel *panel,
           const CabasMultiplesDatum *one,
           const CabasMultiplesDatum *other)
{
  for (guint i = 0; i < panel->breaks->len; i++)
    {
      const GDate *day = &g_array_index (panel->breaks, GDate, i);

      if (g_date_compare (&one->last, day) < 0 && g_date_compare (&other->last, day) >= 0)
        return TRUE;
    }

  return FALSE;
}

static void
draw_breaks (CabasChartCanvas *canvas, const View *view)
{
  const double bottom = view->plot.y + view->plot.height;

  cabas_chart_canvas_set_dashes (canvas, canvas->em * 0.25);
  for (guint i = 0; i < view->panel->breaks->len; i++)
    {
      const GDate *day = &g_array_index (view->panel->breaks, GDate, i);
      const double x = cabas_chart_calendar_map (view->calendar, day, view->plot);

      if (x < view->plot.x || x > view->plot.x + view->plot.width)
        continue;
      cabas_chart_canvas_draw_line (canvas, canvas->style->palette.muted, canvas->em * 0.1, x,
                                    view->plot.y, x, bottom);
      cabas_chart_canvas_avoid_line (canvas, x, view->plot.y, x, bottom);
    }
  cabas_chart_canvas_set_dashes (canvas, 0);
}

/* Joins known neighbours of one sort, but not across a break in the series. */
static void
draw_path (CabasChartCanvas *canvas, const View *view, CabasMultiplesPoint sort, guint32 color)
{
  const CabasMultiplesDatum *previous = NULL;

  for (guint i = 0; i < view->panel->points->len; i++)
    {
      const CabasMultiplesDatum *point = get_point (view->panel, i);

      if (point->sort != sort)
        continue;
      if (!isfinite (point->value))
        {
          previous = NULL;
          continue;
        }
      if (previous != NULL && !is_broken (view->panel, previous, point))
        {
          cabas_chart_canvas_draw_line (canvas, color, canvas->em * 0.16, get_x (view, previous),
                                        get_y (view, previous), get_x (view, point),
                                        get_y (view, point));
          cabas_chart_canvas_avoid_line (canvas, get_x (view, previous), get_y (view, previous),
                                         get_x (view, point), get_y (view, point));
        }
      previous = point;
    }
}

static void
draw_markers (CabasChartCanvas *canvas, const View *view)
{
  static const struct
  {
    CabasChartShape shape;
    gboolean is_filled;
  } markers[] = {
    [CABAS_MULTIPLES_BASELINE] = { CABAS_CHART_SQUARE, FALSE },
    [CABAS_MULTIPLES_VALUE] = { CABAS_CHART_CIRCLE, TRUE },
    [CABAS_MULTIPLES_TARGET] = { CABAS_CHART_DIAMOND, FALSE },
  };
  const CabasChartPalette *palette = &canvas->style->palette;
  const guint32 colors[] = { palette->muted, palette->hues[CABAS_CHART_BLUE],
                             palette->hues[CABAS_CHART_ORANGE] };

  for (guint i = 0; i < view->panel->points->len; i++)
    {
      const CabasMultiplesDatum *point = get_point (view->panel, i);

      if (isfinite (point->value))
        cabas_chart_canvas_draw_marker (canvas, markers[point->sort].shape, colors[point->sort],
                                        markers[point->sort].is_filled, get_x (view, point),
                                        get_y (view, point), view->radius);
    }
}

/* The last value and the last target; what is not free is left to the words. */
static void
draw_values (CabasChartCanvas *canvas, const View *view, CabasChartBox bounds)
{
  static const CabasMultiplesPoint sorts[] = { CABAS_MULTIPLES_VALUE, CABAS_MULTIPLES_TARGET };
  const CabasChartPalette *palette = &canvas->style->palette;

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      const CabasMultiplesDatum *point = cabas_multiples_find_last (view->panel, sorts[i]);
      g_autofree char *text = NULL;

      if (point == NULL)
        continue;
      text = cabas_chart_format_value (point->value, view->panel->decimals,
                                       g_str_equal (view->panel->unit, "%") ? view->panel->unit
                                                                            : NULL);
      cabas_chart_canvas_draw_beside (canvas, i == 0 ? CABAS_CHART_STRONG : CABAS_CHART_SMALL,
                                      i == 0 ? palette->hues[CABAS_CHART_BLUE] : palette->text,
                                      text, get_x (view, point), get_y (view, point), view->radius,
                                      bounds);
    }
}

static void
draw_panel_plot (CabasMultiples *self,
                 CabasChartCanvas *canvas,
                 const Layout *layout,
                 const CabasMultiplesPanel *panel,
                 CabasChartBox box)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  View view = { panel, &layout->calendar, { 0 }, box, canvas->em * 0.28 };
  double label_width;

  set_scale (self, panel->unit, &view.scale);
  label_width = cabas_chart_scale_measure_labels (&view.scale, canvas, NULL);
  if (label_width > box.width * 0.4)
    label_width = 0;
  view.plot.x += label_width + view.radius;
  view.plot.width -= label_width + view.radius * 2.5;
  /* Half a line for the highest number. */
  view.plot.y += canvas->em * 0.7;
  view.plot.height -= canvas->em * 0.7 + cabas_chart_calendar_measure_height (
                                             &layout->calendar, canvas, view.plot.width);
  if (view.plot.height < canvas->em || view.plot.width < canvas->em * 2)
    return;

  cabas_chart_scale_draw_up (&view.scale, canvas, view.plot, label_width, NULL);
  cabas_chart_calendar_draw (&layout->calendar, canvas, view.plot);
  if (panel->points->len == 0)
    {
      cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, palette->muted,
                                    _ ("no value is known"), view.plot, 0.5, 0.5, NULL);
      return;
    }
  draw_breaks (canvas, &view);
  cabas_chart_canvas_set_dashes (canvas, canvas->em * 0.3);
  draw_path (canvas, &view, CABAS_MULTIPLES_TARGET, palette->hues[CABAS_CHART_ORANGE]);
  cabas_chart_canvas_set_dashes (canvas, 0);
  draw_path (canvas, &view, CABAS_MULTIPLES_VALUE, palette->hues[CABAS_CHART_BLUE]);
  draw_markers (canvas, &view);
  draw_values (canvas, &view, box);
}

static void
draw_panel (CabasMultiples *self,
            CabasChartCanvas *canvas,
            const Layout *layout,
            const CabasMultiplesPanel *panel,
            CabasChartBox box)
{
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  const guint n_lines = box.height > canvas->em * 9 ? 2 : 1;
  g_autofree char *label = *panel->unit != '\0' && !g_str_equal (panel->unit, "%")
                               ? g_strdup_printf ("%s (%s)", panel->label, panel->unit)
                               : g_strdup (panel->label);
  CabasChartBox head = box;

  head.height = line * n_lines;
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, canvas->style->palette.text, label, head,
                                0, n_lines > 1 ? 1 : 0, NULL);
  box.y += head.height;
  box.height -= head.height;
  draw_panel_plot (self, canvas, layout, panel, box);
  cabas_chart_canvas_add_mark (
      canvas, panel->datum, (CabasChartBox){ head.x, head.y, box.width, box.height + head.height });
}

static void
list_keys (CabasChartCanvas *canvas, GArray *keys)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const CabasChartKey all[] = {
    { .label = _ ("value"),
      .is_marker = TRUE,
      .shape = CABAS_CHART_CIRCLE,
      .color = palette->hues[CABAS_CHART_BLUE],
      .is_filled = TRUE },
    { .label = _ ("baseline"),
      .is_marker = TRUE,
      .shape = CABAS_CHART_SQUARE,
      .color = palette->muted },
    { .label = _ ("target"),
      .is_marker = TRUE,
      .shape = CABAS_CHART_DIAMOND,
      .color = palette->hues[CABAS_CHART_ORANGE] },
  };

  g_array_append_vals (keys, all, G_N_ELEMENTS (all));
}

static void
draw_rest (CabasMultiples *self, CabasChartCanvas *canvas, guint n_drawn, CabasChartBox box)
{
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  const guint n_more = self->panels->len - n_drawn;
  g_autofree char *text = NULL;

  if (n_more == 0)
    return;

  text =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_more), n_more);
  cabas_chart_canvas_draw_text (
      canvas, CABAS_CHART_SMALL, canvas->style->palette.muted, text,
      (CabasChartBox){ box.x, box.y + box.height - line, box.width, line }, 0, 0, NULL);
}

void
cabas_multiples_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasMultiples *self = CABAS_MULTIPLES (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));
  Layout layout;

  list_keys (canvas, keys);
  if (box.height > canvas->em * 14)
    cabas_chart_legend_draw (canvas, keys, &box);
  if (box.width < canvas->em * 5 || box.height < canvas->em * 1.5)
    return;

  lay_out (self, canvas, box, &layout);
  for (guint i = 0; i < layout.n_panels; i++)
    draw_panel (self, canvas, &layout, get_panel (self, i),
                (CabasChartBox){ box.x + layout.width * (i % layout.n_columns),
                                 box.y + layout.height * (i / layout.n_columns),
                                 layout.width - canvas->em * 1.2,
                                 layout.height - canvas->em * 0.6 });
  draw_rest (self, canvas, layout.n_panels, box);
}

double
cabas_multiples_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width)
{
  CabasMultiples *self = CABAS_MULTIPLES (chart);
  const guint n_columns =
      (guint) CLAMP (floor (width / (canvas->em * GOOD_WIDTH)), 1, MAX (self->panels->len, 1));

  return canvas->em * 2.5 +
         ceil ((double) self->panels->len / n_columns) * canvas->em * GOOD_HEIGHT * 1.05;
}
