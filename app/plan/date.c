/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/date.h"

#include "plan/schema.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

#define N_PRECISIONS 4

/* Months covered, and how many a period starts every: a quarter starts in January, April… */
static const int months_covered[N_PRECISIONS] = { 0, 1, 3, 12 };

static gboolean
is_valid (CabasDatePrecision precision, int year, int month, int day)
{
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
         g_date_valid_dmy (day, month, year) &&
         (precision == CABAS_DATE_DAY ||
          (day == 1 && (month - 1) % months_covered[precision] == 0));
}

static GDate
get_first_day (CabasDate date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, date / N_PRECISIONS);
  /* Works out day, month and year as well. */
  g_date_get_day (&day);
  return day;
}

/* Returns CABAS_UNSET where the period does not exist, or does not start on that day. */
CabasDate
cabas_date_new (CabasDatePrecision precision, int year, int month, int day)
{
  GDate first;

  if (!is_valid (precision, year, month, day))
    return CABAS_UNSET;

  g_date_clear (&first, 1);
  g_date_set_dmy (&first, day, month, year);
  return (CabasDate) g_date_get_julian (&first) * N_PRECISIONS + precision;
}

gboolean
cabas_date_is_valid (CabasDate date)
{
  GDate day;

  if (date <= 0 || date / N_PRECISIONS > G_MAXUINT32 || !g_date_valid_julian (date / N_PRECISIONS))
    return FALSE;

  day = get_first_day (date);
  /* Years beyond what GDate holds come back as others. */
  return date == cabas_date_new (cabas_date_get_precision (date), g_date_get_year (&day),
                                 g_date_get_month (&day), g_date_get_day (&day));
}

CabasDate
cabas_date_new_year (int year)
{
  return cabas_date_new (CABAS_DATE_YEAR, year, 1, 1);
}

CabasDate
cabas_date_new_from_gdate (const GDate *day)
{
  return (CabasDate) g_date_get_julian (day) * N_PRECISIONS + CABAS_DATE_DAY;
}

CabasDate
cabas_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return cabas_date_new (CABAS_DATE_DAY, g_date_time_get_year (now), g_date_time_get_month (now),
                         g_date_time_get_day_of_month (now));
}

CabasDatePrecision
cabas_date_get_precision (CabasDate date)
{
  return date % N_PRECISIONS;
}

int
cabas_date_get_year (CabasDate date)
{
  GDate day = get_first_day (date);

  return g_date_get_year (&day);
}

int
cabas_date_get_month (CabasDate date)
{
  GDate day = get_first_day (date);

  return g_date_get_month (&day);
}

int
cabas_date_get_day (CabasDate date)
{
  GDate day = get_first_day (date);

  return g_date_get_day (&day);
}

guint32
cabas_date_get_first_julian (CabasDate date)
{
  return date / N_PRECISIONS;
}

guint32
cabas_date_get_last_julian (CabasDate date)
{
  GDate day = get_first_day (date);
  CabasDatePrecision precision = cabas_date_get_precision (date);

  if (precision == CABAS_DATE_DAY)
    return g_date_get_julian (&day);

  g_date_add_months (&day, months_covered[precision]);
  return g_date_get_julian (&day) - 1;
}

static int
get_quarter (CabasDate date)
{
  return (cabas_date_get_month (date) - 1) / 3 + 1;
}

void
cabas_date_to_text (CabasDate date, char text[16])
{
  GDate day;

  text[0] = '\0';
  if (date == CABAS_UNSET)
    return;

  day = get_first_day (date);
  switch (cabas_date_get_precision (date))
    {
    case CABAS_DATE_DAY:
      g_snprintf (text, 16, "%04d-%02d-%02d", day.year, day.month, day.day);
      break;
    case CABAS_DATE_MONTH:
      g_snprintf (text, 16, "%04d-%02d", day.year, day.month);
      break;
    case CABAS_DATE_QUARTER:
      g_snprintf (text, 16, "%04d-Q%d", day.year, get_quarter (date));
      break;
    case CABAS_DATE_YEAR:
    default:
      g_snprintf (text, 16, "%04d", day.year);
      break;
    }
}

static gboolean
read_digits (const char *text, int n_digits, int *number)
{
  *number = 0;
  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (text[i] - '0');
    }

  return TRUE;
}

gboolean
cabas_date_from_text (const char *text, CabasDate *date)
{
  gsize length = strlen (text);
  int year, month = 1, day = 1;
  CabasDatePrecision precision;

  if (length < 4 || !read_digits (text, 4, &year) || (length > 4 && text[4] != '-'))
    return FALSE;

  if (length == 4)
    precision = CABAS_DATE_YEAR;
  else if (length == 7 && text[5] == 'Q' && read_digits (text + 6, 1, &month))
    {
      precision = CABAS_DATE_QUARTER;
      month = month * 3 - 2;
    }
  else if (length == 7 && read_digits (text + 5, 2, &month))
    precision = CABAS_DATE_MONTH;
  else if (length == 10 && read_digits (text + 5, 2, &month) && text[7] == '-' &&
           read_digits (text + 8, 2, &day))
    precision = CABAS_DATE_DAY;
  else
    return FALSE;

  *date = cabas_date_new (precision, year, month, day);
  return *date != CABAS_UNSET;
}

static const char *
get_month_name (int month)
{
  return nl_langinfo (MON_1 + month - 1);
}

char *
cabas_date_format (CabasDate date)
{
  GDate day;

  if (date == CABAS_UNSET)
    return g_strdup ("");

  day = get_first_day (date);
  switch (cabas_date_get_precision (date))
    {
    case CABAS_DATE_DAY:
      if (day.day == 1)
        /* TRANSLATORS: a date in words: day, name of the month, year. */
        return g_strdup_printf (C_ ("first day of a month", "%1$d %2$s %3$d"), day.day,
                                get_month_name (day.month), day.year);
      /* TRANSLATORS: a date in words: day, name of the month, year. */
      return g_strdup_printf (_ ("%1$d %2$s %3$d"), day.day, get_month_name (day.month), day.year);
    case CABAS_DATE_MONTH:
      return g_strdup_printf ("%s %d", get_month_name (day.month), day.year);
    case CABAS_DATE_QUARTER:
      /* TRANSLATORS: a quarter of a year: number of the quarter, year. */
      return g_strdup_printf (_ ("Q%1$d %2$d"), get_quarter (date), day.year);
    case CABAS_DATE_YEAR:
    default:
      return g_strdup_printf ("%d", day.year);
    }
}

char *
cabas_date_format_short (CabasDate date)
{
  if (date == CABAS_UNSET)
    return g_strdup ("");

  switch (cabas_date_get_precision (date))
    {
    case CABAS_DATE_DAY:
      return g_strdup_printf ("%02d/%02d/%04d", cabas_date_get_day (date),
                              cabas_date_get_month (date), cabas_date_get_year (date));
    case CABAS_DATE_MONTH:
      return g_strdup_printf ("%02d/%04d", cabas_date_get_month (date), cabas_date_get_year (date));
    case CABAS_DATE_QUARTER:
    case CABAS_DATE_YEAR:
    default:
      return cabas_date_format (date);
    }
}
