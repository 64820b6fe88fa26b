/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/fold.h"

#include <string.h>

/* Base letter of each character in lower case; faster than normalising, and what is lost by not
 * looking at longer sequences is nothing in the languages of the plan. */
void
cabas_fold (GString *folded, const char *text)
{
  g_string_truncate (folded, 0);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar base = (guchar) *p;
      gunichar mark;

      if (base >= 0x80)
        {
          base = g_utf8_get_char (p);
          if (base == 0x2019)
            base = '\'';
          while (g_unichar_decompose (base, &base, &mark))
            ;
        }
      if (base < 0x80)
        g_string_append_c (folded, g_ascii_tolower (base));
      else if (g_unichar_isspace (base) || g_unichar_ispunct (base))
        g_string_append_c (folded, ' '); /* a word begins after a no-break space or a quote */
      else if (!g_unichar_ismark (base))
        g_string_append_unichar (folded, g_unichar_tolower (base));
    }
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

gboolean
cabas_text_matches (const char *text, const char *words)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_auto (GStrv) wanted = cabas_fold_words (words);

  cabas_fold (folded, text);
  return cabas_folded_holds_all (folded->str, (const char *const *) wanted);
}
