/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/decimal.h"

#include "plan/schema.h"

#include <locale.h>
#include <string.h>

/* One less than what 18 digits can hold keeps every sum of a few values inside 64 bits. */
#define LARGEST (G_MAXINT64 / 16)

static const gint64 powers[] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };

static guint64
get_magnitude (gint64 value)
{
  return value < 0 ? -(guint64) value : (guint64) value;
}

void
cabas_decimal_to_text (gint64 value, int digits, char text[32])
{
  guint64 magnitude = get_magnitude (value);
  guint64 whole = magnitude / powers[digits];
  guint64 rest = magnitude % powers[digits];
  const char *sign = value < 0 ? "-" : "";
  gsize length;

  if (digits == CABAS_MONEY_DIGITS)
    {
      g_snprintf (text, 32, "%s%" G_GUINT64_FORMAT ".%02d", sign, whole, (int) rest);
      return;
    }

  if (rest == 0)
    {
      g_snprintf (text, 32, "%s%" G_GUINT64_FORMAT, sign, whole);
      return;
    }

  length = g_snprintf (text, 32, "%s%" G_GUINT64_FORMAT ".%0*d", sign, whole, digits, (int) rest);
  while (text[length - 1] == '0')
    text[--length] = '\0';
}

/* Digits, at most one dot, nothing else. */
static gboolean
read_unsigned (const char *text, int digits, gint64 *value)
{
  gint64 number = 0;
  int decimals = -1;
  gboolean has_digit = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '.' && decimals < 0)
        {
          decimals = 0;
          continue;
        }
      if (!g_ascii_isdigit (*p) || number > LARGEST / 10)
        return FALSE;
      if (decimals == digits)
        {
          /* Zeros beyond what is kept change nothing. */
          if (*p != '0')
            return FALSE;
          continue;
        }

      has_digit = TRUE;
      number = number * 10 + (*p - '0');
      if (decimals >= 0)
        decimals++;
    }

  number = has_digit ? number : -1;
  for (decimals = MAX (decimals, 0); decimals < digits && number >= 0; decimals++)
    number = number > LARGEST / 10 ? -1 : number * 10;

  *value = number;
  return number >= 0;
}

gboolean
cabas_decimal_from_text (const char *text, int digits, gint64 *value)
{
  gboolean is_negative = *text == '-';

  if (!read_unsigned (text + is_negative, digits, value))
    return FALSE;

  if (is_negative)
    *value = -*value;

  return TRUE;
}

static gint64
round_to (gint64 value, int digits, int shown)
{
  gint64 unit = powers[digits - shown];
  gint64 half = value < 0 ? -unit / 2 : unit / 2;

  return (value + half) / unit;
}

static int
count_decimals (gint64 value, int digits)
{
  while (digits > 0 && value % 10 == 0)
    {
      value /= 10;
      digits--;
    }

  return digits;
}

static void
append_grouped (GString *string, guint64 whole)
{
  g_autofree char *figures = g_strdup_printf ("%" G_GUINT64_FORMAT, whole);
  const char *separator = localeconv ()->thousands_sep;
  gsize length = strlen (figures);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (string, separator);
      g_string_append_c (string, figures[i]);
    }
}

char *
cabas_decimal_format (gint64 value, int digits, int shown)
{
  GString *string;
  guint64 magnitude;

  if (value == CABAS_UNSET)
    return g_strdup ("");

  if (shown < 0)
    shown = count_decimals (value, digits);
  shown = MIN (shown, digits);

  value = round_to (value, digits, shown);
  magnitude = get_magnitude (value);
  string = g_string_new (value < 0 ? "\xe2\x88\x92" : "");
  append_grouped (string, magnitude / powers[shown]);
  if (shown > 0)
    g_string_append_printf (string, "%s%0*d", localeconv ()->decimal_point, shown,
                            (int) (magnitude % powers[shown]));

  return g_string_free (string, FALSE);
}

/* What people put between figures: spaces of all widths and apostrophes. */
static gboolean
is_grouping (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x202f || c == 0xa0 || c == '\'' || c == 0x2019;
}

gboolean
cabas_decimal_parse (const char *text, int digits, gint64 *value)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean has_unit = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_grouping (c))
        continue;
      if (has_unit)
        return FALSE;
      if (c == '%' || c == 0x20ac)
        has_unit = TRUE;
      else if (c == 0x2212)
        g_string_append_c (plain, '-');
      else
        g_string_append_unichar (plain, c == ',' ? '.' : c);
    }

  return cabas_decimal_from_text (plain->str, digits, value);
}

double
cabas_quantity_to_double (gint64 value)
{
  return (double) value / CABAS_QUANTITY_ONE;
}

gint64
cabas_quantity_from_double (double value)
{
  return (gint64) (value * CABAS_QUANTITY_ONE + (value < 0 ? -0.5 : 0.5));
}
