/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/charts.h"

#include "charts/sparkline.h"
#include "charts/stacked-bars.h"
#include "charts/timeline.h"
#include "charts/trajectory.h"
#include "figures/indicator-state.h"
#include "figures/load.h"
#include "figures/progress.h"
#include "figures/schedule.h"
#include "figures/series.h"
#include "plan/assignment.h"
#include "plan/decimal.h"
#include "plan/value.h"
#include "report/calendar-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_DECIMALS 2

static const char *const names[] = { "governance", "communication", "calendar",
                                     "progress",   "trajectory",    NULL };

static GDate
get_day (guint32 julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  g_date_get_day (&day);

  return day;
}

static void
set_source (CabasChart *chart, CabasDate today, guint n_unknown, const char *unknown)
{
  g_autofree char *date = cabas_date_format (today);
  g_autofree char *source = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *both = NULL;

  /* TRANSLATORS: below a chart; %s is a date. */
  source = g_strdup_printf (_ ("Source: the plan, as of %s."), date);
  if (n_unknown > 0)
    {
      left_out = g_strdup_printf (unknown, n_unknown);
      both = g_strconcat (source, " ", left_out, NULL);
      cabas_chart_set_source (chart, both);
    }
  else
    cabas_chart_set_source (chart, source);
}

static CabasChart *
make_governance (CabasDocument *document, CabasDate today)
{
  static const CabasChartHue hues[CABAS_N_LETTER] = { CABAS_CHART_BLUE, CABAS_CHART_ORANGE,
                                                      CABAS_CHART_GREEN, CABAS_CHART_GREY };
  g_autoptr (CabasLoad) load = cabas_load_new (document);
  CabasChart *chart = cabas_stacked_bars_new (_ ("Department"), _ ("assignments"));
  const CabasChoiceSet *letters = cabas_field_get_info (CABAS_ASSIGNMENT_LETTER)->choices;

  for (guint i = 0; i < CABAS_N_LETTER; i++)
    cabas_stacked_bars_add_series (CABAS_STACKED_BARS (chart), letters->choices[i].name,
                                   cabas_choice_get_label (CABAS_ASSIGNMENT_LETTER, i), hues[i]);

  for (guint i = 0; i < load->rows->len; i++)
    {
      const CabasLoadRow *row = &g_array_index (load->rows, CabasLoadRow, i);
      g_autofree char *label = cabas_department_dup_short_name (row->department);
      double values[CABAS_N_LETTER];

      for (guint j = 0; j < CABAS_N_LETTER; j++)
        values[j] = row->counts[j];
      if (row->total > 0)
        cabas_stacked_bars_add_row (CABAS_STACKED_BARS (chart), cabas_item_get_id (row->department),
                                    label, values, 0);
    }
  set_source (
      chart, today, load->n_nobody,
      g_dngettext (GETTEXT_PACKAGE, "%u assignment names a department that is not in the plan.",
                   "%u assignments name departments that are not in the plan.", load->n_nobody));

  return chart;
}

static const struct
{
  int status;
  CabasChartHue hue;
} statuses[] = {
  { CABAS_ACTION_STATUS_DONE, CABAS_CHART_BLUE },
  { CABAS_ACTION_STATUS_IN_PROGRESS, CABAS_CHART_SKY },
  { CABAS_ACTION_STATUS_PLANNED, CABAS_CHART_GREEN },
  { CABAS_ACTION_STATUS_TO_DECIDE, CABAS_CHART_OLIVE },
  { CABAS_ACTION_STATUS_PAUSED, CABAS_CHART_ORANGE },
  { CABAS_ACTION_STATUS_BLOCKED, CABAS_CHART_VERMILION },
  { CABAS_ACTION_STATUS_DROPPED, CABAS_CHART_GREY },
};

G_STATIC_ASSERT (G_N_ELEMENTS (statuses) == CABAS_N_ACTION_STATUS);

static void
add_progress_row (CabasChart *chart, const CabasProgressRow *row)
{
  g_autofree char *label = cabas_item_dup_display_name (row->axis);
  double values[CABAS_N_ACTION_STATUS + 1];

  for (guint i = 0; i < CABAS_N_ACTION_STATUS; i++)
    values[i] = row->counts[statuses[i].status];
  values[CABAS_N_ACTION_STATUS] = row->n_not_stated;

  cabas_stacked_bars_add_row (CABAS_STACKED_BARS (chart), cabas_item_get_id (row->axis), label,
                              values, row->n_late);
}

static CabasChart *
make_progress (CabasDocument *document, CabasDate today)
{
  g_autoptr (CabasProgress) progress = cabas_progress_new (document, today);
  g_autofree char *title = NULL;
  CabasChart *chart = cabas_stacked_bars_new (_ ("Axis"), _ ("actions"));
  const CabasChoiceSet *set = cabas_field_get_info (CABAS_ACTION_STATUS)->choices;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    cabas_stacked_bars_add_series (
        CABAS_STACKED_BARS (chart), set->choices[statuses[i].status].name,
        cabas_choice_get_label (CABAS_ACTION_STATUS, statuses[i].status), statuses[i].hue);
  if (progress->plan.n_not_stated > 0)
    cabas_stacked_bars_add_series (CABAS_STACKED_BARS (chart), "not-stated", _ ("Not stated"),
                                   CABAS_CHART_PURPLE);
  cabas_stacked_bars_set_alert (CABAS_STACKED_BARS (chart), _ ("Late"));

  for (guint i = 0; i < progress->rows->len; i++)
    add_progress_row (chart, &g_array_index (progress->rows, CabasProgressRow, i));
  /* TRANSLATORS: title of a chart; three numbers of actions. */
  title = g_strdup_printf (_ ("Of %u actions not dropped, %u are done and %u are late"),
                           cabas_progress_row_count_live (&progress->plan),
                           progress->plan.counts[CABAS_ACTION_STATUS_DONE], progress->plan.n_late);
  cabas_chart_set_title (chart, title);
  set_source (chart, today, 0, NULL);

  return chart;
}

static void
add_communication (CabasChart *chart, CabasItem *item, guint lane, const guint *sorts)
{
  CabasDate date = cabas_item_get_number (item, CABAS_COMMUNICATION_DATE);
  gint64 side = cabas_item_get_number (item, CABAS_COMMUNICATION_SIDE);
  GDate first = get_day (cabas_date_get_first_julian (date));
  GDate last = get_day (cabas_date_get_last_julian (date));
  g_autofree char *label = cabas_item_dup_display_name (item);

  cabas_timeline_add_entry (CABAS_TIMELINE (chart), cabas_item_get_id (item), label, lane,
                            side == CABAS_SIDE_EXTERNAL ? sorts[1] : sorts[0], &first, &last,
                            cabas_item_get_number (item, CABAS_COMMUNICATION_STATUS) ==
                                CABAS_COMMUNICATION_STATUS_DONE);
}

/* `side` (nullable): name of the side shown. */
static CabasChart *
make_communication (CabasDocument *document, const char *side, CabasDate today)
{
  const int only =
      side != NULL ? cabas_choice_find (cabas_field_get_info (CABAS_COMMUNICATION_SIDE)->choices,
                                        side, strlen (side))
                   : -1;
  g_autoptr (CabasSchedule) schedule = only >= 0 ? cabas_schedule_new_for_side (document, only)
                                                 : cabas_schedule_new (document);
  CabasChart *chart = cabas_timeline_new (_ ("Audience"), _ ("Side"));
  GDate day = get_day (cabas_date_get_first_julian (today));
  guint sorts[2];

  cabas_timeline_set_today (CABAS_TIMELINE (chart), &day);
  sorts[0] = cabas_timeline_add_sort (
      CABAS_TIMELINE (chart),
      cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, CABAS_SIDE_INTERNAL), CABAS_CHART_CIRCLE,
      CABAS_CHART_BLUE);
  sorts[1] = cabas_timeline_add_sort (
      CABAS_TIMELINE (chart),
      cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, CABAS_SIDE_EXTERNAL), CABAS_CHART_DIAMOND,
      CABAS_CHART_ORANGE);

  for (guint i = 0; i < schedule->rows->len; i++)
    {
      const CabasScheduleRow *row = &g_array_index (schedule->rows, CabasScheduleRow, i);
      guint lane = cabas_timeline_add_lane (CABAS_TIMELINE (chart),
                                            row->audience != NULL ? row->audience : _ ("Everyone"));

      for (guint j = 0; j < row->communications->len; j++)
        add_communication (chart, g_ptr_array_index (row->communications, j), lane, sorts);
    }
  set_source (chart, today, schedule->n_without_date,
              g_dngettext (GETTEXT_PACKAGE, "%u communication without a date is left out.",
                           "%u communications without a date are left out.",
                           schedule->n_without_date));

  return chart;
}

/* `text` (nullable): the year shown; NULL where it is no year. */
static CabasChart *
make_calendar (CabasDocument *document, const char *text, CabasDate today)
{
  CabasDate year = today;
  CabasChart *chart;

  if (text != NULL &&
      (!cabas_date_from_text (text, &year) || cabas_date_get_precision (year) != CABAS_DATE_YEAR))
    return NULL;

  chart = cabas_calendar_chart_new (document, cabas_date_get_year (year), today);
  set_source (chart, today, 0, NULL);

  return chart;
}

static CabasTrajectoryPoint
get_sort (int quality)
{
  switch (quality)
    {
    case CABAS_QUALITY_ESTIMATED:
      return CABAS_TRAJECTORY_ESTIMATED;
    case CABAS_QUALITY_DECLARED:
      return CABAS_TRAJECTORY_DECLARED;
    default:
      return CABAS_TRAJECTORY_MEASURED;
    }
}

/* `sort` below 0: that of the quality of each point. */
static guint
add_points (CabasChart *chart, const GArray *points, int sort)
{
  guint n_unknown = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const CabasSeriesPoint *point = &g_array_index (points, CabasSeriesPoint, i);
      GDate first = get_day (cabas_date_get_first_julian (point->period));
      GDate last = get_day (cabas_date_get_last_julian (point->period));

      if (point->value == CABAS_UNSET)
        n_unknown++;
      else
        cabas_trajectory_add_point (CABAS_TRAJECTORY (chart), NULL,
                                    sort >= 0 ? (CabasTrajectoryPoint) sort
                                              : get_sort (point->quality),
                                    &first, &last, cabas_quantity_to_double (point->value));
    }

  return n_unknown;
}

static guint
get_decimals (CabasItem *indicator, const CabasSeries *series)
{
  gint64 precision = cabas_item_get_number (indicator, CABAS_INDICATOR_PRECISION);

  if (precision != CABAS_UNSET)
    return CLAMP (precision, 0, 6);

  for (guint i = 0; i < series->observations->len; i++)
    if (g_array_index (series->observations, CabasSeriesPoint, i).value % CABAS_QUANTITY_ONE != 0)
      return MOST_DECIMALS - 1;

  return 0;
}

static CabasChart *
make_trajectory (CabasItem *indicator, CabasDate today)
{
  g_autoptr (CabasSeries) series = cabas_series_new (indicator);
  g_autofree char *name = cabas_item_dup_display_name (indicator);
  const char *unit = cabas_item_get_text (indicator, CABAS_INDICATOR_UNIT);
  CabasChart *chart =
      cabas_trajectory_new (name, unit != NULL ? unit : "", get_decimals (indicator, series));
  guint n_unknown = 0;

  n_unknown += add_points (chart, series->baselines, CABAS_TRAJECTORY_BASELINE);
  n_unknown += add_points (chart, series->targets, CABAS_TRAJECTORY_TARGET);
  n_unknown += add_points (chart, series->observations, -1);
  for (guint i = 0; i < series->breaks->len; i++)
    {
      CabasItem *item = g_ptr_array_index (series->breaks, i);
      CabasDate period = cabas_item_get_number (item, CABAS_SERIES_BREAK_PERIOD);
      g_autofree char *why = cabas_item_dup_shown (item, CABAS_SERIES_BREAK_WHY, NULL);
      GDate day;

      if (period == CABAS_UNSET)
        continue;
      day = get_day (cabas_date_get_first_julian (period));
      cabas_trajectory_add_break (CABAS_TRAJECTORY (chart), &day, why);
    }
  set_source (chart, today, n_unknown,
              g_dngettext (GETTEXT_PACKAGE, "%u value is not known.", "%u values are not known.",
                           n_unknown));

  return chart;
}

/**
 * cabas_charts_list_names:
 *
 * Returns: (transfer none): names of all charts, ended by %NULL
 */
const char *const *
cabas_charts_list_names (void)
{
  return names;
}

/**
 * cabas_charts_get_label:
 * @name: name of a chart
 *
 * Returns: (nullable): what a menu calls it
 */
const char *
cabas_charts_get_label (const char *name)
{
  static const char *const labels[] = { N_ ("Load of the departments"),
                                        N_ ("Calendar of communications"),
                                        N_ ("Calendar of the year"), N_ ("Progress of the actions"),
                                        N_ ("Trajectory of an indicator") };

  const gsize length = strcspn (name, ":");

  for (guint i = 0; names[i] != NULL; i++)
    if (strlen (names[i]) == length && strncmp (names[i], name, length) == 0)
      return g_dgettext (GETTEXT_PACKAGE, labels[i]);

  return NULL;
}

/**
 * cabas_charts_new:
 * @document: a plan
 * @name: name of a chart, with what follows a colon in it
 * @item: (nullable): the indicator of a trajectory
 * @today: the day it is
 *
 * Returns: (transfer full) (nullable): the chart, or %NULL where there is none of that name
 */
CabasChart *
cabas_charts_new (CabasDocument *document, const char *name, CabasItem *item, CabasDate today)
{
  const char *colon = name != NULL ? strchr (name, ':') : NULL;
  g_autofree char *known = NULL;
  const char *kind = name;

  g_return_val_if_fail (CABAS_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (colon != NULL)
    kind = known = g_strndup (name, colon - name);
  if (g_str_equal (kind, "communication"))
    return make_communication (document, colon != NULL ? colon + 1 : NULL, today);
  if (g_str_equal (kind, "calendar"))
    return make_calendar (document, colon != NULL ? colon + 1 : NULL, today);
  if (g_str_equal (name, "governance"))
    return make_governance (document, today);
  if (g_str_equal (name, "progress"))
    return make_progress (document, today);
  if (g_str_equal (name, "trajectory") && item != NULL &&
      cabas_item_get_kind (item) == CABAS_KIND_INDICATOR)
    return make_trajectory (item, today);

  return NULL;
}

/**
 * cabas_charts_new_sparkline:
 * @indicator: an indicator
 * @today: the day it is
 *
 * Returns: (transfer full): its observations and the target that is next
 */
CabasChart *
cabas_charts_new_sparkline (CabasItem *indicator, CabasDate today)
{
  g_autoptr (CabasSeries) series = cabas_series_new (indicator);
  g_autofree char *name = cabas_item_dup_display_name (indicator);
  CabasChart *chart =
      cabas_sparkline_new (name, cabas_item_get_text (indicator, CABAS_INDICATOR_UNIT),
                           get_decimals (indicator, series));
  CabasIndicatorState state;

  cabas_indicator_state_init (&state, indicator, today);
  if (state.next.period != CABAS_UNSET)
    cabas_sparkline_set_target (CABAS_SPARKLINE (chart),
                                cabas_quantity_to_double (state.next.value));
  for (guint i = 0; i < series->observations->len; i++)
    {
      const CabasSeriesPoint *point = &g_array_index (series->observations, CabasSeriesPoint, i);
      GDate first = get_day (cabas_date_get_first_julian (point->period));
      GDate last = get_day (cabas_date_get_last_julian (point->period));

      cabas_sparkline_add_value (
          CABAS_SPARKLINE (chart), &first, &last,
          point->value != CABAS_UNSET ? cabas_quantity_to_double (point->value) : NAN);
    }

  return chart;
}
