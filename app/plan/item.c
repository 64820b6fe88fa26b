/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/item.h"

#include "plan/item-private.h"
#include "plan/value.h"

enum
{
  PROP_DISPLAY_NAME = 1,
};

static GParamSpec *display_name_pspec;
static GParamSpec *field_pspecs[CABAS_N_FIELDS];

G_DEFINE_ABSTRACT_TYPE (CabasItem, cabas_item, G_TYPE_OBJECT)

/* The data of an item follows its GObject in the same block, because its size depends on the
 * kind: see cabas_kind_get_type (). */
CabasItemData *
cabas_item_get_data (CabasItem *self)
{
  return (CabasItemData *) (gpointer) (self + 1);
}

CabasSlot *
cabas_item_get_slot (CabasItem *self, CabasField field)
{
  CabasItemData *data = cabas_item_get_data (self);
  guint index = field - data->info->first_field;

  g_assert (index < data->info->n_fields);
  return &data->slots[index];
}

GParamSpec *
cabas_item_get_pspec (CabasField field)
{
  return field_pspecs[field];
}

GParamSpec *
cabas_item_get_display_name_pspec (void)
{
  return display_name_pspec;
}

static void
cabas_item_get_display_name (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_take_string (value, cabas_item_dup_display_name (CABAS_ITEM (object)));
}

static void
cabas_item_class_init (CabasItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cabas_item_get_display_name;

  display_name_pspec = g_param_spec_string ("display-name", NULL, NULL, NULL,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_DISPLAY_NAME, display_name_pspec);
}

static void
cabas_item_init (CabasItem *self)
{
}

static void
cabas_item_get_field (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CabasItem *self = CABAS_ITEM (object);
  CabasField field = cabas_item_get_data (self)->info->first_field + prop_id - 1;
  const CabasSlot *slot = cabas_item_get_slot (self, field);

  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      g_value_set_string (value, slot->text);
      break;
    case CABAS_HELD_NUMBER:
      g_value_set_int64 (value, slot->number);
      break;
    case CABAS_HELD_LIST:
    default:
      g_value_set_boxed (value, slot->list);
      break;
    }
}

static void
cabas_item_dispose (GObject *object)
{
  CabasItemData *data = cabas_item_get_data (CABAS_ITEM (object));

  for (guint i = 0; data->children != NULL && i < data->info->n_held; i++)
    {
      CabasItemList *children = data->children[i];

      for (guint j = 0; children != NULL && j < cabas_item_list_get_n (children); j++)
        cabas_item_get_data (cabas_item_list_peek (children, j))->parent = NULL;
      g_clear_object (&data->children[i]);
    }

  G_OBJECT_CLASS (cabas_item_parent_class)->dispose (object);
}

static void
cabas_item_finalize (GObject *object)
{
  CabasItemData *data = cabas_item_get_data (CABAS_ITEM (object));

  for (guint i = 0; i < data->info->n_fields; i++)
    switch (cabas_field_get_held_as (data->info->first_field + i))
      {
      case CABAS_HELD_TEXT:
        g_free (data->slots[i].text);
        break;
      case CABAS_HELD_LIST:
        g_strfreev (data->slots[i].list);
        break;
      case CABAS_HELD_NUMBER:
      default:
        break;
      }

  g_free (data->id);
  g_free (data->children);
  g_clear_pointer (&data->extras, cabas_extras_free);

  G_OBJECT_CLASS (cabas_item_parent_class)->finalize (object);
}

static GParamSpec *
make_pspec (CabasField field)
{
  const char *name = cabas_field_get_info (field)->name;
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);
    case CABAS_HELD_NUMBER:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, CABAS_UNSET, flags);
    case CABAS_HELD_LIST:
    default:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);
    }
}

static void
init_kind_class (gpointer klass, gpointer kind_info)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const CabasKindInfo *info = kind_info;

  object_class->get_property = cabas_item_get_field;
  object_class->dispose = cabas_item_dispose;
  object_class->finalize = cabas_item_finalize;

  for (guint i = 0; i < info->n_fields; i++)
    {
      CabasField field = info->first_field + i;

      field_pspecs[field] = make_pspec (field);
      g_object_class_install_property (object_class, i + 1, field_pspecs[field]);
    }
}

GType
cabas_kind_get_type (CabasKind kind)
{
  static GType types[CABAS_N_KINDS];
  static gsize registered = 0;

  g_return_val_if_fail ((guint) kind < CABAS_N_KINDS, G_TYPE_INVALID);

  if (g_once_init_enter (&registered))
    {
      for (guint i = 0; i < CABAS_N_KINDS; i++)
        {
          const CabasKindInfo *kind_info = cabas_kind_get_info (i);
          const GTypeInfo type_info = {
            .class_size = sizeof (CabasItemClass),
            .class_init = init_kind_class,
            .class_data = kind_info,
            .instance_size = sizeof (CabasItem) + sizeof (CabasItemData) +
                             kind_info->n_fields * sizeof (CabasSlot),
          };

          types[i] = g_type_register_static (CABAS_TYPE_ITEM, kind_info->type_name, &type_info,
                                             G_TYPE_FLAG_FINAL);
        }
      g_once_init_leave (&registered, 1);
    }

  return types[kind];
}

/* Ten characters of a 32-letter alphabet: two people adding items to copies of a plan for its
 * whole life do not meet, nor do the items of the largest plan that can be read (with eight, it
 * happened in one out of forty of those). */
static char *
make_id (const char *kind_name)
{
  static const char alphabet[] = "abcdefghijkmnpqrstuvwxyz23456789";
  char random[11] = { 0 };

  for (guint i = 0; i < 10; i++)
    random[i] = alphabet[g_random_int_range (0, 32)];

  return g_strdup_printf ("%s-%s", kind_name, random);
}

CabasItem *
cabas_item_new (CabasKind kind)
{
  return cabas_item_new_with_id (kind, NULL);
}

CabasItem *
cabas_item_new_with_id (CabasKind kind, const char *id)
{
  CabasItem *self = g_object_new (cabas_kind_get_type (kind), NULL);
  CabasItemData *data = cabas_item_get_data (self);

  data->info = cabas_kind_get_info (kind);
  data->kind = kind;
  data->id = id != NULL ? g_strdup (id) : make_id (data->info->name);

  for (guint i = 0; i < data->info->n_fields; i++)
    if (cabas_field_get_held_as (data->info->first_field + i) == CABAS_HELD_NUMBER)
      data->slots[i].number = CABAS_UNSET;

  return self;
}

CabasKind
cabas_item_get_kind (CabasItem *self)
{
  g_return_val_if_fail (CABAS_IS_ITEM (self), CABAS_N_KINDS);

  return cabas_item_get_data (self)->kind;
}

const char *
cabas_item_get_id (CabasItem *self)
{
  g_return_val_if_fail (CABAS_IS_ITEM (self), NULL);

  return cabas_item_get_data (self)->id;
}

CabasItem *
cabas_item_get_parent (CabasItem *self)
{
  g_return_val_if_fail (CABAS_IS_ITEM (self), NULL);

  return cabas_item_get_data (self)->parent;
}

gboolean
cabas_item_is_inside (CabasItem *self, CabasItem *ancestor)
{
  for (CabasItem *item = self; item != NULL; item = cabas_item_get_parent (item))
    if (item == ancestor)
      return TRUE;

  return FALSE;
}

CabasDocument *
cabas_item_get_document (CabasItem *self)
{
  CabasItemData *data = cabas_item_get_data (self);

  while (data->parent != NULL)
    data = cabas_item_get_data (data->parent);

  return data->document;
}

const char *
cabas_item_get_text (CabasItem *self, CabasField field)
{
  g_return_val_if_fail (cabas_field_get_held_as (field) == CABAS_HELD_TEXT, NULL);

  return cabas_item_get_slot (self, field)->text;
}

gint64
cabas_item_get_number (CabasItem *self, CabasField field)
{
  g_return_val_if_fail (cabas_field_get_held_as (field) == CABAS_HELD_NUMBER, CABAS_UNSET);

  return cabas_item_get_slot (self, field)->number;
}

const char *const *
cabas_item_get_list (CabasItem *self, CabasField field)
{
  static const char *const empty[] = { NULL };
  GStrv list;

  g_return_val_if_fail (cabas_field_get_held_as (field) == CABAS_HELD_LIST, empty);

  list = cabas_item_get_slot (self, field)->list;
  return list != NULL ? (const char *const *) list : empty;
}

gboolean
cabas_item_has (CabasItem *self, CabasField field)
{
  const CabasSlot *slot = cabas_item_get_slot (self, field);

  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      return slot->text != NULL;
    case CABAS_HELD_NUMBER:
      return slot->number != CABAS_UNSET;
    case CABAS_HELD_LIST:
    default:
      return slot->list != NULL;
    }
}

void
cabas_item_get_value (CabasItem *self, CabasField field, GValue *value)
{
  g_value_init (value, cabas_field_get_value_type (field));
  cabas_item_get_field (G_OBJECT (self), field - cabas_item_get_data (self)->info->first_field + 1,
                        value, field_pspecs[field]);
}

CabasItemList *
cabas_item_find_list (CabasItem *self, CabasKind kind)
{
  CabasItemData *data = cabas_item_get_data (self);
  int index = cabas_kind_find_held (data->kind, kind);

  return index >= 0 && data->children != NULL ? data->children[index] : NULL;
}

CabasItemList *
cabas_item_ensure_list (CabasItem *self, CabasKind kind)
{
  CabasItemData *data = cabas_item_get_data (self);
  int index = cabas_kind_find_held (data->kind, kind);

  g_return_val_if_fail (index >= 0, NULL);

  if (data->children == NULL)
    data->children = g_new0 (CabasItemList *, data->info->n_held);
  if (data->children[index] == NULL)
    data->children[index] = cabas_item_list_new (kind);

  return data->children[index];
}

GListModel *
cabas_item_get_children (CabasItem *self, CabasKind kind)
{
  return G_LIST_MODEL (cabas_item_ensure_list (self, kind));
}

guint
cabas_item_get_n_children (CabasItem *self, CabasKind kind)
{
  CabasItemList *children = cabas_item_find_list (self, kind);

  return children != NULL ? cabas_item_list_get_n (children) : 0;
}

CabasItem *
cabas_item_get_child (CabasItem *self, CabasKind kind, guint position)
{
  CabasItemList *children = cabas_item_find_list (self, kind);

  return children != NULL ? cabas_item_list_peek (children, position) : NULL;
}

guint
cabas_item_get_position (CabasItem *self)
{
  CabasItem *parent = cabas_item_get_parent (self);

  if (parent == NULL)
    return G_MAXUINT;

  return cabas_item_list_find (cabas_item_find_list (parent, cabas_item_get_kind (self)), self);
}
