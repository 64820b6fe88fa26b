/* SPDX-License-Identifier: EUPL-1.2 */
#include "section.h"

struct _CabasSection
{
  GObject parent_instance;

  CabasKind kind;
  GListModel *items; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CabasSection, cabas_section, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
  PROP_N_ITEMS,
} CabasSectionProperty;

static GParamSpec *properties[PROP_N_ITEMS + 1];

static void
items_changed_cb (CabasSection *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
cabas_section_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CabasSection *self = CABAS_SECTION (object);

  switch ((CabasSectionProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, cabas_section_get_title (self));
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, g_list_model_get_n_items (self->items));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_section_dispose (GObject *object)
{
  CabasSection *self = CABAS_SECTION (object);

  g_clear_object (&self->items);

  G_OBJECT_CLASS (cabas_section_parent_class)->dispose (object);
}

static void
cabas_section_class_init (CabasSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cabas_section_get_property;
  object_class->dispose = cabas_section_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
cabas_section_init (CabasSection *self)
{
}

CabasSection *
cabas_section_new (CabasItem *root, CabasKind kind)
{
  CabasSection *self = g_object_new (CABAS_TYPE_SECTION, NULL);

  self->kind = kind;
  self->items = g_object_ref (cabas_item_get_children (root, kind));
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

CabasKind
cabas_section_get_kind (CabasSection *self)
{
  g_return_val_if_fail (CABAS_IS_SECTION (self), CABAS_KIND_PLAN);

  return self->kind;
}

const char *
cabas_section_get_title (CabasSection *self)
{
  g_return_val_if_fail (CABAS_IS_SECTION (self), NULL);

  return cabas_kind_get_plural_label (self->kind);
}

GListModel *
cabas_section_get_items (CabasSection *self)
{
  g_return_val_if_fail (CABAS_IS_SECTION (self), NULL);

  return self->items;
}
