/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/sparkline.h"
#include "charts/stacked-bars.h"
#include "charts/timeline.h"
#include "charts/trajectory.h"

#include <math.h>

/* Charts that are hard to draw, for the tests of drawing and of writing. */

#define LONG_LABEL                                                                                    \
  "Direction générale adjointe chargée de la commande publique responsable, de l’insertion par " \
  "l’activité économique et du développement d’un territoire sobre, inclusif et solidaire, "   \
  "Anticonstitutionnellementissimissimissimissimissimissimissimissimissimissimissimissimissime"

#include "governance-samples.h"
#include "monitoring-samples.h"

static inline GDate
make_date (guint year, guint month, guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return date;
}

static inline CabasChart *
name_chart (CabasChart *chart)
{
  cabas_chart_set_subtitle (chart, "What is counted, in which unit");
  cabas_chart_set_source (chart, "Source: the plan, 22 November 2026. 3 values are not known.");
  return chart;
}

static inline CabasChart *
make_bars (void)
{
  CabasChart *chart = cabas_stacked_bars_new ("Department", "actions");
  CabasStackedBars *bars = CABAS_STACKED_BARS (chart);

  cabas_stacked_bars_add_series (bars, "done", "Done", CABAS_CHART_GREEN);
  cabas_stacked_bars_add_series (bars, "running", "In progress", CABAS_CHART_BLUE);
  cabas_stacked_bars_add_series (bars, NULL, "Planned", CABAS_CHART_GREY);
  cabas_stacked_bars_set_alert (bars, "Late");
  return name_chart (chart);
}

static inline CabasChart *
make_bars_of (guint n_rows, const char *label, double a, double b, double c)
{
  CabasChart *chart = make_bars ();
  const double values[] = { a, b, c };

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);

      cabas_stacked_bars_add_row (CABAS_STACKED_BARS (chart), id, label, values, i % 2 ? 2 : 0);
    }
  return chart;
}

static inline CabasChart *
make_timeline_of (guint n_lanes, guint n_entries, guint days_between, const char *label)
{
  CabasChart *chart = cabas_timeline_new ("Audience", "Side");
  CabasTimeline *timeline = CABAS_TIMELINE (chart);
  GDate first = make_date (2026, 3, 1);
  GDate today = make_date (2026, 11, 22);

  cabas_timeline_set_detail (timeline, "Channel");
  cabas_timeline_set_today (timeline, &today);
  cabas_timeline_add_sort (timeline, "Internal", CABAS_CHART_CIRCLE, CABAS_CHART_BLUE);
  cabas_timeline_add_sort (timeline, "External", CABAS_CHART_DIAMOND, CABAS_CHART_ORANGE);
  for (guint i = 0; i < n_lanes; i++)
    cabas_timeline_add_lane (timeline, label);
  for (guint i = 0; i < n_entries; i++)
    {
      GDate last = first;

      if (i % 3 == 1)
        g_date_add_days (&last, 30);
      if (i % 7 == 3)
        g_date_add_days (&last, 364);
      cabas_timeline_add_entry (timeline, "c", label, i % 2 ? "Letter" : NULL, i % n_lanes, i % 2,
                                &first, &last, i < n_entries / 2);
      g_date_add_days (&first, days_between);
    }
  return name_chart (chart);
}

static inline void
add_year (CabasChart *chart, CabasTrajectoryPoint sort, guint year, double value)
{
  GDate first = make_date (year, 1, 1);
  GDate last = make_date (year, 12, 31);

  cabas_trajectory_add_point (CABAS_TRAJECTORY (chart), "v", sort, &first, &last, value);
}

static inline CabasChart *
make_trajectory (void)
{
  CabasChart *chart = cabas_trajectory_new ("Social clauses", "%", 1);
  GDate day = make_date (2024, 1, 1);

  add_year (chart, CABAS_TRAJECTORY_BASELINE, 2021, 9.2);
  add_year (chart, CABAS_TRAJECTORY_TARGET, 2026, 25);
  add_year (chart, CABAS_TRAJECTORY_TARGET, 2028, 30);
  add_year (chart, CABAS_TRAJECTORY_ESTIMATED, 2022, 11.5);
  add_year (chart, CABAS_TRAJECTORY_DECLARED, 2023, 14.1);
  add_year (chart, CABAS_TRAJECTORY_MEASURED, 2024, NAN);
  add_year (chart, CABAS_TRAJECTORY_MEASURED, 2025, 21.4);
  cabas_trajectory_add_break (CABAS_TRAJECTORY (chart), &day, "New threshold");
  return name_chart (chart);
}

static inline CabasChart *
make_trajectory_of (guint n, const char *name, double value, double step)
{
  CabasChart *chart = cabas_trajectory_new (name, "€", 0);
  GDate first = make_date (2005, 1, 1);

  for (guint i = 0; i < n; i++)
    {
      GDate last = first;

      g_date_add_months (&last, 1);
      g_date_subtract_days (&last, 1);
      cabas_trajectory_add_point (CABAS_TRAJECTORY (chart), NULL, CABAS_TRAJECTORY_MEASURED + i % 3,
                                  &first, &last, value + step * (i % 17));
      g_date_add_months (&first, 1);
      if (i % 9 == 4)
        cabas_trajectory_add_break (CABAS_TRAJECTORY (chart), &first, name);
    }
  return name_chart (chart);
}

static inline CabasChart *
make_sparkline_of (guint n, double value, double step)
{
  CabasChart *chart = cabas_sparkline_new ("Clauses", "%", 1);

  cabas_sparkline_set_target (CABAS_SPARKLINE (chart), 30);
  for (guint i = 0; i < n; i++)
    {
      GDate first = make_date (2001 + i, 1, 1);
      GDate last = make_date (2001 + i, 12, 31);

      cabas_sparkline_add_value (CABAS_SPARKLINE (chart), &first, &last,
                                 i % 5 == 3 ? NAN : value + step * (i % 7));
    }
  return chart;
}

static inline CabasChart *
make_small_sample (guint sample, const char **what)
{
  switch (sample)
    {
    case 0:
      *what = "sparkline, none";
      return make_sparkline_of (0, 0, 0);
    case 1:
      *what = "sparkline, one";
      return make_sparkline_of (1, 30, 0);
    case 2:
      *what = "sparkline, not known";
      return make_sparkline_of (4, NAN, 0);
    case 3:
      *what = "sparkline";
      return make_sparkline_of (12, -4, 7.25);
    default:
      return sample - 4 < N_GOVERNANCE_SAMPLES
                 ? make_matrix_sample (sample - 4, what)
                 : make_monitoring_sample (sample - 4 - N_GOVERNANCE_SAMPLES, what);
    }
}

/* Returns the chart of a case, NULL after the last; says what it is. */
static inline CabasChart *
make_sample (guint sample, const char **what)
{
  *what = "";
  switch (sample)
    {
    case 0:
      *what = "bars, none";
      return make_bars ();
    case 1:
      *what = "bars, one";
      return make_bars_of (1, "Roads", 3, 4, 5);
    case 2:
      *what = "bars, all equal";
      return make_bars_of (6, "Roads", 2, 2, 2);
    case 3:
      *what = "bars, all zero";
      return make_bars_of (6, "Roads", 0, 0, 0);
    case 4:
      *what = "bars, 200";
      return make_bars_of (200, "Roads", 12, 0, 7);
    case 5:
      *what = "bars, long labels";
      return make_bars_of (9, LONG_LABEL, 1, 20, 300);
    case 6:
      *what = "bars, negative and not known";
      return make_bars_of (4, "Roads", -3, 12.5, NAN);
    case 7:
      *what = "bars, huge";
      return make_bars_of (4, "Roads", 1e12, 1, 0.25);
    case 8:
      *what = "timeline, none";
      return make_timeline_of (3, 0, 0, "Companies");
    case 9:
      *what = "timeline, one";
      return make_timeline_of (1, 1, 0, "Companies");
    case 10:
      *what = "timeline, all on one day";
      return make_timeline_of (2, 9, 0, "Companies");
    case 11:
      *what = "timeline, 200";
      return make_timeline_of (6, 200, 4, "Letter to all companies");
    case 12:
      *what = "timeline, 60 lanes";
      return make_timeline_of (60, 90, 20, "Companies");
    case 13:
      *what = "timeline, long labels";
      return make_timeline_of (4, 16, 40, LONG_LABEL);
    case 14:
      *what = "trajectory, none";
      return make_trajectory_of (0, "Clauses", 0, 0);
    case 15:
      *what = "trajectory, one";
      return make_trajectory_of (1, "Clauses", 12, 0);
    case 16:
      *what = "trajectory, all equal";
      return make_trajectory_of (12, "Clauses", 12, 0);
    case 17:
      *what = "trajectory, all zero";
      return make_trajectory_of (12, "Clauses", 0, 0);
    case 18:
      *what = "trajectory, 200";
      return make_trajectory_of (200, "Clauses", 1000, 137);
    case 19:
      *what = "trajectory, long labels";
      return make_trajectory_of (24, LONG_LABEL, 1e9, -3e8);
    case 20:
      *what = "trajectory, not known";
      return make_trajectory_of (3, "Clauses", NAN, 0);
    case 21:
      *what = "trajectory";
      return make_trajectory ();
    default:
      return make_small_sample (sample - 22, what);
    }
}
