/* SPDX-License-Identifier: EUPL-1.2 */
#include "import-entry.h"

#include <glib/gi18n-lib.h>

struct _CabasImportEntry
{
  GObject parent_instance;

  CabasImportKind kind;
  gboolean is_heading;
  char *title;  /* (owned) */
  char *detail; /* (owned) */
  char *place;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (CabasImportEntry, cabas_import_entry, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
  PROP_DETAIL,
  PROP_PLACE,
  PROP_ICON_NAME,
  PROP_IS_HEADING,
} CabasImportEntryProperty;

static GParamSpec *properties[PROP_IS_HEADING + 1];

static const char *const icon_names[CABAS_N_IMPORT_KINDS] = {
  [CABAS_IMPORT_PROBLEM] = "dialog-warning-symbolic",
  [CABAS_IMPORT_CREATED] = "list-add-symbolic",
  [CABAS_IMPORT_CHANGED] = "document-edit-symbolic",
  [CABAS_IMPORT_REMOVED] = "list-remove-symbolic",
  [CABAS_IMPORT_COLUMN] = "view-list-symbolic",
};

static void
cabas_import_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CabasImportEntry *self = CABAS_IMPORT_ENTRY (object);

  switch ((CabasImportEntryProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, icon_names[self->kind]);
      break;
    case PROP_IS_HEADING:
      g_value_set_boolean (value, self->is_heading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_import_entry_finalize (GObject *object)
{
  CabasImportEntry *self = CABAS_IMPORT_ENTRY (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->place);

  G_OBJECT_CLASS (cabas_import_entry_parent_class)->finalize (object);
}

static void
cabas_import_entry_class_init (CabasImportEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const char *const names[] = { [PROP_TITLE] = "title",
                                [PROP_DETAIL] = "detail",
                                [PROP_PLACE] = "place",
                                [PROP_ICON_NAME] = "icon-name" };

  object_class->get_property = cabas_import_entry_get_property;
  object_class->finalize = cabas_import_entry_finalize;

  for (guint i = PROP_TITLE; i <= PROP_ICON_NAME; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_IS_HEADING] = g_param_spec_boolean ("is-heading", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
cabas_import_entry_init (CabasImportEntry *self)
{
}

CabasImportEntry *
cabas_import_entry_new (const CabasImportLine *line)
{
  CabasImportEntry *self = g_object_new (CABAS_TYPE_IMPORT_ENTRY, NULL);

  self->kind = line->kind;
  self->title = g_strdup (line->name);
  self->detail = g_strdup (line->sentence);
  self->place = g_strdup (line->place);

  return self;
}

CabasImportEntry *
cabas_import_entry_new_heading (CabasImportKind kind, guint n_lines)
{
  CabasImportEntry *self = g_object_new (CABAS_TYPE_IMPORT_ENTRY, NULL);

  self->kind = kind;
  self->is_heading = TRUE;
  /* Translators: what is listed below, such as “Problems”, and how many. */
  self->title = g_strdup_printf (_ ("%s (%u)"), cabas_import_kind_get_label (kind), n_lines);

  return self;
}

gboolean
cabas_import_entry_is_problem (CabasImportEntry *self)
{
  g_return_val_if_fail (CABAS_IS_IMPORT_ENTRY (self), FALSE);

  return self->kind == CABAS_IMPORT_PROBLEM && !self->is_heading;
}

char *
cabas_import_entry_dup_words (CabasImportEntry *self)
{
  g_return_val_if_fail (CABAS_IS_IMPORT_ENTRY (self), NULL);

  /* Translators: address of a cell, and what is wrong there. */
  return g_strdup_printf (_ ("%s: %s"), self->place, self->detail);
}
