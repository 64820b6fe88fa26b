/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/fold.h"

#include <string.h>

/* Letters with accents of the languages of the plan, and punctuation. */
#define N_KNOWN 0x250

static gunichar
fold_character (gunichar character)
{
  gunichar base = character == 0x2019 ? '\'' : character;
  gunichar mark;

  while (g_unichar_decompose (base, &base, &mark))
    ;
  if (base < 0x80)
    return g_ascii_tolower (base);
  if (g_unichar_isspace (base) || g_unichar_ispunct (base))
    return ' '; /* a word begins after a no-break space or a quote */
  return g_unichar_ismark (base) ? 0 : g_unichar_tolower (base);
}

/* What the first characters are folded to: a plan is looked through at each letter typed. */
static const gunichar *
get_known (void)
{
  static gunichar known[N_KNOWN];
  static gsize is_ready;

  if (g_once_init_enter (&is_ready))
    {
      for (gunichar i = 0; i < N_KNOWN; i++)
        known[i] = fold_character (i);
      g_once_init_leave (&is_ready, 1);
    }
  return known;
}

/* Base letter of each character in lower case; faster than normalising, and what is lost by not
 * looking at longer sequences is nothing in the languages of the plan. */
void
cabas_fold (GString *folded, const char *text)
{
  const gunichar *known = get_known ();
  const gsize length = strlen (text);
  char *end;

  /* No character becomes longer than half as much again. */
  g_string_set_size (folded, length + length / 2 + 6);
  end = folded->str;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);
      const gunichar base = character < N_KNOWN ? known[character] : fold_character (character);

      if (base > 0 && base < 0x80)
        *end++ = (char) base;
      else if (base != 0)
        end += g_unichar_to_utf8 (base, end);
    }
  *end = '\0';
  g_string_truncate (folded, end - folded->str);
}

GStrv
cabas_fold_words (const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_auto (GStrv) parts = NULL;

  cabas_fold (folded, text);
  parts = g_strsplit_set (folded->str, " \t\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  g_ptr_array_add (words, NULL);

  return (GStrv) g_ptr_array_steal (words, NULL);
}

const char *
cabas_folded_find (const char *folded, const char *word)
{
  for (const char *hit = strstr (folded, word); hit != NULL; hit = strstr (hit + 1, word))
    if (hit == folded || !(g_ascii_isalnum (hit[-1]) || (guchar) hit[-1] >= 0x80))
      return hit;

  return NULL;
}

gboolean
cabas_folded_holds_all (const char *folded, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (cabas_folded_find (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* Whether `text` goes on with `word`, which is folded. */
static gboolean
begins_with (const char *text, const char *word)
{
  const gunichar *known = get_known ();

  for (const char *p = text; *word != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);
      const gunichar base = character < N_KNOWN ? known[character] : fold_character (character);

      if (character == 0)
        return FALSE;
      if (base == 0)
        continue;
      if (base != g_utf8_get_char (word))
        return FALSE;
      word = g_utf8_next_char (word);
    }
  return TRUE;
}

/* Without writing the folded text down. */
gboolean
cabas_text_holds (const char *text, const char *word)
{
  const gunichar *known = get_known ();
  const gunichar first = g_utf8_get_char (word);
  gboolean is_inside = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character, base;

      if (is_inside)
        while (g_ascii_isalnum (*p))
          p++;
      if (*p == '\0')
        break;
      character = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);
      base = character < N_KNOWN ? known[character] : fold_character (character);
      if (base == 0)
        continue;
      if (!is_inside && base == first && begins_with (p, word))
        return TRUE;
      is_inside = base >= 0x80 || g_ascii_isalnum (base);
    }
  return FALSE;
}

gboolean
cabas_text_holds_all (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!cabas_text_holds (text, words[i]))
      return FALSE;

  return TRUE;
}

gboolean
cabas_text_matches (const char *text, const char *words)
{
  g_auto (GStrv) wanted = cabas_fold_words (words);

  return cabas_text_holds_all (text, (const char *const *) wanted);
}
