/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/bullet.h"
#include "charts/dumbbell.h"
#include "charts/gantt.h"
#include "charts/multiples.h"
#include "charts/radar.h"
#include "charts/strip.h"
#include "charts/upright-bars.h"
#include "charts/waterfall.h"

#include <math.h>

/* Charts of monitoring that are hard to draw: none, one, equal values, many, long names, values
 * that are not known. Included by samples.h. */

#define MONITORING_SOURCE "Source: the plan, 22 November 2026. 3 values are not known."

typedef struct
{
  guint n;
  const char *label;
  double value;
  double step;
} Series;

static inline CabasChart *
make_bullet (const Series *series)
{
  CabasChart *chart = cabas_bullet_new ("Indicator");

  for (guint i = 0; i < series->n; i++)
    cabas_bullet_add_row (CABAS_BULLET (chart), "i", series->label, i % CABAS_BULLET_N_STATES,
                          series->value + series->step * (i % 7), i % 3 ? 60 : NAN, "9,2 %",
                          i % 4 ? "21,4 % (2025)" : "", "30 %");

  return chart;
}

static inline CabasChart *
make_columns (const Series *series)
{
  CabasChart *chart = cabas_upright_bars_new ("Year", "€", 0);

  cabas_upright_bars_add_series (CABAS_UPRIGHT_BARS (chart), "planned", "Planned", CABAS_CHART_SKY);
  cabas_upright_bars_add_series (CABAS_UPRIGHT_BARS (chart), "actual", "Actual", CABAS_CHART_BLUE);
  for (guint i = 0; i < series->n; i++)
    {
      const double values[] = { series->value + series->step * (i % 5),
                                i % 3 ? series->value : NAN };

      cabas_upright_bars_add_group (CABAS_UPRIGHT_BARS (chart), "g", series->label, values);
    }

  return chart;
}

static inline CabasChart *
make_dumbbell (const Series *series)
{
  CabasChart *chart = cabas_dumbbell_new ("Criterion", "July 2024", "July 2026", 5);

  for (guint i = 0; i < series->n; i++)
    cabas_dumbbell_add_row (
        CABAS_DUMBBELL (chart), "c", series->label, i % 4 == 3 ? NAN : CLAMP (series->value, 0, 5),
        i % 5 == 4 ? NAN : CLAMP (series->value + series->step * (i % 3), 0, 5));

  return chart;
}

static inline CabasChart *
make_radar (const Series *series)
{
  CabasChart *chart = cabas_radar_new ("Criterion", 5);

  for (guint i = 0; i < series->n; i++)
    cabas_radar_add_criterion (CABAS_RADAR (chart), "c", series->label,
                               i % 5 == 4 ? NAN : CLAMP (series->value + series->step * i, 0, 5));

  return chart;
}

static inline CabasChart *
make_strip (const Series *series)
{
  CabasChart *chart = cabas_strip_new (series->label, "%", 1);

  cabas_strip_set_ours (CABAS_STRIP (chart), "us", series->label, series->value);
  for (guint i = 0; i < series->n && isfinite (series->value); i++)
    cabas_strip_add_other (CABAS_STRIP (chart), series->value + fabs (series->step) * (i / 3));

  return chart;
}

static inline CabasChart *
make_waterfall (const Series *series)
{
  CabasChart *chart = cabas_waterfall_new ("Change", "actions");

  for (guint i = 0; i < series->n; i++)
    if (i == 0)
      cabas_waterfall_add_level (CABAS_WATERFALL (chart), "then", series->label, 45);
    else
      cabas_waterfall_add_step (CABAS_WATERFALL (chart), "s", series->label,
                                i % 2 ? 7 : -(int) (i % 11));
  if (series->n > 1)
    cabas_waterfall_add_level (CABAS_WATERFALL (chart), "now", series->label, 40);

  return chart;
}

static inline CabasChart *
make_multiples (const Series *series)
{
  CabasChart *chart = cabas_multiples_new ("Indicator");
  CabasMultiples *multiples = CABAS_MULTIPLES (chart);

  for (guint i = 0; i < series->n; i++)
    {
      cabas_multiples_add_panel (multiples, "i", series->label, i % 2 ? "%" : "hours", 1);
      for (guint year = 0; year < i % 6; year++)
        {
          GDate first = { 0 };
          GDate last = { 0 };

          g_date_set_dmy (&first, 1, 1, (GDateYear) (2020 + year));
          g_date_set_dmy (&last, 31, 12, (GDateYear) (2020 + year));
          cabas_multiples_add_point (multiples,
                                     year == 0   ? CABAS_MULTIPLES_BASELINE
                                     : year == 4 ? CABAS_MULTIPLES_TARGET
                                                 : CABAS_MULTIPLES_VALUE,
                                     &first, &last, series->value + series->step * year);
        }
      cabas_multiples_end_panel (multiples);
    }

  return chart;
}

static inline void
add_gantt_bar (CabasGantt *gantt, const char *label, guint i)
{
  CabasGanttDate start = { 0 };
  CabasGanttDate end = { 0 };

  g_date_set_dmy (&start.first, 1, 1 + i % 12, (GDateYear) (2024 + i % 5));
  start.last = start.first;
  if (i % 3)
    g_date_add_months (&start.last, 3);
  end.first = start.first;
  g_date_add_months (&end.first, i % 30);
  end.last = end.first;
  if (g_date_compare (&end.last, &start.last) < 0)
    end.last = start.last;
  cabas_gantt_add_bar (gantt, "a", label, i % 2, &start, &end, i % 7 == 2);
  if (i % 4 == 0)
    cabas_gantt_add_milestone (gantt, "m", label, &end, i % 8 == 0);
}

static inline CabasChart *
make_gantt (const Series *series)
{
  CabasChart *chart = cabas_gantt_new ("Axis", "Action");
  CabasGantt *gantt = CABAS_GANTT (chart);
  GDate today = { 0 };

  g_date_set_dmy (&today, 22, 11, 2026);
  cabas_gantt_set_today (gantt, &today);
  cabas_gantt_add_sort (gantt, "Done", CABAS_CHART_BLUE);
  cabas_gantt_add_sort (gantt, "Planned", CABAS_CHART_GREEN);
  for (guint i = 0; i < series->n; i++)
    {
      if (i % 9 == 0)
        cabas_gantt_add_group (gantt, "axis", series->label, "9 actions, 1 of them late");
      add_gantt_bar (gantt, series->label, i);
    }

  return chart;
}

/* NULL after the last; says what it is. */
static inline CabasChart *
make_monitoring_sample (guint sample, const char **what)
{
  static const struct
  {
    const char *name;
    CabasChart *(*make) (const Series *series);
  } kinds[] = {
    { "bullet", make_bullet }, { "columns", make_columns },     { "dumbbell", make_dumbbell },
    { "gantt", make_gantt },   { "multiples", make_multiples }, { "radar", make_radar },
    { "strip", make_strip },   { "waterfall", make_waterfall },
  };
  static const Series series[] = {
    { 0, "Clauses", 1, 1 },           { 1, "Clauses", 3, 0 },      { 6, "Clauses", 2, 0 },
    { 7, LONG_LABEL, 1, 1 },          { 200, "Clauses", 4, 13.5 }, { 5, "Clauses", NAN, 1 },
    { 9, "Social clauses", -40, 60 },
  };
  CabasChart *chart;

  if (sample >= G_N_ELEMENTS (kinds) * G_N_ELEMENTS (series))
    return NULL;

  *what = kinds[sample / G_N_ELEMENTS (series)].name;
  chart = kinds[sample / G_N_ELEMENTS (series)].make (&series[sample % G_N_ELEMENTS (series)]);
  cabas_chart_set_subtitle (chart, "What is counted, in which unit");
  cabas_chart_set_source (chart, MONITORING_SOURCE);

  return chart;
}
