/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-slots.h"

/* Rows above and below one that is to be seen: together, more than stand on a screen. */
#define AROUND 40
/* Rows that are filled, or places that are made, from one frame to the next. */
#define STEP 20
/* For so many rows a list keeps widgets. */
#define MOST_WIDGETS 200

struct _CabasTreeSlot
{
  GObject parent_instance;

  GtkTreeListRow *row; /* (owned) */
  guint n_held;
  gboolean is_stale; /* the row is that which stood here before */
};

G_DEFINE_FINAL_TYPE (CabasTreeSlot, cabas_tree_slot, G_TYPE_OBJECT)

struct _CabasTreeSlots
{
  GObject parent_instance;

  GListModel *rows; /* (owned) */
  GArray *slots;    /* of CabasTreeSlot (owned) (nullable): made when first asked for */
  guint limit;      /* of these, so many are in the model yet */
};

static void cabas_tree_slots_init_list (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CabasTreeSlots,
                               cabas_tree_slots,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      cabas_tree_slots_init_list))

typedef enum
{
  PROP_ROW = 1,
} CabasTreeSlotProperty;

static GParamSpec *properties[PROP_ROW + 1];

static void
cabas_tree_slot_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((CabasTreeSlotProperty) prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, CABAS_TREE_SLOT (object)->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_tree_slot_dispose (GObject *object)
{
  g_clear_object (&CABAS_TREE_SLOT (object)->row);

  G_OBJECT_CLASS (cabas_tree_slot_parent_class)->dispose (object);
}

static void
cabas_tree_slot_class_init (CabasTreeSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cabas_tree_slot_get_property;
  object_class->dispose = cabas_tree_slot_dispose;
  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, GTK_TYPE_TREE_LIST_ROW,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
cabas_tree_slot_init (CabasTreeSlot *self)
{
}

GtkTreeListRow *
cabas_tree_slot_get_row (CabasTreeSlot *self)
{
  g_return_val_if_fail (CABAS_IS_TREE_SLOT (self), NULL);

  return self->row;
}

void
cabas_tree_slot_hold (CabasTreeSlot *self)
{
  g_return_if_fail (CABAS_IS_TREE_SLOT (self));

  self->n_held++;
}

void
cabas_tree_slot_release (CabasTreeSlot *self)
{
  g_return_if_fail (CABAS_IS_TREE_SLOT (self));

  self->n_held--;
}

static CabasTreeSlot *
get_slot (CabasTreeSlots *self, guint position)
{
  return g_array_index (self->slots, CabasTreeSlot *, position);
}

/* Gives a place the row that stands there now. */
static void
fill (CabasTreeSlots *self, guint position)
{
  CabasTreeSlot *slot = get_slot (self, position);

  g_clear_object (&slot->row);
  slot->row = g_list_model_get_item (self->rows, position);
  slot->is_stale = FALSE;
  g_object_notify_by_pspec (G_OBJECT (slot), properties[PROP_ROW]);
}

static GType
cabas_tree_slots_get_item_type (GListModel *model)
{
  return CABAS_TYPE_TREE_SLOT;
}

static guint
count (CabasTreeSlots *self)
{
  return MIN (self->slots->len, self->limit);
}

static guint
cabas_tree_slots_get_n_items (GListModel *model)
{
  return count (CABAS_TREE_SLOTS (model));
}

static gpointer
cabas_tree_slots_get_item (GListModel *model, guint position)
{
  CabasTreeSlots *self = CABAS_TREE_SLOTS (model);
  CabasTreeSlot **slot;

  if (position >= count (self))
    return NULL;

  slot = &g_array_index (self->slots, CabasTreeSlot *, position);
  if (*slot == NULL)
    *slot = g_object_new (CABAS_TYPE_TREE_SLOT, NULL);
  if ((*slot)->row == NULL || (*slot)->is_stale)
    fill (self, position);
  return g_object_ref (*slot);
}

static void
cabas_tree_slots_init_list (GListModelInterface *iface)
{
  iface->get_item_type = cabas_tree_slots_get_item_type;
  iface->get_n_items = cabas_tree_slots_get_n_items;
  iface->get_item = cabas_tree_slots_get_item;
}

static void
resize (CabasTreeSlots *self, guint position, guint n_removed, guint n_added)
{
  if (n_removed > 0)
    g_array_remove_range (self->slots, position, n_removed);
  if (n_added > 0)
    {
      g_autofree gpointer *places = g_new0 (gpointer, n_added);

      g_array_insert_vals (self->slots, position, places, n_added);
    }
}

static void
rows_changed_cb (
    GListModel *rows, guint position, guint n_removed, guint n_added, CabasTreeSlots *self)
{
  const guint n_before = count (self);
  guint n;

  resize (self, position, n_removed, n_added);
  n = count (self);
  /* Within the limit as many may go as come, from further below. */
  if (n_before == self->slots->len - n_added + n_removed && n == self->slots->len)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  else if (position < MAX (n, n_before))
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_before - position, n - position);
}

static void
set_limit (CabasTreeSlots *self, guint limit)
{
  const guint n_before = count (self);
  guint n;

  self->limit = limit;
  n = count (self);
  if (n > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n - n_before);
}

static void
cabas_tree_slots_dispose (GObject *object)
{
  CabasTreeSlots *self = CABAS_TREE_SLOTS (object);

  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  g_clear_object (&self->rows);
  g_array_set_size (self->slots, 0);

  G_OBJECT_CLASS (cabas_tree_slots_parent_class)->dispose (object);
}

static void
cabas_tree_slots_finalize (GObject *object)
{
  g_array_unref (CABAS_TREE_SLOTS (object)->slots);

  G_OBJECT_CLASS (cabas_tree_slots_parent_class)->finalize (object);
}

static void
cabas_tree_slots_class_init (CabasTreeSlotsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_tree_slots_dispose;
  G_OBJECT_CLASS (klass)->finalize = cabas_tree_slots_finalize;
}

static void
clear_slot (gpointer data)
{
  g_clear_object ((CabasTreeSlot **) data);
}

static void
cabas_tree_slots_init (CabasTreeSlots *self)
{
  self->slots = g_array_new (FALSE, TRUE, sizeof (CabasTreeSlot *));
  g_array_set_clear_func (self->slots, clear_slot);
  self->limit = G_MAXUINT;
}

static void
watch (CabasTreeSlots *self, GListModel *rows)
{
  g_set_object (&self->rows, rows);
  g_signal_connect (rows, "items-changed", G_CALLBACK (rows_changed_cb), self);
}

CabasTreeSlots *
cabas_tree_slots_new (GListModel *rows)
{
  CabasTreeSlots *self = g_object_new (CABAS_TYPE_TREE_SLOTS, NULL);

  watch (self, rows);
  g_array_set_size (self->slots, g_list_model_get_n_items (rows));
  return self;
}

/* A widget shows the old row until it gets the new one. */
static void
forget_row (CabasTreeSlot *slot)
{
  if (slot == NULL)
    return;

  if (slot->n_held == 0)
    g_clear_object (&slot->row);
  slot->is_stale = TRUE;
}

void
cabas_tree_slots_set_rows (CabasTreeSlots *self, GListModel *rows)
{
  const guint n_before = count (self);
  const guint n_all = g_list_model_get_n_items (rows);
  guint n, n_kept;

  g_return_if_fail (CABAS_IS_TREE_SLOTS (self));

  g_signal_handlers_disconnect_by_data (self->rows, self);
  watch (self, rows);
  for (guint i = 0; i < self->slots->len; i++)
    forget_row (get_slot (self, i));
  g_array_set_size (self->slots, n_all);
  /* Widgets that are there cost little; a list that grows makes them over several frames. */
  self->limit = n_before >= MOST_WIDGETS ? G_MAXUINT : MAX (n_before, AROUND);
  n = count (self);
  n_kept = MIN (n, n_before);
  if (n != n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_kept, n_before - n_kept, n - n_kept);
}

static gboolean
is_stale (CabasTreeSlots *self, guint position)
{
  CabasTreeSlot *slot = get_slot (self, position);

  return slot != NULL && slot->is_stale && slot->n_held > 0;
}

void
cabas_tree_slots_show (CabasTreeSlots *self, guint position)
{
  guint first, end;

  g_return_if_fail (CABAS_IS_TREE_SLOTS (self));

  if (position >= self->limit)
    set_limit (self, G_MAXUINT);
  first = position > AROUND ? position - AROUND : 0;
  end = MIN (count (self), position + AROUND);
  for (guint i = first; i < end; i++)
    if (is_stale (self, i))
      fill (self, i);
}

gboolean
cabas_tree_slots_go_on (CabasTreeSlots *self)
{
  const guint n = count (self);
  guint n_filled = 0;

  g_return_val_if_fail (CABAS_IS_TREE_SLOTS (self), FALSE);

  for (guint i = 0; i < n && n_filled < STEP; i++)
    if (is_stale (self, i))
      {
        fill (self, i);
        n_filled++;
      }
  if (n_filled > 0)
    return TRUE;
  if (n == self->slots->len)
    self->limit = G_MAXUINT;
  if (self->limit == G_MAXUINT)
    return FALSE;

  set_limit (self, n + STEP < MOST_WIDGETS ? n + STEP : G_MAXUINT);
  return TRUE;
}
