/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/rewording.h"

#include <string.h>

/* So that two long texts that have little in common take neither long nor much room. */
#define MOST_COMPARED (2000 * 2000)

typedef struct
{
  const char *start;
  gsize length; /* with the spaces after the word */
  gsize word;   /* without them */
} Word;

typedef struct
{
  const Word *words;
  guint n;
} Words;

static void
run_free (gpointer data)
{
  CabasRewordingRun *run = data;

  g_free (run->text);
  g_free (run);
}

static gboolean
is_space (const char *text)
{
  return g_unichar_isspace (g_utf8_get_char (text));
}

/* An apostrophe ends a word, as in “l’action”. */
static gboolean
ends_word (const char *text)
{
  const gunichar letter = g_utf8_get_char (text);

  return letter == '\'' || letter == 0x2019;
}

static GArray *
split (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  while (*text != '\0')
    {
      const char *end = text;
      Word word = { .start = text };
      gboolean is_over = FALSE;

      while (*end != '\0' && !is_space (end) && !is_over)
        {
          is_over = ends_word (end);
          end = g_utf8_next_char (end);
        }
      word.word = (gsize) (end - text);
      while (*end != '\0' && is_space (end))
        end = g_utf8_next_char (end);
      word.length = (gsize) (end - text);
      g_array_append_val (words, word);
      text = end;
    }

  return words;
}

static gboolean
is_same (const Word *a, const Word *b)
{
  return a->word == b->word && memcmp (a->start, b->start, a->word) == 0;
}

static void
add (GPtrArray *runs, CabasRewordingKind kind, const Word *words, guint n)
{
  CabasRewordingRun *last = runs->len > 0 ? runs->pdata[runs->len - 1] : NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  if (n == 0)
    return;

  for (guint i = 0; i < n; i++)
    length += words[i].length;
  text = g_strndup (words[0].start, length);
  if (last != NULL && last->kind == kind)
    {
      char *joined = g_strconcat (last->text, text, NULL);

      g_free (last->text);
      last->text = joined;
      return;
    }

  last = g_new0 (CabasRewordingRun, 1);
  last->kind = kind;
  last->text = g_steal_pointer (&text);
  g_ptr_array_add (runs, last);
}

/* Lengths of the longest common sequences of what follows each pair of words (Wagner and Fischer,
 * 1974). One row and one column more than there are words. */
static guint16 *
measure_common (Words before, Words after)
{
  const gsize width = after.n + 1;
  guint16 *common = g_new0 (guint16, (before.n + 1) * width);

  for (guint i = before.n; i-- > 0;)
    for (guint j = after.n; j-- > 0;)
      common[i * width + j] = is_same (&before.words[i], &after.words[j])
                                  ? common[(i + 1) * width + j + 1] + 1
                                  : MAX (common[(i + 1) * width + j], common[i * width + j + 1]);

  return common;
}

/* The last word of a text may be followed by others in the other one. */
static const Word *
pick_spaced (const Word *before, const Word *after)
{
  return after->length == after->word ? before : after;
}

static void
compare (GPtrArray *runs, Words before, Words after)
{
  const gsize width = after.n + 1;
  g_autofree guint16 *common = NULL;
  guint i = 0;
  guint j = 0;

  if ((gsize) before.n * after.n <= MOST_COMPARED)
    common = measure_common (before, after);

  while (common != NULL && i < before.n && j < after.n)
    if (is_same (&before.words[i], &after.words[j]))
      {
        add (runs, CABAS_REWORDING_KEPT, pick_spaced (&before.words[i], &after.words[j]), 1);
        i++;
        j++;
      }
    else if (common[(i + 1) * width + j] >= common[i * width + j + 1])
      add (runs, CABAS_REWORDING_REMOVED, &before.words[i++], 1);
    else
      add (runs, CABAS_REWORDING_ADDED, &after.words[j++], 1);

  add (runs, CABAS_REWORDING_REMOVED, before.words + i, before.n - i);
  add (runs, CABAS_REWORDING_ADDED, after.words + j, after.n - j);
}

/**
 * cabas_rewording_new:
 * @before: a text
 * @after: what became of it
 *
 * Returns: (transfer full) (element-type CabasRewordingRun): what was kept, removed and added
 */
GPtrArray *
cabas_rewording_new (const char *before, const char *after)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func (run_free);
  g_autoptr (GArray) old = split (before);
  g_autoptr (GArray) new = split (after);
  const Word *a = (const Word *) (gpointer) old->data;
  const Word *b = (const Word *) (gpointer) new->data;
  guint start = 0;
  guint end = 0;

  while (start < MIN (old->len, new->len) && is_same (&a[start], &b[start]))
    start++;
  while (end < MIN (old->len, new->len) - start &&
         is_same (&a[old->len - 1 - end], &b[new->len - 1 - end]))
    end++;

  if (start > 0)
    {
      add (runs, CABAS_REWORDING_KEPT, b, start - 1);
      add (runs, CABAS_REWORDING_KEPT, pick_spaced (&a[start - 1], &b[start - 1]), 1);
    }
  compare (runs, (Words){ a + start, old->len - start - end },
           (Words){ b + start, new->len - start - end });
  add (runs, CABAS_REWORDING_KEPT, b + new->len - end, end);

  return runs;
}
