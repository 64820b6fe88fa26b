/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/indicator-checks.h"

#include "figures/indicator-state.h"
#include "plan/decimal.h"

#include <glib/gi18n-lib.h>

#define HUNDRED (100 * CABAS_QUANTITY_ONE)

typedef struct
{
  CabasItem *indicator; /* (unowned) */
  gint64 direction;     /* as stated, or CABAS_UNSET */
  CabasItem *baseline;  /* (nullable) (unowned): the first one whose value is known */
  GPtrArray *findings;  /* (unowned) */
} Check;

static void report (Check *self, CabasItem *item, CabasField field, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

static void
report (Check *self, CabasItem *item, CabasField field, const char *format, ...)
{
  CabasIndicatorFinding *finding = g_new0 (CabasIndicatorFinding, 1);
  va_list arguments;

  va_start (arguments, format);
  finding->sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  finding->item = item;
  finding->field = field;
  g_ptr_array_add (self->findings, finding);
}

static void
free_finding (CabasIndicatorFinding *finding)
{
  g_free (finding->sentence);
  g_free (finding);
}

static char *
dup_period (CabasItem *item, CabasField field)
{
  return cabas_date_format (cabas_item_get_number (item, field));
}

static void
check_percentage (Check *self, CabasItem *item, CabasField value_field, CabasField period_field)
{
  gint64 value = value_field == CABAS_OBSERVATION_VALUE ? cabas_series_get_value (item)
                                                        : cabas_item_get_number (item, value_field);
  g_autofree char *shown = NULL;
  g_autofree char *period = NULL;

  if (value == CABAS_UNSET || !cabas_indicator_is_percentage (self->indicator) ||
      (value >= 0 && value <= HUNDRED))
    return;

  shown = cabas_indicator_format (self->indicator, value);
  period = dup_period (item, period_field);
  /* TRANSLATORS: “Target 2027: 120 % does not lie between 0 and 100.” */
  report (self, item, value_field, _ ("%s %s: %s does not lie between 0 and 100."),
          cabas_kind_get_label (cabas_item_get_kind (item)), period, shown);
}

static const char *
get_buyer (CabasItem *item)
{
  return cabas_item_get_kind (item) == CABAS_KIND_OBSERVATION
             ? cabas_item_get_text (item, CABAS_OBSERVATION_BUYER)
             : NULL;
}

static void
check_repetition (Check *self, CabasItem *item, CabasField period_field)
{
  const CabasKind kind = cabas_item_get_kind (item);
  const CabasDate period = cabas_item_get_number (item, period_field);
  const guint position = cabas_item_get_position (item);
  g_autofree char *shown = NULL;

  for (guint i = 0; i < position && period != CABAS_UNSET; i++)
    {
      CabasItem *earlier = cabas_item_get_child (self->indicator, kind, i);

      if (cabas_item_get_number (earlier, period_field) != period ||
          g_strcmp0 (get_buyer (earlier), get_buyer (item)) != 0)
        continue;
      shown = cabas_date_format (period);
      /* TRANSLATORS: “Target 2027: given more than once.” */
      report (self, item, period_field, _ ("%s %s: given more than once."),
              cabas_kind_get_label (kind), shown);
      return;
    }
}

static void
check_baselines (Check *self)
{
  for (guint i = 0; i < cabas_item_get_n_children (self->indicator, CABAS_KIND_BASELINE); i++)
    {
      CabasItem *item = cabas_item_get_child (self->indicator, CABAS_KIND_BASELINE, i);

      check_percentage (self, item, CABAS_BASELINE_VALUE, CABAS_BASELINE_PERIOD);
      check_repetition (self, item, CABAS_BASELINE_PERIOD);
      if (cabas_item_has (item, CABAS_BASELINE_VALUE) &&
          cabas_item_has (item, CABAS_BASELINE_PERIOD) &&
          (self->baseline == NULL ||
           cabas_item_get_number (item, CABAS_BASELINE_PERIOD) <
               cabas_item_get_number (self->baseline, CABAS_BASELINE_PERIOD)))
        self->baseline = item;
    }
}

/* A target lies where the value is meant to go, seen from the baseline. */
static void
check_side (Check *self, CabasItem *target, gint64 value, const char *period)
{
  const gint64 start = cabas_item_get_number (self->baseline, CABAS_BASELINE_VALUE);
  g_autofree char *goal = cabas_indicator_format (self->indicator, value);
  g_autofree char *baseline = cabas_indicator_format (self->indicator, start);

  if (self->direction == CABAS_DIRECTION_INCREASE && value < start)
    /* TRANSLATORS: a period, its target and the baseline. */
    report (self, target, CABAS_TARGET_VALUE,
            _ ("Target %s: %s lies below the baseline of %s, though the value is to increase."),
            period, goal, baseline);
  else if (self->direction == CABAS_DIRECTION_DECREASE && value > start)
    /* TRANSLATORS: a period, its target and the baseline. */
    report (self, target, CABAS_TARGET_VALUE,
            _ ("Target %s: %s lies above the baseline of %s, though the value is to decrease."),
            period, goal, baseline);
}

static void
check_target (Check *self, CabasItem *target)
{
  const gint64 value = cabas_item_get_number (target, CABAS_TARGET_VALUE);
  const CabasDate date = cabas_item_get_number (target, CABAS_TARGET_PERIOD);
  g_autofree char *period = cabas_date_format (date);
  g_autofree char *start = NULL;

  check_percentage (self, target, CABAS_TARGET_VALUE, CABAS_TARGET_PERIOD);
  check_repetition (self, target, CABAS_TARGET_PERIOD);
  if (self->baseline == NULL || date == CABAS_UNSET || value == CABAS_UNSET)
    return;

  check_side (self, target, value, period);
  if (cabas_date_get_last_julian (date) <=
      cabas_date_get_last_julian (cabas_item_get_number (self->baseline, CABAS_BASELINE_PERIOD)))
    {
      start = dup_period (self->baseline, CABAS_BASELINE_PERIOD);
      /* TRANSLATORS: two periods. */
      report (self, target, CABAS_TARGET_PERIOD,
              _ ("Target %s: it does not come after the baseline of %s."), period, start);
    }
}

/* The value typed beside a numerator and a denominator says the same, as far as it is shown. */
static void
check_agreement (Check *self, CabasItem *observation, const char *period)
{
  const gint64 value = cabas_item_get_number (observation, CABAS_OBSERVATION_VALUE);
  const gint64 computed = cabas_series_get_rate (observation);
  g_autofree char *shown = cabas_indicator_format (self->indicator, value);
  g_autofree char *rate = cabas_indicator_format (self->indicator, computed);

  if (value != CABAS_UNSET && computed != CABAS_UNSET && !g_str_equal (shown, rate))
    /* TRANSLATORS: a period and two values. */
    report (self, observation, CABAS_OBSERVATION_VALUE,
            _ ("Value %s: %s is given, but numerator and denominator make %s."), period, shown,
            rate);
}

static void
check_observation (Check *self, CabasItem *observation)
{
  const gboolean has_top = cabas_item_has (observation, CABAS_OBSERVATION_NUMERATOR);
  const gboolean has_bottom = cabas_item_has (observation, CABAS_OBSERVATION_DENOMINATOR);
  g_autofree char *period = dup_period (observation, CABAS_OBSERVATION_PERIOD);

  check_percentage (self, observation, CABAS_OBSERVATION_VALUE, CABAS_OBSERVATION_PERIOD);
  check_repetition (self, observation, CABAS_OBSERVATION_PERIOD);
  check_agreement (self, observation, period);
  if (has_top && !has_bottom)
    report (self, observation, CABAS_OBSERVATION_DENOMINATOR,
            _ ("Value %s: the numerator has no denominator."), period);
  else if (has_bottom && !has_top)
    report (self, observation, CABAS_OBSERVATION_NUMERATOR,
            _ ("Value %s: the denominator has no numerator."), period);
  else if (has_bottom && cabas_item_get_number (observation, CABAS_OBSERVATION_DENOMINATOR) == 0)
    report (self, observation, CABAS_OBSERVATION_DENOMINATOR,
            _ ("Value %s: the denominator is zero, so there is no rate."), period);
}

static void
check_direction (Check *self)
{
  const gint64 low = cabas_item_get_number (self->indicator, CABAS_INDICATOR_LOW);
  const gint64 high = cabas_item_get_number (self->indicator, CABAS_INDICATOR_HIGH);

  if (self->direction == CABAS_DIRECTION_HOLD && low == CABAS_UNSET && high == CABAS_UNSET)
    report (self, self->indicator, CABAS_INDICATOR_LOW,
            _ ("The value is to be held between two bounds, but none is given."));
  if (low != CABAS_UNSET && high != CABAS_UNSET && low > high)
    report (self, self->indicator, CABAS_INDICATOR_LOW,
            _ ("The lower bound lies above the upper one."));
}

/* In a joint plan: a period whose parts are known but cannot be added up. */
static void
check_totals (Check *self)
{
  g_autoptr (CabasSeries) series = cabas_series_new (self->indicator);

  for (guint i = 0; i < series->observations->len; i++)
    {
      const CabasSeriesPoint *point = &g_array_index (series->observations, CabasSeriesPoint, i);
      g_autofree char *period = cabas_date_format (point->period);

      if (point->n_buyers > 1 && point->value == CABAS_UNSET)
        report (self, self->indicator, CABAS_INDICATOR_UNIT_FAMILY,
                _ ("Value %s: what the buyers give cannot be added up; give numerators and "
                   "denominators, or one value for all."),
                period);
    }
}

/**
 * cabas_indicator_check:
 * @indicator: an indicator
 *
 * Returns: (transfer full) (element-type CabasIndicatorFinding): what cannot be right in it
 */
GPtrArray *
cabas_indicator_check (CabasItem *indicator)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) free_finding);
  Check check = {
    .indicator = indicator,
    .direction = cabas_item_get_number (indicator, CABAS_INDICATOR_DIRECTION),
    .findings = findings,
  };

  check_direction (&check);
  check_baselines (&check);
  for (guint i = 0; i < cabas_item_get_n_children (indicator, CABAS_KIND_TARGET); i++)
    check_target (&check, cabas_item_get_child (indicator, CABAS_KIND_TARGET, i));
  for (guint i = 0; i < cabas_item_get_n_children (indicator, CABAS_KIND_OBSERVATION); i++)
    check_observation (&check, cabas_item_get_child (indicator, CABAS_KIND_OBSERVATION, i));
  check_totals (&check);

  return findings;
}
