/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/projection.h"

#include "plan/decimal.h"

#include <math.h>

/* Two values make a line whatever they are; three can at least disagree. */
#define LEAST_VALUES 3

static double
get_middle (CabasDate period)
{
  return (cabas_date_get_first_julian (period) + cabas_date_get_last_julian (period) + 1) / 2.0;
}

/* The first day of the series as it is measured now. */
static guint32
find_last_break (const CabasSeries *series)
{
  guint32 day = 0;

  for (guint i = 0; i < series->breaks->len; i++)
    {
      const CabasDate period =
          cabas_item_get_number (series->breaks->pdata[i], CABAS_SERIES_BREAK_PERIOD);

      if (period != CABAS_UNSET)
        day = MAX (day, cabas_date_get_first_julian (period));
    }

  return day;
}

/* Estimates and declarations do not count: a line through guesses is a guess. What does not say how
 * it was obtained was measured, as everywhere. */
static gboolean
is_used (const CabasSeriesPoint *point, guint32 since)
{
  return point->value != CABAS_UNSET &&
         (point->quality == CABAS_QUALITY_MEASURED || point->quality < 0) &&
         cabas_date_get_first_julian (point->period) >= since;
}

typedef struct
{
  guint n;
  double day; /* means */
  double value;
  double last_day;
} Means;

static Means
find_means (const CabasSeries *series, guint32 since)
{
  Means means = { 0 };

  for (guint i = 0; i < series->observations->len; i++)
    {
      const CabasSeriesPoint *point = &g_array_index (series->observations, CabasSeriesPoint, i);

      if (!is_used (point, since))
        continue;
      means.n++;
      means.day += get_middle (point->period);
      means.value += cabas_quantity_to_double (point->value);
      means.last_day = MAX (means.last_day, get_middle (point->period));
    }
  means.day /= MAX (means.n, 1);
  means.value /= MAX (means.n, 1);

  return means;
}

/* NaN where all are of one moment. */
static double
find_slope (const CabasSeries *series, guint32 since, const Means *means)
{
  double across = 0;
  double squares = 0;

  for (guint i = 0; i < series->observations->len; i++)
    {
      const CabasSeriesPoint *point = &g_array_index (series->observations, CabasSeriesPoint, i);
      const double days = get_middle (point->period) - means->day;

      if (!is_used (point, since))
        continue;
      across += days * (cabas_quantity_to_double (point->value) - means->value);
      squares += days * days;
    }

  return squares > 0 ? across / squares : NAN;
}

static CabasDate
find_end (const CabasSeries *series)
{
  for (guint i = series->targets->len; i > 0; i--)
    if (g_array_index (series->targets, CabasSeriesPoint, i - 1).value != CABAS_UNSET)
      return g_array_index (series->targets, CabasSeriesPoint, i - 1).period;

  return CABAS_UNSET;
}

/* No count falls below nothing, and no share exceeds all. */
static double
keep_possible (const CabasSeries *series, double value)
{
  if (cabas_indicator_is_percentage (series->indicator))
    return CLAMP (value, 0, 100);
  for (guint i = 0; i < series->observations->len; i++)
    {
      const CabasSeriesPoint *point = &g_array_index (series->observations, CabasSeriesPoint, i);

      if (point->value != CABAS_UNSET && point->value < 0)
        return value;
    }

  return MAX (value, 0);
}

/* Where a bound lies in the way the line ends on the day it gets there. */
static void
end_at_bound (CabasProjection *self, double slope, double bound)
{
  GDate day;

  self->to = bound;
  if (self->from == bound)
    return;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32) (self->first_day + (bound - self->from) / slope));
  self->period = cabas_date_new_from_gdate (&day);
}

/**
 * cabas_projection_init:
 * @self: filled
 * @series: the values of an indicator
 *
 * Lays the straight line that comes nearest to the measured values since the last break in the
 * series (least squares over the middles of their periods), and reads it in the middle of the
 * period of the last target. At least three values. A percentage stays between 0 and 100, and what
 * was never below zero stays so: the line ends on the day on which it would leave.
 *
 * Returns: %FALSE with fewer values, without a target, or where the target is past
 */
gboolean
cabas_projection_init (CabasProjection *self, const CabasSeries *series)
{
  const guint32 since = find_last_break (series);
  const Means means = find_means (series, since);
  const double slope = find_slope (series, since, &means);
  const CabasDate end = find_end (series);

  if (means.n < LEAST_VALUES || isnan (slope) || end == CABAS_UNSET ||
      get_middle (end) <= means.last_day)
    return FALSE;

  *self = (CabasProjection){
    .from = keep_possible (series, means.value + slope * (means.last_day - means.day)),
    .to = means.value + slope * (get_middle (end) - means.day),
    .first_day = means.last_day,
    .period = end,
    .n_values = means.n,
  };
  if (keep_possible (series, self->to) != self->to)
    end_at_bound (self, slope, keep_possible (series, self->to));

  return TRUE;
}
