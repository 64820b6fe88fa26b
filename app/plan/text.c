/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/text.h"

#include <string.h>

static inline gboolean
is_clean_byte (guchar byte, gboolean keep_lines)
{
  return byte >= 0x20 || (keep_lines && (byte == '\n' || byte == '\t'));
}

/* U+FFFE and U+FFFF are EF BF BE and EF BF BF. */
static gboolean
has_noncharacter (const char *text)
{
  for (const char *p = strstr (text, "\xef\xbf"); p != NULL; p = strstr (p + 1, "\xef\xbf"))
    if ((guchar) p[2] >= 0xbe)
      return TRUE;

  return FALSE;
}

static gboolean
is_clean (const char *text, gboolean keep_lines)
{
  for (const char *p = text; *p != '\0'; p++)
    if (!is_clean_byte (*p, keep_lines))
      return FALSE;

  return g_utf8_validate (text, -1, NULL) && !has_noncharacter (text);
}

static void
append_clean (GString *clean, gunichar c, gboolean keep_lines)
{
  if (c == '\n' || c == '\r' || c == '\t')
    g_string_append_c (clean, !keep_lines ? ' ' : c == '\t' ? '\t' : '\n');
  else if (c >= 0x20 && c != 0xfffe && c != 0xffff)
    g_string_append_unichar (clean, c);
}

char *
cabas_text_clean (char *text, gboolean keep_lines)
{
  g_autofree char *dirty = NULL;
  g_autofree char *valid = NULL;
  GString *clean;

  if (text == NULL || (*text != '\0' && is_clean (text, keep_lines)))
    return text;

  dirty = text;
  valid = g_utf8_make_valid (dirty, -1);
  clean = g_string_new (NULL);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (p[0] == '\r' && p[1] == '\n')
        continue;
      append_clean (clean, g_utf8_get_char (p), keep_lines);
    }

  return g_string_free (clean, clean->len == 0);
}

gboolean
cabas_text_is_id (const char *text)
{
  const char *p = text;

  if (!g_ascii_isalpha (*p) && *p != '_')
    return FALSE;

  while (g_ascii_isalnum (*p) || *p == '-' || *p == '_' || *p == '.')
    p++;

  return *p == '\0' && p - text <= CABAS_MAX_ID_BYTES;
}

gboolean
cabas_set_str (char **place, const char *text)
{
  char *copy;

  if (g_strcmp0 (*place, text) == 0)
    return FALSE;

  copy = g_strdup (text);
  g_free (*place);
  *place = copy;
  return TRUE;
}

char *
cabas_text_shorten (const char *text, guint n_chars)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= n_chars)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, n_chars - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}
