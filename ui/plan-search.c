/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan-search.h"

#include "plan/fold.h"
#include "plan/prose.h"

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

  cabas_fold (folded, text);
  hit = cabas_folded_find (folded->str, search->words[0]);
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
  cabas_fold (search->folded, name);
  if (cabas_folded_holds_all (search->folded->str, (const char *const *) search->words))
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
      cabas_fold (search->folded, text);
      if (!cabas_folded_holds_all (search->folded->str, (const char *const *) search->words))
        continue;

      add_found (search->others, item, field, dup_excerpt (text, field, search));
      return;
    }
}

GPtrArray *
cabas_plan_search (CabasDocument *document, const char *words, guint most)
{
  Search search = {
    .words = cabas_fold_words (words),
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
