/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/document.h"

#include "plan/item-private.h"
#include "plan/item-write.h"
#include "plan/text.h"

#include <glib/gi18n-lib.h>

struct _CabasDocument
{
  GObject parent_instance;

  CabasItem *root;   /* (owned) */
  GHashTable *items; /* (owned): id, borrowed from the item, to CabasItem, borrowed */
  guint n_pieces;
  char *read_only_reason; /* (owned) (nullable): may be saved */
  guint format_minor;
};

enum
{
  CHANGED,
  ITEM_ADDED,
  ITEM_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CabasDocument, cabas_document, G_TYPE_OBJECT)

static void
cabas_document_finalize (GObject *object)
{
  CabasDocument *self = CABAS_DOCUMENT (object);

  cabas_item_get_data (self->root)->document = NULL;
  g_hash_table_unref (self->items);
  g_object_unref (self->root);
  g_free (self->read_only_reason);

  G_OBJECT_CLASS (cabas_document_parent_class)->finalize (object);
}

static void
cabas_document_class_init (CabasDocumentClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_document_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ITEM_ADDED] = g_signal_new ("item-added", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, CABAS_TYPE_ITEM);
  signals[ITEM_REMOVED] = g_signal_new ("item-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, CABAS_TYPE_ITEM);
}

GHashTable *
cabas_document_new_index (void)
{
  return g_hash_table_new (g_str_hash, g_str_equal);
}

static void
cabas_document_init (CabasDocument *self)
{
  self->items = cabas_document_new_index ();
}

void
cabas_item_visit (CabasItem *item, CabasItemVisit visit, gpointer user_data)
{
  CabasItemData *data = cabas_item_get_data (item);

  visit (item, user_data);

  for (guint i = 0; data->children != NULL && i < data->info->n_held; i++)
    {
      CabasItemList *children = data->children[i];

      for (guint j = 0; children != NULL && j < cabas_item_list_get_n (children); j++)
        cabas_item_visit (cabas_item_list_peek (children, j), visit, user_data);
    }
}

static gboolean
index_item (CabasDocument *self, CabasItem *item)
{
  self->n_pieces += cabas_item_get_n_pieces (item);
  return g_hash_table_replace (self->items, (char *) cabas_item_get_id (item), item);
}

gboolean
cabas_item_is_in_bin (CabasItem *self)
{
  for (CabasItem *up = self; up != NULL; up = cabas_item_get_parent (up))
    if (cabas_item_get_kind (up) == CABAS_KIND_REMOVED)
      return TRUE;

  return FALSE;
}

static void
add_item (CabasItem *item, gpointer user_data)
{
  index_item (user_data, item);
}

static void
remove_item (CabasItem *item, gpointer user_data)
{
  CabasDocument *self = user_data;

  self->n_pieces -= cabas_item_get_n_pieces (item);
  g_hash_table_remove (self->items, cabas_item_get_id (item));
}

static void
tell_added (CabasItem *item, gpointer user_data)
{
  g_signal_emit (user_data, signals[ITEM_ADDED], 0, item);
}

static void
tell_removed (CabasItem *item, gpointer user_data)
{
  g_signal_emit (user_data, signals[ITEM_REMOVED], 0, item);
}

CabasDocument *
cabas_document_new (void)
{
  return cabas_document_new_with_root (cabas_item_new (CABAS_KIND_PLAN));
}

typedef struct
{
  CabasDocument *document;
  gboolean has_twins; /* two items with one id */
} Indexing;

static void
index_first (CabasItem *item, gpointer user_data)
{
  Indexing *indexing = user_data;

  if (!index_item (indexing->document, item))
    indexing->has_twins = TRUE;
}

CabasDocument *
cabas_document_new_indexed (CabasItem *root, GHashTable *items)
{
  CabasDocument *self = g_object_new (CABAS_TYPE_DOCUMENT, NULL);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    self->n_pieces += cabas_item_get_n_pieces (item);

  g_hash_table_unref (self->items);
  self->items = items;
  self->root = root;
  self->format_minor = CABAS_FORMAT_MINOR;
  cabas_item_get_data (root)->document = self;
  return self;
}

CabasDocument *
cabas_document_new_with_root (CabasItem *root)
{
  g_autoptr (CabasDocument) self = NULL;
  Indexing indexing = { 0 };

  g_return_val_if_fail (cabas_item_get_kind (root) == CABAS_KIND_PLAN, NULL);

  self = cabas_document_new_indexed (root, cabas_document_new_index ());
  indexing.document = self;
  cabas_item_visit (root, index_first, &indexing);
  if (indexing.has_twins)
    return NULL;

  return g_steal_pointer (&self);
}

CabasItem *
cabas_document_get_root (CabasDocument *self)
{
  g_return_val_if_fail (CABAS_IS_DOCUMENT (self), NULL);

  return self->root;
}

CabasItem *
cabas_document_find (CabasDocument *self, const char *id)
{
  g_return_val_if_fail (CABAS_IS_DOCUMENT (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->items, id) : NULL;
}

guint
cabas_document_get_n_pieces (CabasDocument *self)
{
  return self->n_pieces;
}

guint
cabas_item_get_n_pieces (CabasItem *item)
{
  const CabasExtras *extras = cabas_item_get_data (item)->extras;

  return 1 + (extras != NULL ? cabas_extras_get_n (extras) : 0);
}

G_STATIC_ASSERT (CABAS_N_KINDS <= 64);

/* One bit for each kind found inside an item of `kind`, however deep. */
static guint64
find_reachable (CabasKind kind)
{
  static guint64 reachable[CABAS_N_KINDS];
  const CabasKindInfo *info = cabas_kind_get_info (kind);

  if (reachable[kind] == 0)
    {
      guint64 mask = G_GUINT64_CONSTANT (1) << kind;

      for (guint i = 0; i < info->n_held; i++)
        mask |= find_reachable (info->held[i]);
      reachable[kind] = mask;
    }

  return reachable[kind];
}

static void
list_inside (CabasItem *item, CabasKind kind, GPtrArray *items)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

  if (cabas_item_get_kind (item) == kind)
    g_ptr_array_add (items, item);

  for (guint i = 0; i < info->n_held; i++)
    {
      guint n_children = cabas_item_get_n_children (item, info->held[i]);

      if ((find_reachable (info->held[i]) & (G_GUINT64_CONSTANT (1) << kind)) == 0 ||
          (info->held[i] == CABAS_KIND_REMOVED && kind != CABAS_KIND_REMOVED))
        continue;
      for (guint j = 0; j < n_children; j++)
        list_inside (cabas_item_get_child (item, info->held[i], j), kind, items);
    }
}

GPtrArray *
cabas_document_list (CabasDocument *self, CabasKind kind)
{
  GPtrArray *items = g_ptr_array_new ();

  list_inside (self->root, kind, items);
  return items;
}

static gboolean
has_title (CabasItem *item)
{
  return cabas_kind_get_info (cabas_item_get_kind (item))->title_field != CABAS_NO_FIELD;
}

/* An item without a title is called by where it stands, never by what it refers to: two such
 * items may refer to each other. */
char *
cabas_document_dup_reference_name (CabasDocument *self, const char *id)
{
  CabasItem *item = cabas_document_find (self, id);
  CabasItem *titled = item;
  g_autofree char *name = NULL;

  if (item == NULL)
    /* TRANSLATORS: a reference to an item that was removed; %s is its id. */
    return g_strdup_printf (_ ("missing: %s"), id);

  if (cabas_item_is_in_bin (item))
    {
      name = cabas_item_dup_display_name (item);
      /* TRANSLATORS: a reference to an item that was removed and waits in the bin; %s is its name.
       */
      return g_strdup_printf (_ ("%s (in the bin)"), name);
    }
  if (has_title (item))
    return cabas_item_dup_display_name (item);

  while (!has_title (titled))
    titled = cabas_item_get_parent (titled);

  name = cabas_item_dup_short_name (titled);
  return g_strdup_printf ("%s – %s", name, cabas_kind_get_label (cabas_item_get_kind (item)));
}

gboolean
cabas_document_would_loop (CabasDocument *self,
                           CabasItem *item,
                           CabasField field,
                           const char *target_id)
{
  const char *id = target_id;

  if (!cabas_field_get_info (field)->is_acyclic)
    return FALSE;

  for (guint steps = 0; id != NULL && steps <= g_hash_table_size (self->items); steps++)
    {
      CabasItem *target = cabas_document_find (self, id);

      /* By id, for the item may be about to come. */
      if (g_str_equal (id, cabas_item_get_id (item)))
        return TRUE;
      if (target == NULL || cabas_item_get_kind (target) != cabas_item_get_kind (item))
        return FALSE;
      id = cabas_item_get_text (target, field);
    }

  return id != NULL;
}

const char *
cabas_document_get_read_only_reason (CabasDocument *self)
{
  return self->read_only_reason;
}

void
cabas_document_set_read_only_reason (CabasDocument *self, const char *reason)
{
  cabas_set_str (&self->read_only_reason, reason);
}

guint
cabas_document_get_format_minor (CabasDocument *self)
{
  return self->format_minor;
}

void
cabas_document_set_format_minor (CabasDocument *self, guint minor)
{
  self->format_minor = minor;
}

void
cabas_document_item_changed (CabasDocument *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What comes into the bin or leaves it has left the plan before, or comes to it after. */
void
cabas_document_items_spliced (CabasDocument *self,
                              CabasItem *parent,
                              CabasItem *const *removed,
                              guint n_removed,
                              CabasItem *const *added,
                              guint n_added)
{
  const gboolean is_in_bin = cabas_item_is_in_bin (parent);

  for (guint i = 0; i < n_removed; i++)
    {
      cabas_item_visit (removed[i], remove_item, self);
      if (!is_in_bin)
        cabas_item_visit (removed[i], tell_removed, self);
    }
  for (guint i = 0; i < n_added; i++)
    {
      cabas_item_visit (added[i], add_item, self);
      if (!is_in_bin)
        cabas_item_visit (added[i], tell_added, self);
    }
}
