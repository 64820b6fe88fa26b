/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/format.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#define NARROW_NO_BREAK_SPACE "\u202f"
#define NO_BREAK_SPACE "\u00a0"
#define MINUS "\u2212"

/* Locales that part thousands by a space part a percent sign from its number too. */
static gboolean
is_spaced_locale (void)
{
  const char *separator = localeconv ()->thousands_sep;

  return *separator != '\0' && g_unichar_isspace (g_utf8_get_char_validated (separator, -1));
}

/**
 * cabas_chart_format_number:
 *
 * Writes @value with grouped thousands; a value that is not known (NaN) is a dash.
 */
char *
cabas_chart_format_number (double value, guint decimals)
{
  g_autofree char *digits = NULL;

  if (!isfinite (value))
    return g_strdup ("–");

  digits = g_strdup_printf ("%'.*f", (int) decimals, fabs (value));
  if (value < 0 && strpbrk (digits, "123456789") != NULL)
    return g_strconcat (MINUS, digits, NULL);
  return g_steal_pointer (&digits);
}

/**
 * cabas_chart_format_value:
 * @unit: (nullable): what the number counts, "%" included
 *
 * Writes @value with its unit, which never falls on the next line.
 */
char *
cabas_chart_format_value (double value, guint decimals, const char *unit)
{
  g_autofree char *number = cabas_chart_format_number (value, decimals);

  if (unit == NULL || *unit == '\0' || !isfinite (value))
    return g_steal_pointer (&number);
  if (g_str_equal (unit, "%"))
    return g_strconcat (number, is_spaced_locale () ? NARROW_NO_BREAK_SPACE : "", "%", NULL);
  return g_strconcat (number, NO_BREAK_SPACE, unit, NULL);
}

/**
 * cabas_chart_format_month:
 *
 * The short name of the month of @day, with its year if asked.
 */
char *
cabas_chart_format_month (const GDate *day, gboolean with_year)
{
  const char *name = nl_langinfo (ABMON_1 + (int) g_date_get_month (day) - 1);

  if (!with_year)
    return g_strdup (name);
  return g_strdup_printf ("%s" NO_BREAK_SPACE "%d", name, g_date_get_year (day));
}

static char *
format_day (const GDate *day)
{
  g_autofree char *month = cabas_chart_format_month (day, TRUE);

  if (g_date_get_day (day) == 1)
    /* Translators: the number of the first day of a month, before the name of the month. */
    return g_strconcat (C_ ("first day of a month", "1"), NO_BREAK_SPACE, month, NULL);
  return g_strdup_printf ("%d" NO_BREAK_SPACE "%s", g_date_get_day (day), month);
}

static gboolean
is_whole_months (const GDate *first, const GDate *last, guint months)
{
  GDate end = *first;

  g_date_add_months (&end, months);
  g_date_subtract_days (&end, 1);
  return g_date_get_day (first) == 1 && g_date_compare (&end, last) == 0;
}

/**
 * cabas_chart_format_span:
 *
 * Names the days from @first to @last as precisely as they are known: a day, a month, a quarter,
 * a year, or from one day to another.
 */
char *
cabas_chart_format_span (const GDate *first, const GDate *last)
{
  guint month = g_date_get_month (first);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (g_date_compare (first, last) >= 0)
    return format_day (first);
  if (month == 1 && is_whole_months (first, last, 12))
    return g_strdup_printf ("%d", g_date_get_year (first));
  if (month % 3 == 1 && is_whole_months (first, last, 3))
    /* Translators: a quarter of a year and the year: “Q2 2026”. */
    return g_strdup_printf (_ ("Q%d %d"), (int) (month - 1) / 3 + 1, g_date_get_year (first));
  if (is_whole_months (first, last, 1))
    return cabas_chart_format_month (first, TRUE);

  from = format_day (first);
  to = format_day (last);
  return g_strdup_printf ("%s – %s", from, to);
}

/**
 * cabas_chart_add_sentence:
 *
 * Adds a sentence to @text, parted by a space from the one before.
 */
void
cabas_chart_add_sentence (GString *text, const char *format, ...)
{
  va_list values;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  va_start (values, format);
  g_string_append_vprintf (text, format, values);
  va_end (values);
}
