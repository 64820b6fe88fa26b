/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/find.h"

#include "plan/fold.h"
#include "plan/prose.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Characters shown before and after what was found. */
#define EXCERPT_BEFORE 30
#define EXCERPT_AFTER 90

/* What was found of one kind, while the search goes down the plan. */
typedef struct
{
  GPtrArray *names;  /* (owned) (nullable) */
  GPtrArray *others; /* (owned) (nullable): found elsewhere than in the name */
} Hits;

typedef struct
{
  CabasDocument *document;
  GStrv words;         /* (owned): folded */
  gboolean has_digits; /* “1.2.3” may be looked for, which follows from the order */
  gboolean is_date;    /* nothing but numbers is looked for */
  Hits hits[CABAS_N_KINDS];
} Search;

static void
free_found (gpointer data)
{
  CabasFound *found = data;

  g_object_unref (found->item);
  g_free (found);
}

static void
free_group (gpointer data)
{
  CabasFoundGroup *group = data;

  g_ptr_array_unref (group->found);
  g_free (group);
}

static void
add_found (GPtrArray **list, CabasItem *item, CabasField field)
{
  CabasFound *found = g_new (CabasFound, 1);

  found->item = g_object_ref (item);
  found->field = field;
  if (*list == NULL)
    *list = g_ptr_array_new_with_free_func (free_found);
  g_ptr_array_add (*list, found);
}

static gboolean
is_held_by (Search *search, const char *text)
{
  return text != NULL && cabas_text_holds_all (text, (const char *const *) search->words);
}

/* Whether each word is in one of them or the other, both (nullable). */
static gboolean
is_held_by_both (Search *search, const char *code, const char *title)
{
  for (guint i = 0; search->words[i] != NULL; i++)
    if ((code == NULL || !cabas_text_holds (code, search->words[i])) &&
        (title == NULL || !cabas_text_holds (title, search->words[i])))
      return FALSE;

  return TRUE;
}

static const char *
get_title (CabasItem *item)
{
  const CabasField field = cabas_kind_get_info (cabas_item_get_kind (item))->title_field;

  return field != CABAS_NO_FIELD ? cabas_item_get_text (item, field) : NULL;
}

/* An item without a title is called by what it refers to and its date. Writing out its whole name
 * would take most of the time of a search. */
static gboolean
has_name_of_parts (Search *search, CabasItem *item, const CabasKindInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const CabasField field = info->first_field + i;
      const CabasFieldInfo *field_info = cabas_field_get_info (field);
      g_autofree char *shown = NULL;

      if (!field_info->is_required)
        continue;
      if (field_info->type == CABAS_VALUE_REFERENCE && cabas_item_get_text (item, field) != NULL)
        {
          CabasItem *target =
              cabas_document_find (search->document, cabas_item_get_text (item, field));

          if (target != NULL && is_held_by (search, get_title (target)))
            return TRUE;
        }
      if (field_info->type == CABAS_VALUE_DATE && search->is_date)
        {
          shown = cabas_item_dup_shown (item, field, search->document);
          if (is_held_by (search, shown))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
has_name (Search *search, CabasItem *item, const CabasKindInfo *info)
{
  const char *title = get_title (item);
  g_autofree char *code = NULL;

  if (info->title_field == CABAS_NO_FIELD)
    return has_name_of_parts (search, item, info);
  if (is_held_by (search, title))
    return TRUE;
  if (info->code_field == CABAS_NO_FIELD ||
      !(search->has_digits || cabas_item_has (item, info->code_field)))
    return FALSE;

  code = cabas_item_dup_code (item);
  return is_held_by_both (search, code, title);
}

static gboolean
is_searched (const CabasFieldInfo *info)
{
  return info->type == CABAS_VALUE_LINE || info->type == CABAS_VALUE_PROSE ||
         info->type == CABAS_VALUE_ADDRESS;
}

static void
look_at (Search *search, CabasItem *item, Hits *hits)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

  if (has_name (search, item, info))
    {
      add_found (&hits->names, item, CABAS_NO_FIELD);
      return;
    }
  for (guint i = 0; i < info->n_fields; i++)
    {
      const CabasField field = info->first_field + i;
      const char *text =
          is_searched (cabas_field_get_info (field)) ? cabas_item_get_text (item, field) : NULL;

      if (field != info->title_field && is_held_by (search, text))
        {
          add_found (&hits->others, item, field);
          return;
        }
    }
}

static void
look_into (Search *search, CabasItem *item, gboolean is_in_bin)
{
  const CabasKind kind = cabas_item_get_kind (item);
  const CabasKindInfo *info = cabas_kind_get_info (kind);

  if (kind != CABAS_KIND_REMOVED)
    look_at (search, item, &search->hits[is_in_bin ? CABAS_KIND_REMOVED : kind]);

  for (guint i = 0; i < info->n_held; i++)
    for (guint j = 0; j < cabas_item_get_n_children (item, info->held[i]); j++)
      look_into (search, cabas_item_get_child (item, info->held[i], j),
                 is_in_bin || info->held[i] == CABAS_KIND_REMOVED);
}

static void
take_group (GPtrArray *groups, CabasKind kind, Hits *hits)
{
  CabasFoundGroup *group;

  if (hits->names == NULL && hits->others == NULL)
    return;

  group = g_new (CabasFoundGroup, 1);
  group->kind = kind;
  group->found =
      hits->names != NULL ? g_steal_pointer (&hits->names) : g_steal_pointer (&hits->others);
  if (hits->others != NULL)
    g_ptr_array_extend_and_steal (group->found, g_steal_pointer (&hits->others));
  g_ptr_array_add (groups, group);
}

/**
 * cabas_find:
 * @document: a plan
 * @words: what is looked for; all of it must be in the name of an item or in one of its texts
 *
 * Returns: (transfer full) (element-type CabasFoundGroup): what was found, by kind
 */
GPtrArray *
cabas_find (CabasDocument *document, const char *words)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);
  Search search = { .document = document, .words = cabas_fold_words (words), .is_date = TRUE };

  for (guint i = 0; search.words[i] != NULL; i++)
    {
      search.has_digits |= search.words[i][strcspn (search.words[i], "0123456789")] != '\0';
      search.is_date &= g_ascii_isdigit (search.words[i][0]);
    }
  if (search.words[0] != NULL)
    look_into (&search, cabas_document_get_root (document), FALSE);
  for (guint kind = 0; kind < CABAS_N_KINDS; kind++)
    if (search.hits[kind].names != NULL && kind != CABAS_KIND_REMOVED)
      take_group (groups, kind, &search.hits[kind]);
  for (guint kind = 0; kind < CABAS_N_KINDS; kind++)
    if (kind != CABAS_KIND_REMOVED)
      take_group (groups, kind, &search.hits[kind]);
  take_group (groups, CABAS_KIND_REMOVED, &search.hits[CABAS_KIND_REMOVED]);

  g_strfreev (search.words);
  return groups;
}

/**
 * cabas_found_groups_count:
 * @groups: what was found
 *
 * Returns: how many items, all kinds together
 */
guint
cabas_found_groups_count (GPtrArray *groups)
{
  guint n = 0;

  for (guint i = 0; i < groups->len; i++)
    n += ((const CabasFoundGroup *) groups->pdata[i])->found->len;
  return n;
}

/**
 * cabas_found_group_get_title:
 * @self: what was found of a kind
 *
 * Returns: what the kind is called, in the user's language
 */
const char *
cabas_found_group_get_title (const CabasFoundGroup *self)
{
  return self->kind == CABAS_KIND_REMOVED ? _ ("In the bin")
                                          : cabas_kind_get_plural_label (self->kind);
}

/* By whole characters. */
static char *
cut_excerpt (const char *text, const char *word)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  const glong length = g_utf8_strlen (text, -1);
  g_autofree char *part = NULL;
  const char *start;
  const char *end;
  const char *hit;
  glong place = 0;

  cabas_fold (folded, text);
  hit = word != NULL ? cabas_folded_find (folded->str, word) : NULL;
  if (hit != NULL)
    place = g_utf8_pointer_to_offset (folded->str, hit);

  start = g_utf8_offset_to_pointer (text, CLAMP (place - EXCERPT_BEFORE, 0, length));
  end = g_utf8_offset_to_pointer (text, CLAMP (place + EXCERPT_AFTER, 0, length));
  part = g_strndup (start, end - start);
  return g_strconcat (start > text ? "…" : "", g_strdelimit (part, "\n\t", ' '),
                      *end != '\0' ? "…" : "", NULL);
}

/**
 * cabas_found_dup_excerpt:
 * @self: what was found
 * @words: what was looked for
 *
 * Returns: (transfer full) (nullable): text of the field around the first word; of prose, without
 * its marks
 */
char *
cabas_found_dup_excerpt (const CabasFound *self, const char *words)
{
  g_auto (GStrv) folded_words = cabas_fold_words (words);
  g_autofree char *plain = NULL;
  const char *text;

  if (self->field == CABAS_NO_FIELD)
    return NULL;

  text = cabas_item_get_text (self->item, self->field);
  if (text != NULL && cabas_field_get_info (self->field)->type == CABAS_VALUE_PROSE)
    text = plain = cabas_prose_dup_plain (text);
  return text != NULL ? cut_excerpt (text, folded_words[0]) : NULL;
}

/**
 * cabas_item_dup_path:
 * @item: an item
 *
 * Returns: (transfer full): the names of what contains it, from the outside
 */
char *
cabas_item_dup_path (CabasItem *item)
{
  GString *path = g_string_new (NULL);

  for (CabasItem *up = cabas_item_get_parent (item);
       up != NULL && cabas_item_get_kind (up) != CABAS_KIND_PLAN &&
       cabas_item_get_kind (up) != CABAS_KIND_REMOVED;
       up = cabas_item_get_parent (up))
    {
      g_autofree char *name = cabas_item_dup_display_name (up);

      if (path->len > 0)
        g_string_prepend (path, " › ");
      g_string_prepend (path, name);
    }

  return g_string_free (path, FALSE);
}
