/* SPDX-License-Identifier: EUPL-1.2 */
#include "finding.h"

#include "page-list.h"

#include <glib/gi18n-lib.h>

struct _CabasFinding
{
  GObject parent_instance;

  char *title;           /* (owned) */
  char *detail;          /* (owned) */
  const char *icon_name; /* not owned: of a table */
  CabasItem *item;       /* (owned) (nullable): a command */
  const char *action;    /* (nullable) not owned: of a table */
  char *own_action;      /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CabasFinding, cabas_finding, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
  PROP_DETAIL,
  PROP_ICON_NAME,
} CabasFindingProperty;

static GParamSpec *properties[PROP_ICON_NAME + 1];

static void
cabas_finding_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CabasFinding *self = CABAS_FINDING (object);

  switch ((CabasFindingProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_finding_finalize (GObject *object)
{
  CabasFinding *self = CABAS_FINDING (object);

  g_free (self->own_action);
  g_free (self->title);
  g_free (self->detail);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (cabas_finding_parent_class)->finalize (object);
}

static void
cabas_finding_class_init (CabasFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const char *const names[] = {
    [PROP_TITLE] = "title", [PROP_DETAIL] = "detail", [PROP_ICON_NAME] = "icon-name"
  };

  object_class->get_property = cabas_finding_get_property;
  object_class->finalize = cabas_finding_finalize;

  for (guint i = PROP_TITLE; i <= PROP_ICON_NAME; i++)
    properties[i] =
        g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
cabas_finding_init (CabasFinding *self)
{
}

/* “Action · in 1.2 Buy less”, or “Action · Description: …excerpt…”. */
static char *
describe_found (const CabasFound *found)
{
  const char *kind = cabas_kind_get_label (cabas_item_get_kind (found->item));
  CabasItem *parent = cabas_item_get_parent (found->item);
  g_autofree char *parent_name = NULL;

  if (found->field != CABAS_NO_FIELD)
    /* Translators: kind of an item, label of a field, and some of its text. */
    return g_strdup_printf (_ ("%s · %s: %s"), kind, cabas_field_get_label (found->field),
                            found->excerpt);

  if (parent == NULL || cabas_item_get_kind (parent) == CABAS_KIND_PLAN)
    return g_strdup (kind);

  parent_name = cabas_item_dup_display_name (parent);
  /* Translators: kind of an item, and what contains it. */
  return g_strdup_printf (_ ("%s · in %s"), kind, parent_name);
}

CabasFinding *
cabas_finding_new_for_item (const CabasFound *found)
{
  CabasFinding *self = g_object_new (CABAS_TYPE_FINDING, NULL);

  self->item = g_object_ref (found->item);
  self->title = cabas_item_dup_display_name (found->item);
  self->detail = describe_found (found);
  self->icon_name = cabas_kind_get_icon_name (cabas_item_get_kind (found->item));

  return self;
}

static char *
describe_keys (const CabasCommand *command)
{
  guint key;
  GdkModifierType modifiers;

  if (command->keys[0] == NULL || !gtk_accelerator_parse (command->keys[0], &key, &modifiers))
    return g_strdup (_ (command->group));

  return gtk_accelerator_get_label (key, modifiers);
}

CabasFinding *
cabas_finding_new_for_command (const CabasCommand *command)
{
  CabasFinding *self = g_object_new (CABAS_TYPE_FINDING, NULL);
  const char *page = g_strrstr (command->action, "win.page::");

  self->action = command->action;
  self->title = g_strdup (_ (command->label));
  self->detail = describe_keys (command);
  self->icon_name =
      page != NULL ? cabas_page_get_info (cabas_page_find (page + strlen ("win.page::")))->icon_name
                   : "system-run-symbolic";

  return self;
}

CabasFinding *
cabas_finding_new_for_card (CabasCard *card)
{
  CabasFinding *self = g_object_new (CABAS_TYPE_FINDING, NULL);
  const char *kind = cabas_card_kind_get_label (cabas_card_get_kind (card));

  self->own_action = g_strdup_printf ("win.library::%s", cabas_card_get_id (card));
  self->action = self->own_action;
  self->title = g_strdup (cabas_card_get_title (card));
  /* Translators: kind of a card, such as “Action”. */
  self->detail = g_strdup_printf (_ ("%s · insert from the library"), kind);
  self->icon_name = "cabas-library-symbolic";

  return self;
}

CabasFinding *
cabas_finding_new_heading (const char *title, const char *detail)
{
  CabasFinding *self = g_object_new (CABAS_TYPE_FINDING, NULL);

  self->title = g_strdup (title);
  self->detail = g_strdup (detail);

  return self;
}

gboolean
cabas_finding_is_heading (CabasFinding *self)
{
  g_return_val_if_fail (CABAS_IS_FINDING (self), FALSE);

  return self->item == NULL && self->action == NULL;
}

CabasItem *
cabas_finding_get_item (CabasFinding *self)
{
  g_return_val_if_fail (CABAS_IS_FINDING (self), NULL);

  return self->item;
}

const char *
cabas_finding_get_action (CabasFinding *self)
{
  g_return_val_if_fail (CABAS_IS_FINDING (self), NULL);

  return self->action;
}
