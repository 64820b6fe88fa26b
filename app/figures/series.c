/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/series.h"

#include "plan/decimal.h"

/* The observations of one period. */
typedef struct
{
  CabasDate period;
  GPtrArray *observations; /* (owned) of CabasItem */
} Period;

/**
 * cabas_indicator_is_percentage:
 * @indicator: an indicator
 *
 * Returns: whether its values are percentages, of a number or of a value
 */
gboolean
cabas_indicator_is_percentage (CabasItem *indicator)
{
  gint64 family = cabas_item_get_number (indicator, CABAS_INDICATOR_UNIT_FAMILY);

  return family == CABAS_UNIT_FAMILY_PERCENT_OF_NUMBER ||
         family == CABAS_UNIT_FAMILY_PERCENT_OF_VALUE;
}

static gboolean
adds_up (CabasItem *indicator)
{
  gint64 family = cabas_item_get_number (indicator, CABAS_INDICATOR_UNIT_FAMILY);

  return family == CABAS_UNIT_FAMILY_NUMBER || family == CABAS_UNIT_FAMILY_VALUE ||
         family == CABAS_UNIT_FAMILY_HOURS;
}

/**
 * cabas_indicator_is_rate:
 * @indicator: an indicator
 *
 * Returns: whether its values are in percent, or one of them has a numerator or a denominator
 */
gboolean
cabas_indicator_is_rate (CabasItem *indicator)
{
  if (cabas_indicator_is_percentage (indicator) ||
      g_strcmp0 (cabas_item_get_text (indicator, CABAS_INDICATOR_UNIT), "%") == 0)
    return TRUE;

  for (guint i = 0; i < cabas_item_get_n_children (indicator, CABAS_KIND_OBSERVATION); i++)
    {
      CabasItem *item = cabas_item_get_child (indicator, CABAS_KIND_OBSERVATION, i);

      if (cabas_item_has (item, CABAS_OBSERVATION_NUMERATOR) ||
          cabas_item_has (item, CABAS_OBSERVATION_DENOMINATOR))
        return TRUE;
    }

  return FALSE;
}

/* Of a rate: a share of surfaces in % is neither one of numbers nor of values. */
static double
get_factor (CabasItem *indicator)
{
  const char *unit = cabas_item_get_text (indicator, CABAS_INDICATOR_UNIT);

  return cabas_indicator_is_percentage (indicator) || g_strcmp0 (unit, "%") == 0 ? 100 : 1;
}

static gint64
divide (CabasItem *indicator, double numerator, double denominator)
{
  if (denominator == 0)
    return CABAS_UNSET;

  return cabas_quantity_from_double (numerator / denominator * get_factor (indicator));
}

static gboolean
has_rate (CabasItem *observation)
{
  return cabas_item_has (observation, CABAS_OBSERVATION_NUMERATOR) &&
         cabas_item_has (observation, CABAS_OBSERVATION_DENOMINATOR);
}

static double
get_quantity (CabasItem *observation, CabasField field)
{
  return cabas_quantity_to_double (cabas_item_get_number (observation, field));
}

/**
 * cabas_series_get_rate:
 * @observation: an observation
 *
 * Returns: numerator over denominator, in millionths of the unit (times 100 for a percentage), or
 * CABAS_UNSET
 */
gint64
cabas_series_get_rate (CabasItem *observation)
{
  CabasItem *indicator = cabas_item_get_parent (observation);

  if (indicator == NULL || !has_rate (observation))
    return CABAS_UNSET;

  return divide (indicator, get_quantity (observation, CABAS_OBSERVATION_NUMERATOR),
                 get_quantity (observation, CABAS_OBSERVATION_DENOMINATOR));
}

/**
 * cabas_series_get_value:
 * @observation: an observation
 *
 * Returns: its value in millionths of the unit, or CABAS_UNSET
 */
gint64
cabas_series_get_value (CabasItem *observation)
{
  if (cabas_item_has (observation, CABAS_OBSERVATION_VALUE))
    return cabas_item_get_number (observation, CABAS_OBSERVATION_VALUE);

  return cabas_series_get_rate (observation);
}

/* An estimate among measures makes an estimate. */
static void
weaken (CabasSeriesPoint *point, CabasItem *observation)
{
  static const int strength[] = {
    [CABAS_QUALITY_MEASURED] = 2, [CABAS_QUALITY_DECLARED] = 1, [CABAS_QUALITY_ESTIMATED] = 0
  };
  gint64 quality = cabas_item_get_number (observation, CABAS_OBSERVATION_QUALITY);

  if (quality < 0 || quality >= CABAS_N_QUALITY)
    return;
  if (point->quality < 0 || strength[quality] < strength[point->quality])
    point->quality = quality;
}

static CabasItem *
find_total (const Period *period)
{
  for (guint i = 0; i < period->observations->len; i++)
    {
      CabasItem *observation = g_ptr_array_index (period->observations, i);

      if (!cabas_item_has (observation, CABAS_OBSERVATION_BUYER) &&
          cabas_series_get_value (observation) != CABAS_UNSET)
        return observation;
    }

  return NULL;
}

static gint64
divide_sums (CabasItem *indicator, const Period *period)
{
  double numerator = 0;
  double denominator = 0;

  for (guint i = 0; i < period->observations->len; i++)
    {
      CabasItem *observation = g_ptr_array_index (period->observations, i);

      if (!has_rate (observation))
        return CABAS_UNSET;
      numerator += get_quantity (observation, CABAS_OBSERVATION_NUMERATOR);
      denominator += get_quantity (observation, CABAS_OBSERVATION_DENOMINATOR);
    }

  return divide (indicator, numerator, denominator);
}

static gint64
add_values (const Period *period)
{
  gint64 sum = 0;

  for (guint i = 0; i < period->observations->len; i++)
    {
      gint64 value = cabas_series_get_value (g_ptr_array_index (period->observations, i));

      if (value == CABAS_UNSET || __builtin_add_overflow (sum, value, &sum))
        return CABAS_UNSET;
    }

  return sum;
}

static CabasSeriesPoint
summarise (CabasItem *indicator, const Period *period)
{
  CabasSeriesPoint point = { period->period, CABAS_UNSET, -1, period->observations->len };
  CabasItem *single = period->observations->len == 1 ? g_ptr_array_index (period->observations, 0)
                                                     : find_total (period);

  if (single != NULL)
    {
      point.value = cabas_series_get_value (single);
      point.n_buyers = 1;
      weaken (&point, single);
      return point;
    }

  point.value = divide_sums (indicator, period);
  if (point.value == CABAS_UNSET && adds_up (indicator))
    point.value = add_values (period);
  for (guint i = 0; i < period->observations->len; i++)
    weaken (&point, g_ptr_array_index (period->observations, i));

  return point;
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  CabasDate one = ((const CabasSeriesPoint *) a)->period;
  CabasDate other = ((const CabasSeriesPoint *) b)->period;

  return (one > other) - (one < other);
}

static GArray *
list_points (CabasItem *indicator, CabasKind kind, CabasField period, CabasField value, int quality)
{
  GArray *points = g_array_new (FALSE, TRUE, sizeof (CabasSeriesPoint));

  for (guint i = 0; i < cabas_item_get_n_children (indicator, kind); i++)
    {
      CabasItem *item = cabas_item_get_child (indicator, kind, i);
      CabasSeriesPoint point = {
        .period = cabas_item_get_number (item, period),
        .value = cabas_item_get_number (item, value),
        .quality = quality < 0 ? -1 : (int) MAX (-1, cabas_item_get_number (item, quality)),
        .n_buyers = 1,
      };

      if (point.period != CABAS_UNSET)
        g_array_append_val (points, point);
    }
  g_array_sort (points, compare_points);

  return points;
}

static void
clear_period (gpointer data)
{
  g_ptr_array_unref (((Period *) data)->observations);
}

static Period *
ensure_period (GArray *periods, CabasDate date)
{
  Period period = { date, NULL };

  for (guint i = 0; i < periods->len; i++)
    if (g_array_index (periods, Period, i).period == date)
      return &g_array_index (periods, Period, i);

  period.observations = g_ptr_array_new ();
  g_array_append_val (periods, period);

  return &g_array_index (periods, Period, periods->len - 1);
}

static GArray *
list_observations (CabasItem *indicator)
{
  GArray *points = g_array_new (FALSE, TRUE, sizeof (CabasSeriesPoint));
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (Period));

  g_array_set_clear_func (periods, clear_period);
  for (guint i = 0; i < cabas_item_get_n_children (indicator, CABAS_KIND_OBSERVATION); i++)
    {
      CabasItem *observation = cabas_item_get_child (indicator, CABAS_KIND_OBSERVATION, i);
      CabasDate date = cabas_item_get_number (observation, CABAS_OBSERVATION_PERIOD);

      if (date != CABAS_UNSET)
        g_ptr_array_add (ensure_period (periods, date)->observations, observation);
    }

  for (guint i = 0; i < periods->len; i++)
    {
      CabasSeriesPoint point = summarise (indicator, &g_array_index (periods, Period, i));

      g_array_append_val (points, point);
    }
  g_array_sort (points, compare_points);

  return points;
}

/**
 * cabas_series_new:
 * @indicator: an indicator
 *
 * Returns: (transfer full): its values over time
 */
CabasSeries *
cabas_series_new (CabasItem *indicator)
{
  CabasSeries *self = g_new0 (CabasSeries, 1);

  g_return_val_if_fail (cabas_item_get_kind (indicator) == CABAS_KIND_INDICATOR, NULL);

  self->indicator = indicator;
  self->baselines = list_points (indicator, CABAS_KIND_BASELINE, CABAS_BASELINE_PERIOD,
                                 CABAS_BASELINE_VALUE, CABAS_BASELINE_QUALITY);
  self->targets =
      list_points (indicator, CABAS_KIND_TARGET, CABAS_TARGET_PERIOD, CABAS_TARGET_VALUE, -1);
  self->observations = list_observations (indicator);
  self->breaks = g_ptr_array_new ();
  for (guint i = 0; i < cabas_item_get_n_children (indicator, CABAS_KIND_SERIES_BREAK); i++)
    g_ptr_array_add (self->breaks, cabas_item_get_child (indicator, CABAS_KIND_SERIES_BREAK, i));

  return self;
}

/**
 * cabas_series_free:
 * @self: (transfer full) (nullable): the values of an indicator
 *
 * Frees @self.
 */
void
cabas_series_free (CabasSeries *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->baselines);
  g_array_unref (self->targets);
  g_array_unref (self->observations);
  g_ptr_array_unref (self->breaks);
  g_free (self);
}

/**
 * cabas_series_get_last:
 * @self: the values of an indicator
 *
 * Returns: (nullable): the last observation whose value is known
 */
const CabasSeriesPoint *
cabas_series_get_last (const CabasSeries *self)
{
  for (guint i = self->observations->len; i > 0; i--)
    {
      const CabasSeriesPoint *point = &g_array_index (self->observations, CabasSeriesPoint, i - 1);

      if (point->value != CABAS_UNSET)
        return point;
    }

  return NULL;
}
