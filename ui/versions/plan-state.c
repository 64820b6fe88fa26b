/* SPDX-License-Identifier: EUPL-1.2 */
#include "versions/plan-state.h"

#include "store/seal.h"

#include <glib/gi18n-lib.h>

struct _CabasPlanState
{
  GObject parent_instance;

  char *name;              /* (owned) */
  char *key;               /* (owned) */
  CabasItem *version;      /* (owned) (nullable) */
  CabasDocument *document; /* (owned) (nullable): a version that was not opened yet */
};

G_DEFINE_FINAL_TYPE (CabasPlanState, cabas_plan_state, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  N_PROPERTIES,
};

static void
cabas_plan_state_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, CABAS_PLAN_STATE (object)->name);
}

static void
cabas_plan_state_finalize (GObject *object)
{
  CabasPlanState *self = CABAS_PLAN_STATE (object);

  g_free (self->name);
  g_free (self->key);
  g_clear_object (&self->version);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cabas_plan_state_parent_class)->finalize (object);
}

static void
cabas_plan_state_class_init (CabasPlanStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cabas_plan_state_finalize;
  object_class->get_property = cabas_plan_state_get_property;
  g_object_class_install_property (
      object_class, PROP_NAME,
      g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
cabas_plan_state_init (CabasPlanState *self)
{
}

CabasPlanState *
cabas_plan_state_new_file (CabasDocument *document, const char *name, const char *key)
{
  CabasPlanState *self = g_object_new (CABAS_TYPE_PLAN_STATE, NULL);

  self->document = g_object_ref (document);
  self->name = g_strdup (name);
  self->key = g_strdup (key);

  return self;
}

CabasPlanState *
cabas_plan_state_new_now (CabasDocument *document)
{
  return cabas_plan_state_new_file (document, _ ("The plan as it is now"), "");
}

CabasPlanState *
cabas_plan_state_new_version (CabasItem *version)
{
  CabasPlanState *self = g_object_new (CABAS_TYPE_PLAN_STATE, NULL);

  self->version = g_object_ref (version);
  self->name = cabas_item_dup_display_name (version);
  self->key = g_strdup (cabas_item_get_id (version));

  return self;
}

const char *
cabas_plan_state_get_name (CabasPlanState *self)
{
  return self->name;
}

const char *
cabas_plan_state_get_key (CabasPlanState *self)
{
  return self->key;
}

gboolean
cabas_plan_state_is_now (CabasPlanState *self)
{
  return *self->key == '\0';
}

gboolean
cabas_plan_state_is_version (CabasPlanState *self)
{
  return self->version != NULL;
}

CabasDocument *
cabas_plan_state_open (CabasPlanState *self, GError **error)
{
  if (self->document == NULL)
    self->document = cabas_seal_open (self->version, error);

  return self->document;
}
