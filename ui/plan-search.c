/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan-search.h"

#include "plan/prose.h"

#include <string.h>

/* Bytes shown before and after what was found. */
#define EXCERPT_BEFORE 30
#define EXCERPT_AFTER 90

typedef struct
{
  GStrv words;       /* (owned): folded */
  GString *folded;   /* (owned): used again for every text */
  GPtrArray *names;  /* (owned): found in the name */
  GPtrArray *others; /* (owned): found elsewhere */
  guint most;
} Search;

/* Base letter of each character in lower case; faster than normalising, and what is lost by not
 * looking at longer sequences is nothing in the languages of the plan. */
static void
fold (GString *folded, const char *text)
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
      else if (!g_unichar_ismark (base))
        g_string_append_unichar (folded, g_unichar_tolower (base));
    }
}

static GStrv
split_words (const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_auto (GStrv) parts = NULL;

  fold (folded, text);
  parts = g_strsplit_set (folded->str, " \t\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  g_ptr_array_add (words, NULL);

  return (GStrv) g_ptr_array_steal (words, NULL);
}

/* (nullable): where a word begins with `word`. */
static const char *
find_beginning (const char *folded, const char *word)
{
  for (const char *hit = strstr (folded, word); hit != NULL; hit = strstr (hit + 1, word))
    if (hit == folded || !(g_ascii_isalnum (hit[-1]) || (guchar) hit[-1] >= 0x80))
      return hit;

  return NULL;
}

static gboolean
holds_all (const char *folded, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (find_beginning (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

gboolean
cabas_text_matches (const char *text, const char *words)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_auto (GStrv) wanted = split_words (words);

  fold (folded, text);
  return holds_all (folded->str, (const char *const *) wanted);
}

/* Around the first word, by whole characters and on one line. */
static char *
cut_excerpt (const char *text, const Search *search)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  glong place = 0;
  const char *start;
  const char *end;
  const glong length = g_utf8_strlen (text, -1);
  g_autofree char *part = NULL;
  const char *hit;

  fold (folded, text);
  hit = find_beginning (folded->str, search->words[0]);
  if (hit != NULL)
    place = g_utf8_pointer_to_offset (folded->str, hit);

  start = g_utf8_offset_to_pointer (text, CLAMP (place - EXCERPT_BEFORE, 0, length));
  end = g_utf8_offset_to_pointer (text, CLAMP (place + EXCERPT_AFTER, 0, length));
  part = g_strndup (start, end - start);
  return g_strconcat (start > text ? "…" : "", g_strdelimit (part, "\n\t", ' '),
                      *end != '\0' ? "…" : "", NULL);
}

/* Prose is shown without its marks. */
static char *
dup_excerpt (const char *text, CabasField field, const Search *search)
{
  g_autofree char *plain = NULL;

  if (cabas_field_get_info (field)->type != CABAS_VALUE_PROSE)
    return cut_excerpt (text, search);

  plain = cabas_prose_dup_plain (text);
  return cut_excerpt (plain, search);
}

static void
add_found (GPtrArray *list, CabasItem *item, CabasField field, char *excerpt)
{
  CabasFound *found = g_new0 (CabasFound, 1);

  found->item = g_object_ref (item);
  found->field = field;
  found->excerpt = excerpt;
  g_ptr_array_add (list, found);
}

static gboolean
is_searched (const CabasFieldInfo *info)
{
  return info->type == CABAS_VALUE_LINE || info->type == CABAS_VALUE_PROSE ||
         info->type == CABAS_VALUE_ADDRESS;
}

static void
look_into (CabasItem *item, gpointer user_data)
{
  Search *search = user_data;
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));
  g_autofree char *name = NULL;

  if (search->names->len >= search->most)
    return;

  name = cabas_item_dup_display_name (item);
  fold (search->folded, name);
  if (holds_all (search->folded->str, (const char *const *) search->words))
    {
      add_found (search->names, item, CABAS_NO_FIELD, NULL);
      return;
    }

  for (guint i = 0; i < info->n_fields && search->others->len < search->most; i++)
    {
      const CabasField field = info->first_field + i;
      const char *text =
          is_searched (cabas_field_get_info (field)) ? cabas_item_get_text (item, field) : NULL;

      if (text == NULL)
        continue;
      fold (search->folded, text);
      if (!holds_all (search->folded->str, (const char *const *) search->words))
        continue;

      add_found (search->others, item, field, dup_excerpt (text, field, search));
      return;
    }
}

GPtrArray *
cabas_plan_search (CabasDocument *document, const char *words, guint most)
{
  Search search = {
    .words = split_words (words),
    .folded = g_string_new (NULL),
    .names = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_found_free),
    .others = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_found_free),
    .most = most,
  };

  if (search.words[0] != NULL)
    cabas_item_visit (cabas_document_get_root (document), look_into, &search);

  g_ptr_array_extend_and_steal (search.names, search.others);
  if (search.names->len > most)
    g_ptr_array_set_size (search.names, most);

  g_strfreev (search.words);
  g_string_free (search.folded, TRUE);
  return search.names;
}

void
cabas_found_free (CabasFound *self)
{
  g_object_unref (self->item);
  g_free (self->excerpt);
  g_free (self);
}
