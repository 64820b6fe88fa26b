/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/replace.h"

#include "plan/fold.h"
#include "plan/prose-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Characters shown before and after the first place. */
#define EXCERPT 40

typedef struct
{
  const char *replacement;
  CabasReplaceFlags flags;
  GString *wanted;   /* (owned): folded unless exact */
  GPtrArray *hits;   /* (owned) */
  guint n;           /* places of the field at hand */
  GString *letter;   /* (owned): one character, folded */
  GString *original; /* (owned): the same before */
} Search;

static void
free_hit (CabasReplaceHit *hit)
{
  g_object_unref (hit->item);
  g_free (hit->text);
  g_free (hit->before);
  g_free (hit->after);
  g_free (hit);
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Where what is wanted ends if it begins at `p`; NULL where it does not. */
static const char *
match (Search *search, const char *p)
{
  const char *wanted = search->wanted->str;

  while (*wanted != '\0')
    {
      const char *next;

      if (*p == '\0')
        return NULL;
      next = g_utf8_next_char (p);
      g_string_truncate (search->original, 0);
      g_string_append_len (search->original, p, next - p);
      if (search->flags & CABAS_REPLACE_EXACT)
        g_string_assign (search->letter, search->original->str);
      else
        cabas_fold (search->letter, search->original->str);
      if (!g_str_has_prefix (wanted, search->letter->str))
        return NULL;
      wanted += search->letter->len;
      p = next;
    }

  /* An accent that stands alone belongs to the letter before it. */
  while (!(search->flags & CABAS_REPLACE_EXACT) && g_unichar_ismark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static gboolean
is_whole (const char *text, const char *start, const char *end)
{
  const char *before = start > text ? g_utf8_prev_char (start) : NULL;

  return (before == NULL || !is_word_char (g_utf8_get_char (before))) &&
         !is_word_char (g_utf8_get_char (end));
}

/* The text with all places replaced; NULL where there are none. */
static char *
replace_all (Search *search, const char *text)
{
  g_autoptr (GString) replaced = g_string_new (NULL);
  guint n = 0;

  for (const char *p = text; *p != '\0';)
    {
      const char *end = match (search, p);

      if (end != NULL && end > p &&
          (!(search->flags & CABAS_REPLACE_WHOLE_WORD) || is_whole (text, p, end)))
        {
          g_string_append (replaced, search->replacement);
          p = end;
          n++;
        }
      else
        {
          g_string_append_len (replaced, p, g_utf8_next_char (p) - p);
          p = g_utf8_next_char (p);
        }
    }

  search->n += n;
  return n > 0 ? g_strdup (replaced->str) : NULL;
}

static void
replace_runs (Search *search, GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      CabasProseRun *run = g_ptr_array_index (runs, i);
      char *replaced = replace_all (search, run->text);

      if (replaced == NULL)
        continue;
      g_free (run->text);
      run->text = replaced;
    }
}

/* Words only: a mark, an aim of a link or the form of a table is no text. */
static char *
replace_prose (Search *search, const char *text)
{
  g_autoptr (GPtrArray) blocks = cabas_prose_parse (text);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i);

      replace_runs (search, block->runs);
      for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
        {
          const GPtrArray *cells = g_ptr_array_index (block->rows, row);

          for (guint column = 0; column < cells->len; column++)
            replace_runs (search, g_ptr_array_index (cells, column));
        }
    }

  return search->n > 0 ? cabas_prose_write (blocks) : NULL;
}

/* One line of words around where two texts begin to differ. */
static char *
cut_excerpt (const char *text, glong place)
{
  const glong length = g_utf8_strlen (text, -1);
  const char *start = g_utf8_offset_to_pointer (text, CLAMP (place - EXCERPT, 0, length));
  const char *end = g_utf8_offset_to_pointer (text, CLAMP (place + 2 * EXCERPT, 0, length));
  g_autofree char *part = g_strndup (start, end - start);

  return g_strconcat (start > text ? "…" : "", g_strdelimit (part, "\n\t", ' '),
                      *end != '\0' ? "…" : "", NULL);
}

static void
add_excerpts (CabasReplaceHit *hit, const char *text, gboolean is_prose)
{
  g_autofree char *old_plain = is_prose ? cabas_prose_dup_plain (text) : g_strdup (text);
  g_autofree char *new_plain = is_prose ? cabas_prose_dup_plain (hit->text) : g_strdup (hit->text);
  const char *p = old_plain;
  const char *q = new_plain != NULL ? new_plain : "";
  glong place = 0;

  for (; *p != '\0' && g_utf8_get_char (p) == g_utf8_get_char (q); place++)
    {
      p = g_utf8_next_char (p);
      q = g_utf8_next_char (q);
    }
  hit->before = cut_excerpt (old_plain, place);
  hit->after = cut_excerpt (new_plain != NULL ? new_plain : "", place);
}

/* Names of fields and fingerprints are no words, though they are text. */
static gboolean
is_searched (const CabasFieldInfo *info)
{
  static const char *const technical[] = { "renews", "open-fields",  "base-hash",
                                           "hash",   "anchor-field", NULL };

  return (info->type == CABAS_VALUE_LINE || info->type == CABAS_VALUE_PROSE) &&
         !g_strv_contains (technical, info->name);
}

static void
look_into (CabasItem *item, gpointer user_data)
{
  Search *search = user_data;
  const CabasKindInfo *kind = cabas_kind_get_info (cabas_item_get_kind (item));

  if (cabas_item_is_in_bin (item))
    return;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CabasField field = kind->first_field + i;
      const CabasFieldInfo *info = cabas_field_get_info (field);
      const char *text = is_searched (info) ? cabas_item_get_text (item, field) : NULL;
      g_autofree char *replaced = NULL;
      CabasReplaceHit *hit;

      search->n = 0;
      if (text != NULL)
        replaced = info->type == CABAS_VALUE_PROSE ? replace_prose (search, text)
                                                   : replace_all (search, text);
      if (search->n == 0)
        continue;

      hit = g_new0 (CabasReplaceHit, 1);
      hit->item = g_object_ref (item);
      hit->field = field;
      hit->n = search->n;
      hit->text = replaced != NULL ? g_steal_pointer (&replaced) : g_strdup ("");
      add_excerpts (hit, text, info->type == CABAS_VALUE_PROSE);
      g_ptr_array_add (search->hits, hit);
    }
}

/**
 * cabas_replace_find:
 * @document: a plan
 * @words: what to look for
 * @replacement: what to put in its place
 * @flags: how alike it must be
 *
 * Returns: (transfer full) (element-type CabasReplaceHit): fields that hold @words
 */
GPtrArray *
cabas_replace_find (CabasDocument *document,
                    const char *words,
                    const char *replacement,
                    CabasReplaceFlags flags)
{
  Search search = {
    .replacement = replacement,
    .flags = flags,
    .wanted = g_string_new (words),
    .hits = g_ptr_array_new_with_free_func ((GDestroyNotify) free_hit),
    .letter = g_string_new (NULL),
    .original = g_string_new (NULL),
  };

  if (!(flags & CABAS_REPLACE_EXACT))
    cabas_fold (search.wanted, words);
  if (search.wanted->len > 0)
    cabas_item_visit (cabas_document_get_root (document), look_into, &search);

  g_string_free (search.wanted, TRUE);
  g_string_free (search.letter, TRUE);
  g_string_free (search.original, TRUE);
  return search.hits;
}

/**
 * cabas_replace_count:
 * @hits: (element-type CabasReplaceHit): fields
 *
 * Returns: how many places they have together
 */
guint
cabas_replace_count (const GPtrArray *hits)
{
  guint n = 0;

  for (guint i = 0; i < hits->len; i++)
    n += ((const CabasReplaceHit *) g_ptr_array_index (hits, i))->n;

  return n;
}

/**
 * cabas_replace_apply:
 * @history: of the plan
 * @hits: (element-type CabasReplaceHit): the fields to change
 *
 * Returns: whether anything was changed
 */
gboolean
cabas_replace_apply (CabasHistory *history, const GPtrArray *hits)
{
  const guint n = cabas_replace_count (hits);
  g_autofree char *label =
      /* TRANSLATORS: a step of the history. */
      g_strdup_printf (ngettext ("replace in %u place", "replace in %u places", n), n);
  gboolean is_changed = FALSE;

  cabas_history_begin (history, label);
  for (guint i = 0; i < hits->len; i++)
    {
      const CabasReplaceHit *hit = g_ptr_array_index (hits, i);

      is_changed |= cabas_history_set_text (history, hit->item, hit->field, hit->text);
    }
  cabas_history_end (history);

  return is_changed;
}
