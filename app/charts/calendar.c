/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/calendar.h"

#include "charts/format.h"

#include <glib/gi18n-lib.h>

/**
 * cabas_chart_calendar_init:
 *
 * Encloses two days by whole months, or by whole years when they lie far apart.
 */
void
cabas_chart_calendar_init (CabasChartCalendar *self, const GDate *earliest, const GDate *latest)
{
  gboolean is_long = g_date_days_between (earliest, latest) > 2 * 366;

  self->is_brief = FALSE;
  self->first = *earliest;
  self->last = *latest;
  g_date_set_day (&self->first, 1);
  g_date_set_day (&self->last, 1);
  if (is_long)
    {
      g_date_set_month (&self->first, G_DATE_JANUARY);
      g_date_set_month (&self->last, G_DATE_DECEMBER);
    }
  g_date_add_months (&self->last, 1);
  g_date_subtract_days (&self->last, 1);
}

static double
map_julian (const CabasChartCalendar *self, double julian, CabasChartBox plot)
{
  double first = g_date_get_julian (&self->first);
  double days = g_date_get_julian (&self->last) + 1 - first;

  return plot.x + plot.width * (julian - first) / days;
}

/**
 * cabas_chart_calendar_map:
 *
 * Where @day begins.
 */
double
cabas_chart_calendar_map (const CabasChartCalendar *self, const GDate *day, CabasChartBox plot)
{
  return map_julian (self, g_date_get_julian (day), plot);
}

double
cabas_chart_calendar_map_middle (const CabasChartCalendar *self,
                                 const GDate *first,
                                 const GDate *last,
                                 CabasChartBox plot)
{
  double days = (double) g_date_get_julian (first) + g_date_get_julian (last) + 1;

  return map_julian (self, days / 2, plot);
}

static guint
count_months (const CabasChartCalendar *self)
{
  return 12 * (guint) (g_date_get_year (&self->last) - g_date_get_year (&self->first)) +
         g_date_get_month (&self->last) - g_date_get_month (&self->first) + 1;
}

/* Months between two ticks: as few as leave room for the labels. */
static guint
choose_step (const CabasChartCalendar *self, CabasChartCanvas *canvas, double width)
{
  static const guint steps[] = { 1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000 };
  double month_width = width / count_months (self);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (month_width * steps[i] >= canvas->em * 3.2 &&
        (steps[i] >= 12 || (!self->is_brief && count_months (self) <= 48)))
      return steps[i];
  return 120000;
}

/**
 * cabas_chart_calendar_measure_height:
 *
 * The room that the labels need under a plot of @width.
 */
double
cabas_chart_calendar_measure_height (const CabasChartCalendar *self,
                                     CabasChartCanvas *canvas,
                                     double width)
{
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);

  return canvas->em * 0.3 + line * (choose_step (self, canvas, width) < 12 ? 2 : 1);
}

/* Draws a label between two ticks if it fits there whole. */
static void
draw_label (
    CabasChartCanvas *canvas, guint32 color, const char *text, CabasChartBox room, double x_align)
{
  double needed = cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, text);

  room.height = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  if (needed <= room.width)
    cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, color, text, room, x_align, 0, NULL);
}

/* Where the tick @months after the month of @day lies, within the plot. */
static double
map_months_after (const CabasChartCalendar *self,
                  const GDate *day,
                  guint months,
                  CabasChartBox plot)
{
  GDate next = *day;

  if (g_date_get_year (day) + months / 12 >= 9999)
    return plot.x + plot.width;
  g_date_add_months (&next, months);
  return MIN (cabas_chart_calendar_map (self, &next, plot), plot.x + plot.width);
}

static void
draw_tick (const CabasChartCalendar *self,
           CabasChartCanvas *canvas,
           const GDate *day,
           guint step,
           CabasChartBox plot)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  guint month = (guint) g_date_get_month (day) - 1;
  double bottom = plot.y + plot.height;
  double x = cabas_chart_calendar_map (self, day, plot);
  guint next = MIN (step, 12) - month % MIN (step, 12) + (step > 12 ? step - 12 : 0);
  CabasChartBox room = { .x = x + canvas->em * 0.3, .y = bottom + canvas->em * 0.3 };
  g_autofree char *year = g_strdup_printf ("%d", g_date_get_year (day));
  g_autofree char *name = cabas_chart_format_month (day, FALSE);

  if (month == 0)
    cabas_chart_canvas_draw_line (canvas, palette->grid, canvas->em * 0.07, x, plot.y, x, bottom);
  cabas_chart_canvas_draw_line (canvas, palette->rule, canvas->em * 0.07, x, bottom, x,
                                bottom + canvas->em * 0.35);
  room.width = map_months_after (self, day, next, plot) - room.x;
  draw_label (canvas, palette->muted, step < 12 ? name : year, room, step == 12 ? 0.5 : 0);
  if (step >= 12 || (month != 0 && g_date_compare (day, &self->first) != 0))
    return;
  room.y += cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  room.width = map_months_after (self, day, 12 - month, plot) - room.x;
  draw_label (canvas, palette->text, year, room, 0);
}

/**
 * cabas_chart_calendar_draw:
 *
 * Draws the ticks under @plot, with a line through it where a year begins.
 */
void
cabas_chart_calendar_draw (const CabasChartCalendar *self,
                           CabasChartCanvas *canvas,
                           CabasChartBox plot)
{
  guint step = choose_step (self, canvas, plot.width);
  GDate day = self->first;

  cabas_chart_canvas_draw_line (canvas, canvas->style->palette.rule, canvas->em * 0.09, plot.x,
                                plot.y + plot.height, plot.x + plot.width, plot.y + plot.height);
  while (g_date_compare (&day, &self->last) <= 0)
    {
      guint month = 12 * (guint) g_date_get_year (&day) + g_date_get_month (&day) - 1;

      if (month % step == 0 || (step <= 12 && g_date_compare (&day, &self->first) == 0))
        draw_tick (self, canvas, &day, step, plot);
      g_date_add_months (&day, 1);
    }
}

static gboolean
is_shown (const CabasChartCalendar *self, const GDate *today)
{
  return g_date_valid (today) && g_date_compare (today, &self->first) >= 0 &&
         g_date_compare (today, &self->last) <= 0;
}

double
cabas_chart_calendar_measure_today (const CabasChartCalendar *self,
                                    CabasChartCanvas *canvas,
                                    const GDate *today)
{
  return is_shown (self, today)
             ? cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL) * 1.15
             : 0;
}

/**
 * cabas_chart_calendar_draw_today:
 * @today: the day it is; nothing is drawn where it is not valid, or not between the ends
 *
 * Draws the line between what was and what comes through @plot, and its name over it.
 */
void
cabas_chart_calendar_draw_today (const CabasChartCalendar *self,
                                 CabasChartCanvas *canvas,
                                 CabasChartBox plot,
                                 const GDate *today)
{
  guint32 color = canvas->style->palette.text;
  double line = cabas_chart_calendar_measure_today (self, canvas, today);
  double x, width, right;
  CabasChartBox box;

  if (line == 0)
    return;

  x = cabas_chart_calendar_map_middle (self, today, today, plot);
  width = cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, _ ("Today"));
  right = plot.x + plot.width - width;
  box = (CabasChartBox){ CLAMP (x - width / 2, MIN (plot.x, right), right), plot.y - line, width,
                         line };
  cabas_chart_canvas_set_dashes (canvas, canvas->em * 0.3);
  cabas_chart_canvas_draw_line (canvas, color, canvas->em * 0.1, x, plot.y, x,
                                plot.y + plot.height);
  cabas_chart_canvas_set_dashes (canvas, 0);
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, color, _ ("Today"), box, 0.5, 0.3, NULL);
}
