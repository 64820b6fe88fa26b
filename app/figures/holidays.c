/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/holidays.h"

#define EASTER_MONDAY 1
#define ASCENSION 39
#define WHIT_MONDAY 50

static guint32
get_julian (int day, int month, int year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return g_date_get_julian (&date);
}

/**
 * cabas_holidays_find_easter:
 * @year: a year of the Gregorian calendar
 *
 * The anonymous algorithm of Nature, 20 April 1876, as in Meeus, Astronomical Algorithms, ch. 8;
 * the names are his.
 *
 * Returns: the day number of Easter Sunday
 */
guint32
cabas_holidays_find_easter (int year)
{
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;

  return get_julian (n % 31 + 1, n / 31, year);
}

/**
 * cabas_holidays_include:
 * @julian: a day number
 *
 * Returns: whether the day is a public holiday in France
 */
gboolean
cabas_holidays_include (guint32 julian)
{
  static const struct
  {
    int day;
    int month;
  } fixed[] = { { 1, 1 },  { 1, 5 },  { 8, 5 },   { 14, 7 },
                { 15, 8 }, { 1, 11 }, { 11, 11 }, { 25, 12 } };
  GDate date;
  guint32 easter;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (g_date_get_day (&date) == fixed[i].day && (int) g_date_get_month (&date) == fixed[i].month)
      return TRUE;

  easter = cabas_holidays_find_easter (g_date_get_year (&date));
  return julian == easter + EASTER_MONDAY || julian == easter + ASCENSION ||
         julian == easter + WHIT_MONDAY;
}

/**
 * cabas_holidays_is_working_day:
 * @julian: a day number
 *
 * Returns: whether an office is open on that day
 */
gboolean
cabas_holidays_is_working_day (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);

  return g_date_get_weekday (&date) < G_DATE_SATURDAY && !cabas_holidays_include (julian);
}
