/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/words.h"

#include <string.h>

struct _CabasWords
{
  GArray *runs; /* (owned) (element-type CabasWordsRun) */
};

static void
clear_run (gpointer data)
{
  CabasWordsRun *run = data;

  g_free (run->words);
  g_free (run->link);
}

/**
 * cabas_words_new:
 * @words: (nullable): plain words to begin with
 *
 * Returns: (transfer full): a new text
 */
CabasWords *
cabas_words_new (const char *words)
{
  CabasWords *self = g_new0 (CabasWords, 1);

  self->runs = g_array_sized_new (FALSE, FALSE, sizeof (CabasWordsRun), 1);
  g_array_set_clear_func (self->runs, clear_run);
  if (words != NULL)
    cabas_words_add (self, 0, words);

  return self;
}

/**
 * cabas_words_free:
 * @self: (transfer full) (nullable): a text
 *
 * Frees @self with its runs.
 */
void
cabas_words_free (CabasWords *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->runs);
  g_free (self);
}

/**
 * cabas_words_add:
 * @self: a text
 * @style: a set of CabasWordsStyle
 * @words: words to put at the end
 *
 * Adds words; "" adds nothing.
 */
void
cabas_words_add (CabasWords *self, guint style, const char *words)
{
  cabas_words_add_link (self, style, words, NULL);
}

/* Pango takes quadratic time for a paragraph that is broken into very many lines, and more for a
 * word that is. Nobody writes such paragraphs; a damaged or hostile plan may hold them. */
#define MAX_PARAGRAPH_BYTES 16000
#define MAX_WORD_BYTES 80

/* Puts spaces into endless words and line ends into endless paragraphs. (transfer full) */
static char *
break_endless (const char *words)
{
  GString *broken = g_string_sized_new (strlen (words));
  gsize in_paragraph = 0;
  gsize in_word = 0;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gsize size = g_utf8_next_char (p) - p;
      const gboolean is_space = *p == ' ' || *p == '\n';

      in_word = is_space ? 0 : in_word + size;
      in_paragraph = *p == '\n' ? 0 : in_paragraph + size;
      if (in_word > MAX_WORD_BYTES)
        {
          const gboolean ends_paragraph = in_paragraph > MAX_PARAGRAPH_BYTES;

          g_string_append_c (broken, ends_paragraph ? '\n' : ' ');
          in_word = size;
          in_paragraph = ends_paragraph ? size : in_paragraph;
        }

      if (*p == ' ' && in_paragraph > MAX_PARAGRAPH_BYTES)
        {
          g_string_append_c (broken, '\n');
          in_paragraph = 0;
        }
      else
        g_string_append_len (broken, p, size);
    }

  return g_string_free (broken, FALSE);
}

/**
 * cabas_words_add_link:
 * @self: a text
 * @style: a set of CabasWordsStyle
 * @words: words to put at the end
 * @link: (nullable): an anchor of the paper, or a web address
 *
 * Adds words that lead somewhere.
 */
void
cabas_words_add_link (CabasWords *self, guint style, const char *words, const char *link)
{
  CabasWordsRun run = { 0 };

  g_return_if_fail (words != NULL);

  if (*words == '\0')
    return;

  run.words = g_utf8_make_valid (words, -1);
  if (strlen (run.words) > MAX_WORD_BYTES)
    {
      g_autofree char *whole = g_steal_pointer (&run.words);

      run.words = break_endless (whole);
    }
  run.style = style;
  run.link = g_strdup (link);
  g_array_append_val (self->runs, run);
}

/**
 * cabas_words_add_page_of:
 * @self: a text
 * @style: a set of CabasWordsStyle
 * @anchor: an anchor of the paper
 *
 * Adds the number of the page where @anchor stands. Room is kept for three digits.
 */
void
cabas_words_add_page_of (CabasWords *self, guint style, const char *anchor)
{
  cabas_words_add_link (self, style | CABAS_WORDS_PAGE_NUMBER, "000", anchor);
}

guint
cabas_words_get_n_runs (const CabasWords *self)
{
  return self->runs->len;
}

const CabasWordsRun *
cabas_words_get_run (const CabasWords *self, guint index)
{
  g_return_val_if_fail (index < self->runs->len, NULL);

  return &g_array_index (self->runs, CabasWordsRun, index);
}

/**
 * cabas_words_dup_plain:
 * @self: a text
 *
 * Returns: (transfer full): the words without style
 */
char *
cabas_words_dup_plain (const CabasWords *self)
{
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    {
      const CabasWordsRun *run = cabas_words_get_run (self, i);

      if (!(run->style & CABAS_WORDS_PAGE_NUMBER))
        g_string_append (plain, run->words);
    }

  return g_string_free (plain, FALSE);
}

/**
 * cabas_words_is_web_address:
 * @link: a link
 *
 * Returns: whether @link leads out of the document
 */
gboolean
cabas_words_is_web_address (const char *link)
{
  return g_str_has_prefix (link, "https://") || g_str_has_prefix (link, "http://") ||
         g_str_has_prefix (link, "mailto:");
}
