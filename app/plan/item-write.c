/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/item-write.h"

#include "plan/item-private.h"
#include "plan/text.h"
#include "plan/value.h"

#include <string.h>

/* What an item is called follows from these. */
static gboolean
is_part_of_name (CabasField field)
{
  const CabasFieldInfo *info = cabas_field_get_info (field);

  return info->is_title || info->is_code || info->is_required;
}

static void
notify_changed (CabasItem *self, CabasField field)
{
  CabasDocument *document = cabas_item_get_document (self);

  g_object_notify_by_pspec (G_OBJECT (self), cabas_item_get_pspec (field));
  if (is_part_of_name (field))
    g_object_notify_by_pspec (G_OBJECT (self), cabas_item_get_display_name_pspec ());
  if (cabas_field_get_info (field)->is_numbered && cabas_item_get_parent (self) != NULL)
    cabas_item_notify_numbers (cabas_item_get_parent (self), cabas_item_get_kind (self));

  if (document != NULL)
    cabas_document_item_changed (document);
}

gboolean
cabas_item_take_text (CabasItem *self, CabasField field, char *text)
{
  CabasSlot *slot = cabas_item_get_slot (self, field);

  text = cabas_text_clean (text, cabas_field_get_info (field)->type == CABAS_VALUE_PROSE);
  if (g_strcmp0 (slot->text, text) == 0 || !cabas_value_allows_text (field, text))
    {
      g_free (text);
      return FALSE;
    }

  g_free (slot->text);
  slot->text = text;
  notify_changed (self, field);
  return TRUE;
}

gboolean
cabas_item_set_number (CabasItem *self, CabasField field, gint64 number)
{
  CabasSlot *slot = cabas_item_get_slot (self, field);

  /* No choice taken is the same as nothing said. */
  if (number == 0 && cabas_field_get_info (field)->type == CABAS_VALUE_CHOICES)
    number = CABAS_UNSET;

  if (slot->number == number || !cabas_value_allows_number (field, number))
    return FALSE;

  slot->number = number;
  notify_changed (self, field);
  return TRUE;
}

static gboolean
are_equal_lists (GStrv a, GStrv b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

gboolean
cabas_item_take_list (CabasItem *self, CabasField field, GStrv list)
{
  CabasSlot *slot = cabas_item_get_slot (self, field);

  if (list != NULL && list[0] == NULL)
    g_clear_pointer (&list, g_strfreev);

  if (are_equal_lists (slot->list, list) || !cabas_value_allows_list (field, list))
    {
      g_strfreev (list);
      return FALSE;
    }

  g_strfreev (slot->list);
  slot->list = list;
  notify_changed (self, field);
  return TRUE;
}

gboolean
cabas_item_set_value (CabasItem *self, CabasField field, const GValue *value)
{
  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      return cabas_item_take_text (self, field, g_value_dup_string (value));
    case CABAS_HELD_NUMBER:
      return cabas_item_set_number (self, field, g_value_get_int64 (value));
    case CABAS_HELD_LIST:
    default:
      return cabas_item_take_list (self, field, g_value_dup_boxed (value));
    }
}

/* Holds the items that are about to leave. */
static GPtrArray *
take_out (CabasItemList *children, guint position, guint n_removed)
{
  GPtrArray *removed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_removed; i++)
    {
      CabasItem *child = cabas_item_list_peek (children, position + i);

      cabas_item_get_data (child)->parent = NULL;
      g_ptr_array_add (removed, g_object_ref (child));
    }

  return removed;
}

void
cabas_item_splice (CabasItem *self,
                   CabasKind kind,
                   guint position,
                   guint n_removed,
                   CabasItem *const *added,
                   guint n_added)
{
  CabasItemList *children = cabas_item_ensure_list (self, kind);
  CabasDocument *document = cabas_item_get_document (self);
  g_autoptr (GPtrArray) removed = n_removed > 0 ? take_out (children, position, n_removed) : NULL;

  for (guint i = 0; i < n_added; i++)
    cabas_item_get_data (added[i])->parent = self;

  /* The index first: whoever hears of the new rows may look them up. */
  if (document != NULL)
    cabas_document_items_spliced (document, self,
                                  removed != NULL ? (CabasItem *const *) removed->pdata : NULL,
                                  n_removed, added, n_added);

  cabas_item_list_splice (children, position, n_removed, added, n_added);

  if (document == NULL)
    return;
  cabas_item_notify_numbers (self, kind);
  cabas_document_item_changed (document);
}

CabasExtras *
cabas_item_get_extras (CabasItem *self)
{
  return cabas_item_get_data (self)->extras;
}

CabasExtras *
cabas_item_ensure_extras (CabasItem *self)
{
  CabasItemData *data = cabas_item_get_data (self);

  if (data->extras == NULL)
    data->extras = cabas_extras_new ();

  return data->extras;
}
