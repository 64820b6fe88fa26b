/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/adoption.h"
#include "change/change-label.h"
#include "change/history-private.h"
#include "plan/value.h"

static gboolean
is_same_value (CabasItem *item, CabasField field, const GValue *value)
{
  g_auto (GValue) present = G_VALUE_INIT;
  g_autofree char *present_text = NULL;
  g_autofree char *text = NULL;

  cabas_item_get_value (item, field, &present);
  present_text = cabas_value_to_text (field, &present);
  text = cabas_value_to_text (field, value);
  return g_strcmp0 (present_text, text) == 0;
}

/* The status of the plan becomes one that follows a vote. */
static gboolean
is_adoption (CabasItem *item, CabasField field, const GValue *value)
{
  return field == CABAS_PLAN_STATUS && cabas_adoption_is_voted (g_value_get_int64 (value)) &&
         !cabas_adoption_is_voted (cabas_item_get_number (item, field));
}

gboolean
cabas_history_set_value (CabasHistory *self, CabasItem *item, CabasField field, const GValue *value)
{
  g_autofree char *label = NULL;
  g_auto (GValue) clean = G_VALUE_INIT;

  g_return_val_if_fail (CABAS_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (cabas_item_get_document (item) == cabas_history_get_document (self), FALSE);

  if (!cabas_value_clean (field, value, &clean) || is_same_value (item, field, &clean))
    return FALSE;

  if (G_VALUE_HOLDS_STRING (&clean) &&
      cabas_document_would_loop (cabas_history_get_document (self), item, field,
                                 g_value_get_string (&clean)))
    return FALSE;

  label = cabas_change_label_set (item, field);
  if (!is_adoption (item, field, &clean))
    return cabas_history_make (self, cabas_change_new_set (item, field, &clean, label));

  cabas_history_begin (self, label);
  cabas_history_make (self, cabas_change_new_set (item, field, &clean, NULL));
  cabas_adoption_follow (self);
  cabas_history_end (self);
  return cabas_adoption_is_voted (cabas_item_get_number (item, field));
}

gboolean
cabas_history_set_text (CabasHistory *self, CabasItem *item, CabasField field, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  return cabas_history_set_value (self, item, field, &value);
}

gboolean
cabas_history_set_number (CabasHistory *self, CabasItem *item, CabasField field, gint64 number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, number);
  return cabas_history_set_value (self, item, field, &value);
}

gboolean
cabas_history_set_list (CabasHistory *self,
                        CabasItem *item,
                        CabasField field,
                        const char *const *list)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRV);
  g_value_set_boxed (&value, list);
  return cabas_history_set_value (self, item, field, &value);
}

/* `label` is not needed inside a group. */
static CabasChange *
new_insertion (CabasItem *parent, guint position, CabasItem *item, const char *label)
{
  return cabas_change_new_splice (parent, cabas_item_get_kind (item), position, 0, &item, 1, label);
}

static CabasChange *
new_removal (CabasItem *item, const char *label)
{
  return cabas_change_new_splice (cabas_item_get_parent (item), cabas_item_get_kind (item),
                                  cabas_item_get_position (item), 1, NULL, 0, label);
}

typedef struct
{
  CabasDocument *document; /* (unowned) */
  guint n_pieces;
  gboolean is_refused;
} Arrival;

/* A removed item may come back after others began to refer to it. */
static gboolean
would_loop (CabasDocument *document, CabasItem *item)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

  for (guint i = 0; i < info->n_fields; i++)
    {
      CabasField field = info->first_field + i;

      if (cabas_field_get_info (field)->is_acyclic &&
          cabas_document_would_loop (document, item, field, cabas_item_get_text (item, field)))
        return TRUE;
    }

  return FALSE;
}

/* Ids are never used twice in a plan. */
static void
check_arrival (CabasItem *item, gpointer user_data)
{
  Arrival *arrival = user_data;

  arrival->n_pieces += cabas_item_get_n_pieces (item);
  if (cabas_document_find (arrival->document, cabas_item_get_id (item)) != NULL ||
      would_loop (arrival->document, item))
    arrival->is_refused = TRUE;
}

static gboolean
can_insert (CabasHistory *self, CabasItem *parent, CabasItem *item)
{
  Arrival arrival = { .document = cabas_history_get_document (self) };

  if (cabas_kind_find_held (cabas_item_get_kind (parent), cabas_item_get_kind (item)) < 0)
    return FALSE;

  cabas_item_visit (item, check_arrival, &arrival);
  return !arrival.is_refused &&
         cabas_document_get_n_pieces (arrival.document) + arrival.n_pieces <= CABAS_MAX_PIECES;
}

static gboolean
insert_labelled (
    CabasHistory *self, CabasItem *parent, guint position, CabasItem *item, const char *label)
{
  CabasKind kind = cabas_item_get_kind (item);

  g_return_val_if_fail (cabas_item_get_document (parent) == cabas_history_get_document (self),
                        FALSE);
  g_return_val_if_fail (cabas_item_get_parent (item) == NULL, FALSE);

  if (!can_insert (self, parent, item))
    return FALSE;

  position = MIN (position, cabas_item_get_n_children (parent, kind));
  return cabas_history_make (self, new_insertion (parent, position, item, label));
}

gboolean
cabas_history_insert (CabasHistory *self, CabasItem *parent, guint position, CabasItem *item)
{
  g_autofree char *label = cabas_change_label_add (item);

  return insert_labelled (self, parent, position, item, label);
}

CabasItem *
cabas_history_add (CabasHistory *self, CabasItem *parent, CabasKind kind, guint position)
{
  g_autoptr (CabasItem) item = cabas_item_new (kind);

  /* Once inserted, the plan keeps it alive. */
  return cabas_history_insert (self, parent, position, item) ? item : NULL;
}

gboolean
cabas_history_remove (CabasHistory *self, CabasItem *item)
{
  g_autofree char *label = cabas_change_label_remove (item);

  if (cabas_item_get_parent (item) == NULL)
    return FALSE;

  return cabas_history_make (self, new_removal (item, label));
}

gboolean
cabas_history_move (CabasHistory *self, CabasItem *item, CabasItem *parent, guint position)
{
  g_autoptr (CabasItem) moved = g_object_ref (item);
  g_autofree char *label = cabas_change_label_move (item);
  CabasKind kind = cabas_item_get_kind (item);
  CabasItem *from = cabas_item_get_parent (item);
  guint n_others;

  g_return_val_if_fail (cabas_item_get_document (parent) == cabas_history_get_document (self),
                        FALSE);

  if (from == NULL || cabas_history_is_read_only (self) || cabas_item_is_inside (parent, item) ||
      cabas_kind_find_held (cabas_item_get_kind (parent), kind) < 0)
    return FALSE;

  n_others = cabas_item_get_n_children (parent, kind) - (from == parent ? 1 : 0);
  position = MIN (position, n_others);
  if (from == parent && position == cabas_item_get_position (item))
    return FALSE;

  cabas_history_begin (self, label);
  cabas_history_make (self, new_removal (item, NULL));
  cabas_history_make (self, new_insertion (parent, position, moved, NULL));
  cabas_history_end (self);
  return TRUE;
}

CabasItem *
cabas_history_duplicate (CabasHistory *self, CabasItem *item)
{
  CabasItem *parent = cabas_item_get_parent (item);
  g_autofree char *label = cabas_change_label_duplicate (item);
  g_autoptr (CabasItem) copy = NULL;

  if (parent == NULL)
    return NULL;

  copy = cabas_item_duplicate (item);
  return insert_labelled (self, parent, cabas_item_get_position (item) + 1, copy, label) ? copy
                                                                                         : NULL;
}
