/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/indicator-state.h"

#include "plan/decimal.h"

#include <glib/gi18n-lib.h>

#define NO_BREAK_SPACE "\u00a0"

/* Of an indicator that does not say how many decimals are shown. */
#define MOST_DECIMALS 2

/**
 * cabas_indicator_format_number:
 * @indicator: an indicator
 * @value: in millionths of its unit, or CABAS_UNSET
 *
 * Returns: (transfer full): the value as a reader writes it, without its unit
 */
char *
cabas_indicator_format_number (CabasItem *indicator, gint64 value)
{
  gint64 precision = cabas_item_get_number (indicator, CABAS_INDICATOR_PRECISION);
  gint64 step = CABAS_QUANTITY_ONE / 100;
  gint64 half = value < 0 ? -step / 2 : step / 2;

  if (value == CABAS_UNSET)
    return g_strdup ("");
  if (precision != CABAS_UNSET)
    return cabas_decimal_format (value, CABAS_QUANTITY_DIGITS, CLAMP (precision, 0, 6));

  return cabas_decimal_format ((value + half) / step, MOST_DECIMALS, -1);
}

/**
 * cabas_indicator_format:
 * @indicator: an indicator
 * @value: in millionths of its unit, or CABAS_UNSET
 *
 * Returns: (transfer full): the value with its unit, as a reader writes it
 */
char *
cabas_indicator_format (CabasItem *indicator, gint64 value)
{
  const char *unit = cabas_item_get_text (indicator, CABAS_INDICATOR_UNIT);
  g_autofree char *number = NULL;

  if (value == CABAS_UNSET)
    return g_strdup ("");

  number = cabas_indicator_format_number (indicator, value);
  if (unit == NULL)
    return g_steal_pointer (&number);

  return g_strconcat (number, NO_BREAK_SPACE, unit, NULL);
}

/**
 * cabas_indicator_format_point:
 * @indicator: an indicator
 * @point: (nullable): a value of it
 *
 * Returns: (transfer full) (nullable): the value and its period
 */
char *
cabas_indicator_format_point (CabasItem *indicator, const CabasSeriesPoint *point)
{
  g_autofree char *period = NULL;
  g_autofree char *value = NULL;

  if (point == NULL || point->period == CABAS_UNSET || point->value == CABAS_UNSET)
    return NULL;

  period = cabas_date_format (point->period);
  value = cabas_indicator_format (indicator, point->value);

  /* TRANSLATORS: a value and the period it is for. */
  return g_strdup_printf (_ ("%s (%s)"), value, period);
}

static char *
dup_bounds (CabasItem *indicator)
{
  gint64 low = cabas_item_get_number (indicator, CABAS_INDICATOR_LOW);
  gint64 high = cabas_item_get_number (indicator, CABAS_INDICATOR_HIGH);
  g_autofree char *least = cabas_indicator_format (indicator, low);
  g_autofree char *most = cabas_indicator_format (indicator, high);

  if (low == CABAS_UNSET && high == CABAS_UNSET)
    return g_strdup (_ ("hold, between bounds that are not given"));
  if (high == CABAS_UNSET)
    /* TRANSLATORS: of an indicator; %s is a value. */
    return g_strdup_printf (_ ("hold at %s or more"), least);
  if (low == CABAS_UNSET)
    /* TRANSLATORS: of an indicator; %s is a value. */
    return g_strdup_printf (_ ("hold at %s or less"), most);

  /* TRANSLATORS: of an indicator; two values. */
  return g_strdup_printf (_ ("hold between %s and %s"), least, most);
}

/* What the way from the baseline to the target means. */
static char *
dup_course (const CabasIndicatorState *self)
{
  const gboolean is_known = self->start.period != CABAS_UNSET && self->final.period != CABAS_UNSET;
  const gboolean goes_down = is_known && self->final.value < self->start.value;
  const gboolean goes_up = is_known && self->final.value > self->start.value;

  switch (self->direction)
    {
    case CABAS_DIRECTION_HOLD:
      return dup_bounds (self->indicator);
    case CABAS_DIRECTION_INCREASE:
      return g_strdup (goes_down ? _ ("to be increased, but the target lies lower")
                                 : _ ("increase"));
    case CABAS_DIRECTION_DECREASE:
      return g_strdup (goes_up ? _ ("to be decreased, but the target lies higher")
                               : _ ("decrease"));
    default:
      return g_strdup (is_known ? _ ("no change") : _ ("direction not stated"));
    }
}

/**
 * cabas_indicator_state_dup_sentence:
 * @self: where an indicator stands
 *
 * Returns: (transfer full): where it comes from and is to go, in one sentence
 */
char *
cabas_indicator_state_dup_sentence (const CabasIndicatorState *self)
{
  g_autofree char *from = cabas_indicator_format_point (self->indicator, &self->start);
  g_autofree char *to = cabas_indicator_format_point (self->indicator, &self->final);
  g_autofree char *course = dup_course (self);

  /* TRANSLATORS: “From 12 % (2023) to 25 % (2027): increase”. */
  if (from != NULL && to != NULL)
    return g_strdup_printf (_ ("From %s to %s: %s"), from, to, course);
  if (from != NULL)
    /* TRANSLATORS: “From 12 % (2023), without a target: increase”. */
    return g_strdup_printf (self->direction == CABAS_DIRECTION_HOLD
                                /* TRANSLATORS: “From 12 % (2023): hold between 10 % and 20 %”. */
                                ? _ ("From %s: %s")
                                : _ ("From %s, without a target: %s"),
                            from, course);
  if (to != NULL)
    /* TRANSLATORS: “Without a baseline, to 25 % (2027): increase”. */
    return g_strdup_printf (_ ("Without a baseline, to %s: %s"), to, course);

  /* TRANSLATORS: %s is “increase” or the like. */
  return g_strdup_printf (_ ("Without a baseline or a target: %s"), course);
}

/* Differences of percentages are points. */
static char *
format_gap (const CabasIndicatorState *self)
{
  const char *unit = cabas_item_get_text (self->indicator, CABAS_INDICATOR_UNIT);
  g_autofree char *number = NULL;

  if (!cabas_indicator_is_percentage (self->indicator) && g_strcmp0 (unit, "%") != 0)
    return cabas_indicator_format (self->indicator, self->gap);

  number = cabas_indicator_format_number (self->indicator, self->gap);
  /* TRANSLATORS: a difference of two percentages, “13 points”. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s point", "%s points",
                                       self->gap >= 2 * CABAS_QUANTITY_ONE ? 2 : 1),
                          number);
}

/**
 * cabas_indicator_state_dup_gap:
 * @self: where an indicator stands
 *
 * Returns: (transfer full): what is still to go, in words; "" where it is not known
 */
char *
cabas_indicator_state_dup_gap (const CabasIndicatorState *self)
{
  g_autofree char *gap = NULL;

  if (self->gap == CABAS_UNSET)
    return g_strdup ("");
  if (self->gap <= 0)
    return g_strdup (self->direction == CABAS_DIRECTION_HOLD ? _ ("Within the bounds")
                                                             : _ ("Reached"));

  gap = format_gap (self);
  if (self->direction == CABAS_DIRECTION_HOLD)
    /* TRANSLATORS: of an indicator; %s is how far, “3 points”. */
    return g_strdup_printf (_ ("%s outside the bounds"), gap);

  /* TRANSLATORS: of an indicator; %s is how far from its target, “3 points”. */
  return g_strdup_printf (_ ("%s to go"), gap);
}

/**
 * cabas_indicator_state_dup_freshness:
 * @self: where an indicator stands
 *
 * Returns: (transfer full): how old the last value is, in words
 */
char *
cabas_indicator_state_dup_freshness (const CabasIndicatorState *self)
{
  g_autofree char *period = NULL;

  if (self->freshness == CABAS_FRESHNESS_NONE)
    return g_strdup (_ ("No value yet"));

  period = cabas_date_format (self->last.period);
  switch (self->freshness)
    {
    case CABAS_FRESHNESS_STALE:
      /* TRANSLATORS: %s is a period, “March 2025”; the number is of values not collected since. */
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Value of %s, stale: %u value missing",
                                           "Value of %s, stale: %u values missing",
                                           self->n_missing),
                              period, self->n_missing);
    case CABAS_FRESHNESS_DUE:
      /* TRANSLATORS: %s is a period, “March 2025”. */
      return g_strdup_printf (_ ("Value of %s, the next one is due"), period);
    default:
      /* TRANSLATORS: %s is a period, “March 2025”. */
      return g_strdup_printf (_ ("Value of %s"), period);
    }
}
