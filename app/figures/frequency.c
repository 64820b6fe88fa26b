/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/frequency.h"

#define MONTHS 12

/**
 * cabas_frequency_get_months:
 * @frequency: CABAS_FREQUENCY_…, or CABAS_UNSET
 *
 * Returns: the months from one time to the next; 0 where there is one only or none is known
 */
guint
cabas_frequency_get_months (gint64 frequency)
{
  static const guint months[] = {
    [CABAS_FREQUENCY_MONTHLY] = 1,
    [CABAS_FREQUENCY_QUARTERLY] = 3,
    [CABAS_FREQUENCY_HALF_YEARLY] = 6,
    [CABAS_FREQUENCY_YEARLY] = MONTHS,
    [CABAS_FREQUENCY_TWO_YEARLY] = 2 * MONTHS,
    [CABAS_FREQUENCY_ONCE] = 0,
  };

  return frequency >= 0 && frequency < CABAS_N_FREQUENCY ? months[frequency] : 0;
}

/**
 * cabas_indicator_get_months:
 * @indicator: an indicator
 *
 * Returns: the months from one value to the next; 0 where there is to be one value only
 */
guint
cabas_indicator_get_months (CabasItem *indicator)
{
  gint64 frequency = cabas_item_get_number (indicator, CABAS_INDICATOR_FREQUENCY);

  return frequency != CABAS_UNSET ? cabas_frequency_get_months (frequency) : MONTHS;
}

/**
 * cabas_frequency_get_last_month:
 * @date: a date
 *
 * Returns: the month in which the last day covered lies, counted from January of year 0
 */
int
cabas_frequency_get_last_month (CabasDate date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, cabas_date_get_last_julian (date));

  return g_date_get_year (&day) * MONTHS + (int) g_date_get_month (&day) - 1;
}

/**
 * cabas_frequency_get_period:
 * @last_month: a month, counted from January of year 0
 * @n_months: length of a period
 *
 * Returns: the period that ends with the month
 */
CabasDate
cabas_frequency_get_period (int last_month, guint n_months)
{
  const int year = last_month / MONTHS;
  const int month = last_month % MONTHS + 1;

  if (n_months == 0 || n_months >= MONTHS)
    return cabas_date_new_year (year);
  if (n_months >= 3)
    return cabas_date_new (CABAS_DATE_QUARTER, year, (month - 1) / 3 * 3 + 1, 1);

  return cabas_date_new (CABAS_DATE_MONTH, year, month, 1);
}
