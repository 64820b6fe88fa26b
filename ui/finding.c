/* SPDX-License-Identifier: EUPL-1.2 */
#include "finding.h"

#include "page-list.h"

#include <glib/gi18n-lib.h>

struct _CabasFinding
{
  GObject parent_instance;

  char *title;           /* (owned) */
  char *detail;          /* (owned) (nullable): of an item, written when it is seen */
  const char *icon_name; /* (nullable) not owned: of a table */
  char *action;          /* (owned) (nullable) */
  CabasFound found;      /* item (owned) (nullable) */
  char *words;           /* (owned) (nullable): that were looked for */
};

G_DEFINE_FINAL_TYPE (CabasFinding, cabas_finding, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
  PROP_DETAIL,
  PROP_ICON_NAME,
  PROP_IS_HEADING,
  PROP_IS_LINE,
} CabasFindingProperty;

static GParamSpec *properties[PROP_IS_LINE + 1];

/* “Description: …excerpt… · 1 Axis › 1.2 Objective”; in the bin, the kind comes first. */
static char *
describe_found (const CabasFound *found, const char *words)
{
  g_autofree char *excerpt = cabas_found_dup_excerpt (found, words);
  g_autofree char *path = cabas_item_dup_path (found->item);
  GString *detail = g_string_new (NULL);

  if (cabas_item_is_in_bin (found->item))
    g_string_append (detail, cabas_kind_get_label (cabas_item_get_kind (found->item)));
  if (excerpt != NULL)
    {
      g_string_append (detail, detail->len > 0 ? " · " : "");
      /* Translators: label of a field, and some of its text. */
      g_string_append_printf (detail, _ ("%s: %s"), cabas_field_get_label (found->field), excerpt);
    }
  if (*path != '\0')
    g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", path);
  if (detail->len == 0)
    g_string_append (detail, cabas_kind_get_label (cabas_item_get_kind (found->item)));

  return g_string_free (detail, FALSE);
}

static const char *
ensure_detail (CabasFinding *self)
{
  if (self->detail == NULL && self->found.item != NULL)
    self->detail = describe_found (&self->found, self->words);

  return self->detail;
}

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
      g_value_set_string (value, ensure_detail (self));
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    case PROP_IS_HEADING:
      g_value_set_boolean (value, cabas_finding_is_heading (self));
      break;
    case PROP_IS_LINE:
      g_value_set_boolean (value, !cabas_finding_is_heading (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_finding_finalize (GObject *object)
{
  CabasFinding *self = CABAS_FINDING (object);

  g_free (self->action);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->words);
  g_clear_object (&self->found.item);

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
  properties[PROP_IS_HEADING] = g_param_spec_boolean ("is-heading", NULL, NULL, FALSE,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_LINE] = g_param_spec_boolean ("is-line", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
cabas_finding_init (CabasFinding *self)
{
}

CabasFinding *
cabas_finding_new_for_item (const CabasFound *found, const char *words)
{
  CabasFinding *self = g_object_new (CABAS_TYPE_FINDING, NULL);
  const CabasKind kind = cabas_item_get_kind (found->item);

  self->found = *found;
  g_object_ref (self->found.item);
  self->words = g_strdup (words);
  self->title = cabas_item_dup_display_name (found->item);
  self->icon_name = cabas_kind_get_icon_name (kind);
  if (cabas_item_is_in_bin (found->item))
    self->action = g_strdup ("page.bin");
  else if (kind == CABAS_KIND_FILTER)
    self->action = g_strconcat ("win.filter::", cabas_item_get_id (found->item), NULL);

  return self;
}

CabasFinding *
cabas_finding_new_for_action (const char *title,
                              const char *detail,
                              const char *icon_name,
                              const char *action)
{
  CabasFinding *self = g_object_new (CABAS_TYPE_FINDING, NULL);

  self->action = g_strdup (action);
  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  self->icon_name = icon_name;

  return self;
}

/* “Changes · Ctrl+Z” */
static char *
describe_command (const CabasCommand *command)
{
  g_autofree char *keys = NULL;
  guint key;
  GdkModifierType modifiers;

  if (command->keys[0] == NULL || !gtk_accelerator_parse (command->keys[0], &key, &modifiers))
    return g_strdup (_ (command->group));

  keys = gtk_accelerator_get_label (key, modifiers);
  return g_strdup_printf ("%s · %s", _ (command->group), keys);
}

CabasFinding *
cabas_finding_new_for_command (const CabasCommand *command)
{
  const char *page = g_strrstr (command->action, "win.page::");
  g_autofree char *detail = describe_command (command);

  return cabas_finding_new_for_action (
      _ (command->label), detail,
      page != NULL ? cabas_page_get_info (cabas_page_find (page + strlen ("win.page::")))->icon_name
                   : "system-run-symbolic",
      command->action);
}

CabasFinding *
cabas_finding_new_for_card (CabasCard *card)
{
  const char *kind = cabas_card_kind_get_label (cabas_card_get_kind (card));
  g_autofree char *action = g_strdup_printf ("win.cards::%s", cabas_card_get_id (card));
  /* Translators: kind of a card, such as “Action”. */
  g_autofree char *detail = g_strdup_printf (_ ("%s · insert from the library"), kind);

  return cabas_finding_new_for_action (cabas_card_get_title (card), detail,
                                       "cabas-library-symbolic", action);
}

CabasFinding *
cabas_finding_new_heading (const char *title, const char *detail)
{
  return cabas_finding_new_for_action (title, detail, NULL, NULL);
}

gboolean
cabas_finding_is_heading (CabasFinding *self)
{
  g_return_val_if_fail (CABAS_IS_FINDING (self), FALSE);

  return self->found.item == NULL && self->action == NULL;
}

CabasItem *
cabas_finding_get_item (CabasFinding *self)
{
  g_return_val_if_fail (CABAS_IS_FINDING (self), NULL);

  return self->found.item;
}

const char *
cabas_finding_get_action (CabasFinding *self)
{
  g_return_val_if_fail (CABAS_IS_FINDING (self), NULL);

  return self->action;
}
