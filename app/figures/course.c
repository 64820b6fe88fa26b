/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/course.h"

#include "plan/decimal.h"

#include <math.h>

static const CabasSeriesPoint unknown = { CABAS_UNSET, CABAS_UNSET, -1, 0 };

static gboolean
is_known (const CabasSeriesPoint *point)
{
  return point->period != CABAS_UNSET && point->value != CABAS_UNSET;
}

/* Whether the way of measuring changed after `from`, and no later than in `to`. */
static gboolean
is_parted (const CabasSeries *series, CabasDate from, CabasDate to)
{
  for (guint i = 0; i < series->breaks->len; i++)
    {
      const CabasDate period =
          cabas_item_get_number (series->breaks->pdata[i], CABAS_SERIES_BREAK_PERIOD);

      if (period != CABAS_UNSET &&
          cabas_date_get_first_julian (period) > cabas_date_get_first_julian (from) &&
          cabas_date_get_first_julian (period) <= cabas_date_get_last_julian (to))
        return TRUE;
    }

  return FALSE;
}

static void
find_start (CabasIndicatorCourse *self)
{
  g_autoptr (CabasSeries) series = cabas_series_new (self->state.indicator);

  self->start = unknown;
  for (guint i = 0; i < series->baselines->len && !is_known (&self->start); i++)
    {
      const CabasSeriesPoint *point = &g_array_index (series->baselines, CabasSeriesPoint, i);

      if (!is_known (point))
        continue;
      self->is_broken = is_known (&self->state.last) &&
                        is_parted (series, point->period, self->state.last.period);
      if (!self->is_broken)
        self->start = *point;
    }
}

static gboolean
is_reached (const CabasIndicatorState *state)
{
  if (!is_known (&state->last))
    return FALSE;
  if (state->direction == CABAS_DIRECTION_HOLD)
    return state->gap != CABAS_UNSET && state->gap <= 0;
  if (!is_known (&state->final) || state->direction < 0)
    return FALSE;

  return state->direction == CABAS_DIRECTION_INCREASE ? state->last.value >= state->final.value
                                                      : state->last.value <= state->final.value;
}

static double
get_value (const CabasSeriesPoint *point)
{
  return cabas_quantity_to_double (point->value);
}

static double
measure_share (const CabasIndicatorCourse *self)
{
  const CabasIndicatorState *state = &self->state;

  if (!is_known (&state->last))
    return NAN;
  if (state->direction == CABAS_DIRECTION_HOLD)
    return state->gap == CABAS_UNSET ? NAN : state->gap <= 0 ? 100 : 0;
  if (!is_known (&self->start) || !is_known (&state->final) ||
      self->start.value == state->final.value)
    return NAN;

  return (get_value (&state->last) - get_value (&self->start)) /
         (get_value (&state->final) - get_value (&self->start)) * 100;
}

static double
measure_expected (const CabasIndicatorCourse *self)
{
  const CabasIndicatorState *state = &self->state;
  double first, last, now;

  if (state->direction == CABAS_DIRECTION_HOLD || !is_known (&self->start) ||
      !is_known (&state->final) || !is_known (&state->last))
    return NAN;

  first = cabas_date_get_last_julian (self->start.period);
  last = cabas_date_get_last_julian (state->final.period);
  now = cabas_date_get_last_julian (state->last.period);
  if (last <= first)
    return NAN;

  return CLAMP ((now - first) / (last - first) * 100, 0, 100);
}

static CabasCourse
find_course (const CabasIndicatorCourse *self)
{
  if (is_reached (&self->state))
    return CABAS_COURSE_REACHED;
  if (isnan (self->share))
    return CABAS_COURSE_UNKNOWN;
  if (self->state.direction == CABAS_DIRECTION_HOLD)
    return CABAS_COURSE_AWAY;
  if (self->share < 0)
    return CABAS_COURSE_AWAY;

  return isnan (self->expected) || self->share < self->expected ? CABAS_COURSE_BEHIND
                                                                : CABAS_COURSE_AT_PACE;
}

/**
 * cabas_indicator_course_init:
 * @self: filled
 * @indicator: an indicator
 * @today: the day it is
 *
 * Share: (last value − baseline) ÷ (last target − baseline) × 100, so that it grows towards 100
 * whether the value is to rise or to fall. Of a value to be held between bounds it is 100 within
 * them and 0 outside. Expected: days from the end of the baseline to the end of the period of the
 * last value ÷ days from the end of the baseline to the end of the last target × 100, so that an
 * old value is held against its own time. A baseline from before a break in the series does not
 * count. Not known: without a value, a target or a baseline that compares, or where baseline and
 * target are the same; a target can be reached all the same.
 */
void
cabas_indicator_course_init (CabasIndicatorCourse *self, CabasItem *indicator, CabasDate today)
{
  *self = (CabasIndicatorCourse){ 0 };
  cabas_indicator_state_init (&self->state, indicator, today);
  find_start (self);
  self->share = measure_share (self);
  self->expected = measure_expected (self);
  self->course = find_course (self);
}
