/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/canvas.h"

/* Time along an axis, from the first day of a month to the last of another; over more than two
 * years from the first day of a year. Its ticks are months, quarters, halves or years. */

typedef struct
{
  GDate first;
  GDate last;
  gboolean is_brief; /* one line of labels: years alone */
} CabasChartCalendar;

void
cabas_chart_calendar_init (CabasChartCalendar *self, const GDate *earliest, const GDate *latest);
double
cabas_chart_calendar_map (const CabasChartCalendar *self, const GDate *day, CabasChartBox plot);
double cabas_chart_calendar_map_middle (const CabasChartCalendar *self,
                                        const GDate *first,
                                        const GDate *last,
                                        CabasChartBox plot);
double cabas_chart_calendar_measure_height (const CabasChartCalendar *self,
                                            CabasChartCanvas *canvas,
                                            double width);
void cabas_chart_calendar_draw (const CabasChartCalendar *self,
                                CabasChartCanvas *canvas,
                                CabasChartBox plot);
/* The room over a plot that the word for today takes; the line goes through the plot. */
double cabas_chart_calendar_measure_today (const CabasChartCalendar *self,
                                           CabasChartCanvas *canvas,
                                           const GDate *today);
void cabas_chart_calendar_draw_today (const CabasChartCalendar *self,
                                      CabasChartCanvas *canvas,
                                      CabasChartBox plot,
                                      const GDate *today);
