/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/ink-private.h"

#include <math.h>
#include <string.h>

void
cabas_ink_init_style (CabasChartStyle *style, CabasChartTheme theme)
{
  cabas_chart_style_init (style, theme);
  style->has_title = FALSE;
  style->has_source = FALSE;
  style->has_background = FALSE;
}

char *
cabas_ink_trim_number (const char *number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (text, sizeof text, "%.2f", g_ascii_strtod (number, NULL));
  end = text + strlen (text);
  while (end > text && end[-1] == '0')
    *--end = '\0';
  if (end > text && end[-1] == '.')
    *--end = '\0';

  return g_strdup (g_str_equal (text, "-0") ? "0" : text);
}

static gboolean
is_number (const char *word)
{
  return g_ascii_isdigit (*word) || *word == '-' || *word == '.';
}

/* Cairo moves back to where it started at the end of each outline, which draws nothing. */
static guint
count_words (char **words)
{
  guint n = g_strv_length (words);

  while (n > 0 && *words[n - 1] == '\0')
    n--;
  if (n >= 3 && g_str_equal (words[n - 3], "M"))
    n -= 3;

  return n;
}

char *
cabas_ink_trim_path (const char *path)
{
  g_auto (GStrv) words = g_strsplit (path, " ", -1);
  const guint n_words = count_words (words);
  GString *trimmed = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      const gboolean follows_number = i > 0 && is_number (words[i - 1]);

      if (!is_number (words[i]))
        {
          g_string_append (trimmed, words[i]);
          continue;
        }
      {
        g_autofree char *number = cabas_ink_trim_number (words[i]);

        if (follows_number && *number != '-')
          g_string_append_c (trimmed, ' ');
        g_string_append (trimmed, number);
      }
    }

  return g_string_free (trimmed, FALSE);
}

gboolean
cabas_ink_is_default (const char *declaration)
{
  static const char *const defaults[] = {
    "fill-opacity:1",        "stroke-opacity:1",  "stroke-linecap:butt",
    "stroke-linejoin:miter", "fill-rule:nonzero", "stroke:none",
  };

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (g_str_equal (declaration, defaults[i]))
      return TRUE;

  return FALSE;
}

gboolean
cabas_ink_read_color (const char *declaration, guint32 *color)
{
  const char *place = strstr (declaration, ":rgb(");
  guint32 read = 0;

  if (place == NULL)
    return FALSE;

  place += strlen (":rgb(");
  for (guint i = 0; i < 3; i++)
    {
      char *end;
      const double share = g_ascii_strtod (place, &end);

      if (end == place)
        return FALSE;
      read = read << 8 | (guint32) lround (CLAMP (share, 0, 100) * 2.55);
      place = end + strspn (end, "%,");
    }
  *color = read;

  return TRUE;
}
