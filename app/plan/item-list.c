/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/item-list.h"

#include <string.h>

struct _CabasItemList
{
  GObject parent_instance;

  CabasKind kind;
  CabasItem **items; /* (owned) (nullable) */
  guint n_items;
  guint n_allocated;
};

static GType
cabas_item_list_get_item_type (GListModel *model)
{
  return cabas_kind_get_type (CABAS_ITEM_LIST (model)->kind);
}

static guint
cabas_item_list_get_n_items (GListModel *model)
{
  return CABAS_ITEM_LIST (model)->n_items;
}

static gpointer
cabas_item_list_get_item (GListModel *model, guint position)
{
  CabasItem *item = cabas_item_list_peek (CABAS_ITEM_LIST (model), position);

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = cabas_item_list_get_item_type;
  iface->get_n_items = cabas_item_list_get_n_items;
  iface->get_item = cabas_item_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CabasItemList,
                               cabas_item_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static void
cabas_item_list_finalize (GObject *object)
{
  CabasItemList *self = CABAS_ITEM_LIST (object);

  for (guint i = 0; i < self->n_items; i++)
    g_object_unref (self->items[i]);
  g_free (self->items);

  G_OBJECT_CLASS (cabas_item_list_parent_class)->finalize (object);
}

static void
cabas_item_list_class_init (CabasItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cabas_item_list_finalize;
}

static void
cabas_item_list_init (CabasItemList *self)
{
}

CabasItemList *
cabas_item_list_new (CabasKind kind)
{
  CabasItemList *self = g_object_new (CABAS_TYPE_ITEM_LIST, NULL);

  self->kind = kind;
  return self;
}

guint
cabas_item_list_get_n (CabasItemList *self)
{
  return self->n_items;
}

CabasItem *
cabas_item_list_peek (CabasItemList *self, guint position)
{
  return position < self->n_items ? self->items[position] : NULL;
}

guint
cabas_item_list_find (CabasItemList *self, CabasItem *item)
{
  for (guint i = 0; i < self->n_items; i++)
    if (self->items[i] == item)
      return i;

  return G_MAXUINT;
}

static guint
get_changed_signal (void)
{
  static guint id;

  if (id == 0)
    id = g_signal_lookup ("items-changed", G_TYPE_LIST_MODEL);

  return id;
}

static void
ensure_room (CabasItemList *self, guint n_items)
{
  if (n_items <= self->n_allocated)
    return;

  self->n_allocated = MAX (n_items, self->n_allocated * 2);
  self->items = g_renew (CabasItem *, self->items, self->n_allocated);
}

void
cabas_item_list_splice (
    CabasItemList *self, guint position, guint n_removed, CabasItem *const *added, guint n_added)
{
  guint n_after;

  g_return_if_fail (position + n_removed <= self->n_items);

  n_after = self->n_items - position - n_removed;
  for (guint i = 0; i < n_removed; i++)
    g_object_unref (self->items[position + i]);

  ensure_room (self, self->n_items - n_removed + n_added);
  if (n_after > 0)
    memmove (self->items + position + n_added, self->items + position + n_removed,
             n_after * sizeof *self->items);
  for (guint i = 0; i < n_added; i++)
    self->items[position + i] = g_object_ref (added[i]);
  self->n_items += n_added - n_removed;

  /* While a file is read nobody listens, and telling nobody takes as long as reading the item. */
  if (g_signal_has_handler_pending (self, get_changed_signal (), 0, FALSE))
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}
