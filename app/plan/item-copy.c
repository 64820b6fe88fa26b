/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/item-private.h"
#include "plan/item-write.h"

static void
copy_fields (CabasItem *self, CabasItem *copy)
{
  const CabasKindInfo *info = cabas_item_get_data (self)->info;

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      /* A number stands once in a plan. */
      if (cabas_field_get_info (info->first_field + i)->is_numbered)
        continue;
      cabas_item_get_value (self, info->first_field + i, &value);
      cabas_item_set_value (copy, info->first_field + i, &value);
    }
}

/* Copies `self` and all it contains; `copies` learns the id of each copy by that of the model. */
static CabasItem *
copy_tree (CabasItem *self, GHashTable *copies)
{
  CabasItemData *data = cabas_item_get_data (self);
  CabasItem *copy = cabas_item_new (data->kind);

  g_hash_table_insert (copies, data->id, (char *) cabas_item_get_id (copy));
  copy_fields (self, copy);
  if (data->extras != NULL)
    cabas_item_get_data (copy)->extras = cabas_extras_copy (data->extras);

  for (guint i = 0; i < data->info->n_held; i++)
    {
      CabasKind kind = data->info->held[i];

      for (guint j = 0; j < cabas_item_get_n_children (self, kind); j++)
        {
          g_autoptr (CabasItem) child = copy_tree (cabas_item_get_child (self, kind, j), copies);

          cabas_item_splice (copy, kind, j, 0, &child, 1);
        }
    }

  return copy;
}

static void
follow_reference (CabasItem *item, CabasField field, GHashTable *copies)
{
  const char *id = cabas_item_get_text (item, field);
  const char *copy_id = id != NULL ? g_hash_table_lookup (copies, id) : NULL;

  if (copy_id != NULL)
    cabas_item_take_text (item, field, g_strdup (copy_id));
}

static void
follow_references (CabasItem *item, CabasField field, GHashTable *copies)
{
  const char *const *ids = cabas_item_get_list (item, field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *copy_id = g_hash_table_lookup (copies, ids[i]);

      g_strv_builder_add (builder, copy_id != NULL ? copy_id : ids[i]);
    }

  cabas_item_take_list (item, field, g_strv_builder_end (builder));
}

static void
follow_copies (CabasItem *item, gpointer user_data)
{
  const CabasKindInfo *info = cabas_item_get_data (item)->info;

  for (guint i = 0; i < info->n_fields; i++)
    {
      CabasField field = info->first_field + i;

      if (cabas_field_get_info (field)->type == CABAS_VALUE_REFERENCE)
        follow_reference (item, field, user_data);
      else if (cabas_field_get_info (field)->type == CABAS_VALUE_REFERENCES)
        follow_references (item, field, user_data);
    }
}

CabasItem *
cabas_item_duplicate (CabasItem *self)
{
  g_autoptr (GHashTable) copies = g_hash_table_new (g_str_hash, g_str_equal);
  CabasItem *copy;

  g_return_val_if_fail (CABAS_IS_ITEM (self), NULL);

  copy = copy_tree (self, copies);
  cabas_item_visit (copy, follow_copies, copies);
  return copy;
}
