/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/extract.h"

#include "plan/item-write.h"
#include "plan/prose-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  CabasDocument *whole; /* (unowned) */
  GHashTable *items;    /* (unowned): index of the extract */
  int level;
} Extract;

static int
get_stated_level (CabasItem *item, CabasField field, int fallback)
{
  const gint64 level = cabas_item_get_number (item, field);

  return level == CABAS_UNSET ? fallback : (int) level;
}

/**
 * cabas_item_get_level:
 * @item: an item
 *
 * Returns: the lowest level at which @item itself may be seen
 */
int
cabas_item_get_level (CabasItem *item)
{
  switch (cabas_item_get_kind (item))
    {
    case CABAS_KIND_CHAPTER:
      return get_stated_level (item, CABAS_CHAPTER_LEVEL, CABAS_LEVEL_PUBLIC);
    case CABAS_KIND_NOTE:
      /* What nobody has cleared for publication stays inside. */
      return get_stated_level (item, CABAS_NOTE_LEVEL, CABAS_LEVEL_INTERNAL);
    case CABAS_KIND_INDICATOR:
      return cabas_item_get_number (item, CABAS_INDICATOR_PUBLIC) == FALSE ? CABAS_LEVEL_COUNCIL
                                                                           : CABAS_LEVEL_PUBLIC;
    case CABAS_KIND_DECK:
      return CABAS_LEVEL_COUNCIL;
    case CABAS_KIND_COMMENT:
    case CABAS_KIND_FILTER:
    case CABAS_KIND_PACKET:
    case CABAS_KIND_ROUND:
      return CABAS_LEVEL_INTERNAL;
    case CABAS_KIND_REMOVED:
      return CABAS_LEVEL_MEMO;
    default:
      return CABAS_LEVEL_PUBLIC;
    }
}

static void
copy_field (CabasItem *item, CabasItem *copy, CabasField field)
{
  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      cabas_item_take_text (copy, field, g_strdup (cabas_item_get_text (item, field)));
      break;
    case CABAS_HELD_NUMBER:
      cabas_item_set_number (copy, field, cabas_item_get_number (item, field));
      break;
    case CABAS_HELD_LIST:
      cabas_item_take_list (copy, field, g_strdupv ((char **) cabas_item_get_list (item, field)));
      break;
    }
}

static CabasItem *copy_item (Extract *self, CabasItem *item);

static void
copy_children (Extract *self, CabasItem *item, CabasItem *copy, CabasKind kind)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cabas_item_get_n_children (item, kind); i++)
    {
      CabasItem *child = cabas_item_get_child (item, kind, i);

      if (cabas_item_get_level (child) <= self->level)
        g_ptr_array_add (children, copy_item (self, child));
    }

  if (children->len > 0)
    cabas_item_splice (copy, kind, 0, 0, (CabasItem *const *) children->pdata, children->len);
}

static void
copy_extras (CabasItem *item, CabasItem *copy)
{
  const CabasExtras *extras = cabas_item_get_extras (item);

  for (guint i = 0; extras != NULL && i < cabas_extras_get_n (extras); i++)
    {
      const CabasExtra *extra = cabas_extras_get (extras, i);

      cabas_extras_take (cabas_item_ensure_extras (copy), extra->place, extra->field, extra->offset,
                         g_strdup (extra->xml));
    }
}

static CabasItem *
copy_item (Extract *self, CabasItem *item)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));
  CabasItem *copy = cabas_item_new_with_id (cabas_item_get_kind (item), cabas_item_get_id (item));

  for (guint i = 0; i < info->n_fields; i++)
    if (cabas_field_get_info (info->first_field + i)->level <= self->level)
      copy_field (item, copy, info->first_field + i);
  /* Nobody said who may see what this version does not know. */
  if (self->level >= CABAS_LEVEL_MEMO)
    copy_extras (item, copy);
  for (guint i = 0; i < info->n_held; i++)
    copy_children (self, item, copy, info->held[i]);
  g_hash_table_replace (self->items, (char *) cabas_item_get_id (copy), copy);

  return copy;
}

/* What is missing from the plan as well is no secret. */
static gboolean
is_hidden (Extract *self, const char *id)
{
  return !g_hash_table_contains (self->items, id) && cabas_document_find (self->whole, id) != NULL;
}

static void
clear_references (Extract *self, CabasItem *item, CabasField field)
{
  const char *const *ids = cabas_item_get_list (item, field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean has_hidden = FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    if (is_hidden (self, ids[i]))
      has_hidden = TRUE;
    else
      g_strv_builder_add (builder, ids[i]);

  if (has_hidden)
    cabas_item_take_list (item, field, g_strv_builder_end (builder));
}

/* Links lose their aim and keep the words that were typed. */
static gboolean
clear_links (Extract *self, GPtrArray *runs)
{
  gboolean has_hidden = FALSE;

  for (guint i = 0; i < runs->len; i++)
    {
      CabasProseRun *run = runs->pdata[i];

      if (run->link == NULL || !is_hidden (self, run->link))
        continue;
      g_clear_pointer (&run->link, g_free);
      has_hidden = TRUE;
    }

  return has_hidden;
}

static gboolean
clear_block (Extract *self, CabasProseBlock *block)
{
  gboolean has_hidden = clear_links (self, block->runs);

  for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
    {
      GPtrArray *cells = block->rows->pdata[row];

      for (guint i = 0; i < cells->len; i++)
        has_hidden |= clear_links (self, cells->pdata[i]);
    }

  return has_hidden;
}

static void
clear_prose (Extract *self, CabasItem *item, CabasField field)
{
  const char *text = cabas_item_get_text (item, field);
  g_autoptr (GPtrArray) blocks = NULL;
  gboolean has_hidden = FALSE;

  if (text == NULL || strstr (text, "](#") == NULL)
    return;

  blocks = cabas_prose_parse (text);
  for (guint i = blocks->len; i-- > 0;)
    {
      CabasProseBlock *block = blocks->pdata[i];

      if (block->picture != NULL && is_hidden (self, block->picture))
        {
          g_ptr_array_remove_index (blocks, i);
          has_hidden = TRUE;
        }
      else
        has_hidden |= clear_block (self, block);
    }
  if (has_hidden)
    cabas_item_take_text (item, field, cabas_prose_write (blocks));
}

/* What aims at an item that the readers do not see would tell that there is one. */
static void
clear_aims (CabasItem *item, gpointer user_data)
{
  Extract *self = user_data;
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const CabasField field = info->first_field + i;

      switch (cabas_field_get_info (field)->type)
        {
        case CABAS_VALUE_REFERENCE:
          if (cabas_item_has (item, field) && is_hidden (self, cabas_item_get_text (item, field)))
            cabas_item_take_text (item, field, NULL);
          break;
        case CABAS_VALUE_REFERENCES:
          clear_references (self, item, field);
          break;
        case CABAS_VALUE_PROSE:
          clear_prose (self, item, field);
          break;
        default:
          break;
        }
    }
}

/**
 * cabas_extract_new:
 * @document: a plan
 * @level: CABAS_LEVEL_PUBLIC and its like
 *
 * Returns: (transfer full): what readers of @level may see of @document
 */
CabasDocument *
cabas_extract_new (CabasDocument *document, int level)
{
  Extract self = { document, cabas_document_new_index (), level };
  CabasDocument *extract;
  CabasItem *root;

  g_return_val_if_fail (CABAS_IS_DOCUMENT (document), NULL);

  root = copy_item (&self, cabas_document_get_root (document));
  if (level < CABAS_LEVEL_MEMO)
    cabas_item_visit (root, clear_aims, &self);
  extract = cabas_document_new_indexed (root, self.items);
  cabas_document_set_format_minor (extract, cabas_document_get_format_minor (document));
  cabas_document_set_read_only_reason (
      extract, _ ("This is what some readers see of a plan. Change the plan itself."));

  return extract;
}
