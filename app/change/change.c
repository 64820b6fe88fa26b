/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/change.h"

#include "plan/item-write.h"

typedef enum
{
  CHANGE_SET,
  CHANGE_SPLICE,
  CHANGE_GROUP,
} CabasChangeType;

struct _CabasChange
{
  CabasChangeType type;
  char *id;    /* (owned) (nullable): the item set or spliced; none for a group */
  char *label; /* (owned) (nullable) */

  /* CHANGE_SET: the value that applying puts there */
  CabasField field;
  GValue value;

  /* CHANGE_SPLICE: what applying takes out and puts in */
  CabasKind kind;
  guint position;
  guint n_removed;
  GPtrArray *added; /* (owned) of CabasItem */

  /* CHANGE_GROUP */
  GPtrArray *children; /* (owned) of CabasChange; the next time, they are applied from the last */
};

static CabasChange *
change_new (CabasChangeType type, CabasItem *item, const char *label)
{
  CabasChange *self = g_new0 (CabasChange, 1);

  self->type = type;
  self->label = g_strdup (label);
  if (item != NULL)
    self->id = g_strdup (cabas_item_get_id (item));

  return self;
}

CabasChange *
cabas_change_new_set (CabasItem *item, CabasField field, const GValue *value, const char *label)
{
  CabasChange *self = change_new (CHANGE_SET, item, label);

  self->field = field;
  g_value_init (&self->value, G_VALUE_TYPE (value));
  g_value_copy (value, &self->value);
  return self;
}

CabasChange *
cabas_change_new_splice (CabasItem *parent,
                         CabasKind kind,
                         guint position,
                         guint n_removed,
                         CabasItem *const *added,
                         guint n_added,
                         const char *label)
{
  CabasChange *self = change_new (CHANGE_SPLICE, parent, label);

  self->kind = kind;
  self->position = position;
  self->n_removed = n_removed;
  self->added = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_add (self->added, g_object_ref (added[i]));

  return self;
}

CabasChange *
cabas_change_new_group (const char *label)
{
  CabasChange *self = change_new (CHANGE_GROUP, NULL, label);

  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_change_free);
  return self;
}

void
cabas_change_free (CabasChange *self)
{
  if (self->type == CHANGE_SET)
    g_value_unset (&self->value);
  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self->id);
  g_free (self->label);
  g_free (self);
}

void
cabas_change_group_take (CabasChange *self, CabasChange *child)
{
  g_return_if_fail (self->type == CHANGE_GROUP);

  g_ptr_array_add (self->children, child);
}

guint
cabas_change_group_get_n (const CabasChange *self)
{
  return self->children->len;
}

const char *
cabas_change_get_label (const CabasChange *self)
{
  return self->label;
}

gboolean
cabas_change_covers (const CabasChange *self, const CabasChange *next)
{
  /* Both hold what was there before: the earlier value is the one to come back to. */
  return self->type == CHANGE_SET && next->type == CHANGE_SET && self->field == next->field &&
         g_str_equal (self->id, next->id);
}

static gboolean
apply_set (CabasChange *self, CabasItem *item)
{
  GValue before = G_VALUE_INIT;

  cabas_item_get_value (item, self->field, &before);
  cabas_item_set_value (item, self->field, &self->value);
  g_value_unset (&self->value);
  self->value = before;
  return TRUE;
}

static gboolean
apply_splice (CabasChange *self, CabasItem *parent)
{
  GPtrArray *removed;
  guint n_added = self->added->len;

  if (self->position + self->n_removed > cabas_item_get_n_children (parent, self->kind))
    return FALSE;

  removed = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->n_removed; i++)
    g_ptr_array_add (removed,
                     g_object_ref (cabas_item_get_child (parent, self->kind, self->position + i)));

  cabas_item_splice (parent, self->kind, self->position, self->n_removed,
                     (CabasItem *const *) self->added->pdata, n_added);

  g_ptr_array_unref (self->added);
  self->added = removed;
  self->n_removed = n_added;
  return TRUE;
}

static void
reverse (GPtrArray *array)
{
  for (guint i = 0; i < array->len / 2; i++)
    {
      gpointer other = array->pdata[array->len - 1 - i];

      array->pdata[array->len - 1 - i] = array->pdata[i];
      array->pdata[i] = other;
    }
}

/* All of the group, or none of it. */
static gboolean
apply_group (CabasChange *self, CabasDocument *document)
{
  for (guint i = self->children->len; i-- > 0;)
    if (!cabas_change_apply (g_ptr_array_index (self->children, i), document))
      {
        while (++i < self->children->len)
          cabas_change_apply (g_ptr_array_index (self->children, i), document);
        return FALSE;
      }

  reverse (self->children);
  return TRUE;
}

gboolean
cabas_change_apply (CabasChange *self, CabasDocument *document)
{
  CabasItem *item;

  if (self->type == CHANGE_GROUP)
    return apply_group (self, document);

  item = cabas_document_find (document, self->id);
  if (item == NULL)
    return FALSE;

  return self->type == CHANGE_SET ? apply_set (self, item) : apply_splice (self, item);
}
