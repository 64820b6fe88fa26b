/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/number.h"

#include <string.h>

/* What a double holds for certain, and what spreadsheets show of it. */
#define SHOWN_DIGITS 15
#define MAX_EXPONENT 30

/* The figures without a mark, and how many of them stand before it. */
static const char *
read_figures (const char *p, GString *figures, int *n_before)
{
  gboolean after = FALSE;

  for (; g_ascii_isdigit (*p) || (*p == '.' && !after); p++)
    if (*p == '.')
      after = TRUE;
    else if (figures->len > 0 || *p != '0')
      {
        g_string_append_c (figures, *p);
        *n_before += !after;
      }
    else if (after)
      (*n_before)--;

  return p;
}

static void
round_figures (GString *figures, int *n_before)
{
  gboolean is_up = figures->len > SHOWN_DIGITS && figures->str[SHOWN_DIGITS] >= '5';

  if (figures->len > SHOWN_DIGITS)
    g_string_truncate (figures, SHOWN_DIGITS);
  for (gssize i = figures->len - 1; is_up && i >= 0; i--)
    {
      is_up = figures->str[i] == '9';
      figures->str[i] = is_up ? '0' : figures->str[i] + 1;
    }
  if (is_up)
    {
      g_string_prepend_c (figures, '1');
      (*n_before)++;
    }
  while (figures->len > 0 && figures->str[figures->len - 1] == '0')
    g_string_truncate (figures, figures->len - 1);
}

static char *
join_figures (const GString *figures, int n_before, gboolean is_negative)
{
  GString *text = g_string_new (is_negative ? "-" : "");

  if (n_before <= 0)
    g_string_append_c (text, '0');
  for (int i = 0; i < n_before; i++)
    g_string_append_c (text, i < (int) figures->len ? figures->str[i] : '0');
  if ((int) figures->len > MAX (n_before, 0))
    g_string_append_c (text, '.');
  for (int i = n_before; i < 0; i++)
    g_string_append_c (text, '0');
  if ((int) figures->len > MAX (n_before, 0))
    g_string_append (text, figures->str + MAX (n_before, 0));

  return g_string_free (text, FALSE);
}

char *
cabas_number_normalise (const char *text, int shift)
{
  g_autoptr (GString) figures = g_string_new (NULL);
  const char *p = text + strspn (text, " \t\n");
  gboolean is_negative = *p == '-';
  int n_before = 0;
  gint64 exponent = 0;
  char *end;

  p += *p == '-' || *p == '+';
  if (!g_ascii_isdigit (*p) && !(*p == '.' && g_ascii_isdigit (p[1])))
    return NULL;

  p = read_figures (p, figures, &n_before);
  if (*p == 'e' || *p == 'E')
    {
      exponent = g_ascii_strtoll (p + 1, &end, 10);
      if (end == p + 1)
        return NULL;
      p = end;
    }
  if (p[strspn (p, " \t\n")] != '\0')
    return NULL;

  round_figures (figures, &n_before);
  if (figures->len == 0)
    return g_strdup ("0");
  exponent = CLAMP (exponent, -1000, 1000) + n_before + shift;
  if (ABS (exponent) > MAX_EXPONENT)
    return NULL;

  return join_figures (figures, exponent, is_negative);
}
