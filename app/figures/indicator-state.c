/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/indicator-state.h"

#include "figures/frequency.h"

static const CabasSeriesPoint unknown = { CABAS_UNSET, CABAS_UNSET, -1, 0 };

static CabasSeriesPoint
find_first (const GArray *points)
{
  for (guint i = 0; i < points->len; i++)
    if (g_array_index (points, CabasSeriesPoint, i).value != CABAS_UNSET)
      return g_array_index (points, CabasSeriesPoint, i);

  return unknown;
}

static void
find_targets (CabasIndicatorState *self, const CabasSeries *series, CabasDate today)
{
  self->next = unknown;
  self->final = unknown;

  for (guint i = series->targets->len; i > 0; i--)
    {
      const CabasSeriesPoint *target = &g_array_index (series->targets, CabasSeriesPoint, i - 1);

      if (target->value == CABAS_UNSET)
        continue;
      if (self->final.period == CABAS_UNSET)
        self->final = self->next = *target;
      if (cabas_date_get_last_julian (target->period) >= cabas_date_get_first_julian (today))
        self->next = *target;
    }
}

static int
find_direction (const CabasIndicatorState *self)
{
  gint64 stated = cabas_item_get_number (self->indicator, CABAS_INDICATOR_DIRECTION);

  if (stated >= 0 && stated < CABAS_N_DIRECTION)
    return (int) stated;
  if (self->start.period == CABAS_UNSET || self->final.period == CABAS_UNSET ||
      self->start.value == self->final.value)
    return -1;

  return self->start.value < self->final.value ? CABAS_DIRECTION_INCREASE
                                               : CABAS_DIRECTION_DECREASE;
}

/* How far the last value lies outside the bounds. */
static gint64
measure_gap_to_bounds (const CabasIndicatorState *self)
{
  gint64 low = cabas_item_get_number (self->indicator, CABAS_INDICATOR_LOW);
  gint64 high = cabas_item_get_number (self->indicator, CABAS_INDICATOR_HIGH);

  if (low == CABAS_UNSET && high == CABAS_UNSET)
    return CABAS_UNSET;
  if (low != CABAS_UNSET && self->last.value < low)
    return low - self->last.value;
  if (high != CABAS_UNSET && self->last.value > high)
    return self->last.value - high;

  return 0;
}

static gint64
measure_gap (const CabasIndicatorState *self)
{
  if (self->last.period == CABAS_UNSET)
    return CABAS_UNSET;
  if (self->direction == CABAS_DIRECTION_HOLD)
    return measure_gap_to_bounds (self);
  if (self->direction < 0 || self->next.period == CABAS_UNSET)
    return CABAS_UNSET;

  return self->direction == CABAS_DIRECTION_INCREASE ? self->next.value - self->last.value
                                                     : self->last.value - self->next.value;
}

static void
measure_freshness (CabasIndicatorState *self, CabasDate today)
{
  const int months = (int) cabas_indicator_get_months (self->indicator);
  const int past = cabas_frequency_get_last_month (today) - 1;
  int last;

  self->freshness = CABAS_FRESHNESS_NONE;
  if (self->last.period == CABAS_UNSET)
    return;

  self->freshness = CABAS_FRESHNESS_CURRENT;
  last = cabas_frequency_get_last_month (self->last.period);
  if (months == 0 || past < last + months)
    return;

  self->n_missing = (past - last) / months;
  self->days_late =
      (int) cabas_date_get_first_julian (today) -
      (int) cabas_date_get_last_julian (cabas_frequency_get_period (last + months, 1));
  self->freshness =
      past >= last + months + (months + 1) / 2 ? CABAS_FRESHNESS_STALE : CABAS_FRESHNESS_DUE;
}

/**
 * cabas_indicator_state_init:
 * @self: filled
 * @indicator: an indicator
 * @today: the day it is
 *
 * Works out where @indicator stands. The gap is what is still to go from the last value, in the
 * unit of the indicator: target − value where it is to increase, value − target where it is to
 * decrease, and the distance to the nearer bound where it is to be held between two. It is reached
 * where the gap is 0 or less.
 */
void
cabas_indicator_state_init (CabasIndicatorState *self, CabasItem *indicator, CabasDate today)
{
  g_autoptr (CabasSeries) series = cabas_series_new (indicator);
  const CabasSeriesPoint *last = cabas_series_get_last (series);

  *self = (CabasIndicatorState){ .indicator = indicator };
  self->start = find_first (series->baselines);
  self->last = last != NULL ? *last : unknown;
  find_targets (self, series, today);
  self->direction = find_direction (self);
  self->gap = measure_gap (self);
  measure_freshness (self, today);
}
