/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/card.h"

#include "plan/value.h"

struct _CabasCard
{
  GObject parent_instance;

  CabasCardKind kind;
  char *id;                          /* (owned) */
  GValue values[CABAS_N_CARD_PARTS]; /* unset where the card says nothing */
  CabasCardData data;
  GPtrArray *families;   /* (owned) of char * */
  GPtrArray *indicators; /* (owned) of char * */
  GPtrArray *owners;     /* (owned) of CabasCardOwner */
  GPtrArray *sources;    /* (owned) of CabasCardSource */
  gboolean is_own;
};

G_DEFINE_FINAL_TYPE (CabasCard, cabas_card, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
} CabasCardProperty;

static GParamSpec *properties[PROP_TITLE + 1];

static void
free_owner (gpointer data)
{
  CabasCardOwner *owner = data;

  g_free (owner->name);
  g_free (owner);
}

static void
free_source (gpointer data)
{
  CabasCardSource *source = data;

  g_free (source->address);
  g_free (source->name);
  g_free (source);
}

static void
cabas_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((CabasCardProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, cabas_card_get_title (CABAS_CARD (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_card_finalize (GObject *object)
{
  CabasCard *self = CABAS_CARD (object);

  for (guint i = 0; i < CABAS_N_CARD_PARTS; i++)
    if (G_IS_VALUE (&self->values[i]))
      g_value_unset (&self->values[i]);
  g_ptr_array_unref (self->families);
  g_ptr_array_unref (self->indicators);
  g_ptr_array_unref (self->owners);
  g_ptr_array_unref (self->sources);
  g_free (self->id);

  G_OBJECT_CLASS (cabas_card_parent_class)->finalize (object);
}

static void
cabas_card_class_init (CabasCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cabas_card_get_property;
  object_class->finalize = cabas_card_finalize;

  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
cabas_card_init (CabasCard *self)
{
  self->families = g_ptr_array_new_with_free_func (g_free);
  self->indicators = g_ptr_array_new_with_free_func (g_free);
  self->owners = g_ptr_array_new_with_free_func (free_owner);
  self->sources = g_ptr_array_new_with_free_func (free_source);
}

CabasCard *
cabas_card_new (CabasCardKind kind, const char *id)
{
  CabasCard *self;

  g_return_val_if_fail (kind < CABAS_N_CARD_KINDS && id != NULL, NULL);

  self = g_object_new (CABAS_TYPE_CARD, NULL);
  self->kind = kind;
  self->id = g_strdup (id);
  return self;
}

void
cabas_card_set_value (CabasCard *self, CabasCardPart part, const GValue *value)
{
  GValue *place = &self->values[part];

  if (G_IS_VALUE (place))
    g_value_unset (place);
  cabas_value_clean (cabas_card_part_get_info (part)->model, value, place);
}

void
cabas_card_set_data (CabasCard *self, CabasCardData data)
{
  self->data = data;
}

void
cabas_card_add_family (CabasCard *self, const char *words)
{
  g_ptr_array_add (self->families, g_strdup (words));
}

void
cabas_card_add_indicator (CabasCard *self, const char *id)
{
  g_ptr_array_add (self->indicators, g_strdup (id));
}

void
cabas_card_add_owner (CabasCard *self, int role, const char *name)
{
  CabasCardOwner *owner = g_new0 (CabasCardOwner, 1);

  owner->role = role;
  owner->name = g_strdup (name);
  g_ptr_array_add (self->owners, owner);
}

void
cabas_card_add_source (CabasCard *self, const char *address, const char *name, gint64 checked_on)
{
  CabasCardSource *source = g_new0 (CabasCardSource, 1);

  source->address = g_strdup (address);
  source->name = g_strdup (name);
  source->checked_on = checked_on;
  g_ptr_array_add (self->sources, source);
}

void
cabas_card_set_own (CabasCard *self, gboolean is_own)
{
  self->is_own = is_own;
}

CabasCardKind
cabas_card_get_kind (CabasCard *self)
{
  return self->kind;
}

const char *
cabas_card_get_id (CabasCard *self)
{
  return self->id;
}

const char *
cabas_card_get_title (CabasCard *self)
{
  const char *title = cabas_card_get_text (self, CABAS_CARD_TITLE);

  return title != NULL ? title : "";
}

const GValue *
cabas_card_get_value (CabasCard *self, CabasCardPart part)
{
  return G_IS_VALUE (&self->values[part]) ? &self->values[part] : NULL;
}

const char *
cabas_card_get_text (CabasCard *self, CabasCardPart part)
{
  const GValue *value = cabas_card_get_value (self, part);

  g_return_val_if_fail (value == NULL || G_VALUE_HOLDS_STRING (value), NULL);

  return value != NULL ? g_value_get_string (value) : NULL;
}

gint64
cabas_card_get_number (CabasCard *self, CabasCardPart part)
{
  const GValue *value = cabas_card_get_value (self, part);

  g_return_val_if_fail (value == NULL || G_VALUE_HOLDS_INT64 (value), CABAS_UNSET);

  return value != NULL ? g_value_get_int64 (value) : CABAS_UNSET;
}

gboolean
cabas_card_has (CabasCard *self, CabasCardPart part)
{
  if (cabas_field_get_held_as (cabas_card_part_get_info (part)->model) == CABAS_HELD_TEXT)
    return cabas_card_get_text (self, part) != NULL;

  return cabas_card_get_number (self, part) != CABAS_UNSET;
}

static char *
dup_choices (CabasField field, gint64 taken)
{
  const CabasChoiceSet *set = cabas_field_get_info (field)->choices;
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < set->n_choices; i++)
    if (taken & (G_GINT64_CONSTANT (1) << i))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              cabas_choice_get_label (field, i));
  return g_string_free (names, FALSE);
}

char *
cabas_card_dup_shown (CabasCard *self, CabasCardPart part)
{
  const CabasField model = cabas_card_part_get_info (part)->model;

  if (!cabas_card_has (self, part))
    return g_strdup ("");

  switch (cabas_field_get_info (model)->type)
    {
    case CABAS_VALUE_CHOICE:
      return g_strdup (cabas_choice_get_label (model, cabas_card_get_number (self, part)));
    case CABAS_VALUE_CHOICES:
      return dup_choices (model, cabas_card_get_number (self, part));
    default:
      return g_strdup (cabas_card_get_text (self, part));
    }
}

CabasCardData
cabas_card_get_data (CabasCard *self)
{
  return self->data;
}

GPtrArray *
cabas_card_get_families (CabasCard *self)
{
  return self->families;
}

GPtrArray *
cabas_card_get_indicators (CabasCard *self)
{
  return self->indicators;
}

GPtrArray *
cabas_card_get_owners (CabasCard *self)
{
  return self->owners;
}

GPtrArray *
cabas_card_get_sources (CabasCard *self)
{
  return self->sources;
}

gboolean
cabas_card_is_own (CabasCard *self)
{
  return self->is_own;
}

char *
cabas_card_dup_owner_names (CabasCard *self)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->owners->len; i++)
    {
      const CabasCardOwner *owner = self->owners->pdata[i];
      const char *name = owner->name != NULL
                             ? owner->name
                             : cabas_choice_get_label (CABAS_DEPARTMENT_ROLE, owner->role);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}
