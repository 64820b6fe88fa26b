/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/history.h"
#include "command/files.h"
#include "command/output.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static CabasField
find_field (CabasItem *item, const char *name)
{
  CabasField field = cabas_field_find (cabas_item_get_kind (item), name, strlen (name));

  if (field == CABAS_NO_FIELD)
    {
      const CabasKindInfo *kind = cabas_kind_get_info (cabas_item_get_kind (item));
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint i = 0; i < kind->n_fields; i++)
        g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                                cabas_field_get_info (kind->first_field + i)->name);
      cabas_output_complain_of_usage (_ ("“%s” is no field of this item; its fields are %s."), name,
                                      names->str);
    }
  return field;
}

static gboolean
check_reference (CabasDocument *document, CabasItem *item, CabasField field, const char *id)
{
  CabasItem *target = cabas_document_find (document, id);
  CabasKind wanted = cabas_field_get_info (field)->target;

  if (target == NULL)
    cabas_output_complain_of_usage (_ ("No item of the plan has the id “%s”."), id);
  else if (wanted != CABAS_KIND_ANY && cabas_item_get_kind (target) != wanted)
    cabas_output_complain_of_usage (_ ("“%s” is not of the kind “%s”."), id,
                                    cabas_kind_get_label (wanted));
  else if (cabas_document_would_loop (document, item, field, id))
    cabas_output_complain_of_usage (_ ("With “%s” the item would lead back to itself."), id);
  else
    return TRUE;
  return FALSE;
}

/* A reference typed by hand must be whole. */
static gboolean
check_value (CabasDocument *document, CabasItem *item, CabasField field, const GValue *value)
{
  CabasValueType type = cabas_field_get_info (field)->type;

  if (type == CABAS_VALUE_REFERENCE && g_value_get_string (value) != NULL)
    return check_reference (document, item, field, g_value_get_string (value));
  if (type == CABAS_VALUE_REFERENCES && g_value_get_boxed (value) != NULL)
    for (char **id = g_value_get_boxed (value); *id != NULL; id++)
      if (!check_reference (document, item, field, *id))
        return FALSE;
  return TRUE;
}

static CabasExit
set_field (CabasDocument *document, const CabasRequest *request, GBytes *contents)
{
  CabasItem *item = cabas_document_find (document, request->operands[1]);
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  g_autoptr (GError) error = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  CabasField field;

  if (item == NULL)
    return cabas_output_complain_of_usage (_ ("No item of the plan has the id “%s”."),
                                           request->operands[1]);
  field = find_field (item, request->operands[2]);
  if (field == CABAS_NO_FIELD)
    return CABAS_EXIT_USAGE;
  if (!cabas_value_from_text (field, request->operands[3], &value, &error))
    return cabas_output_complain_of_usage ("%s", error->message);
  if (!check_value (document, item, field, &value))
    return CABAS_EXIT_USAGE;

  /* What is already so need not be written. */
  if (!cabas_history_set_value (history, item, field, &value))
    return CABAS_EXIT_OK;
  return cabas_files_save_plan (document, request->operands[0], contents);
}

CabasExit
cabas_set_run (const CabasRequest *request)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (CabasDocument) document =
                 cabas_files_open_plan_to_change (request->operands[0], &contents);

  return document != NULL ? set_field (document, request, contents) : CABAS_EXIT_FILE;
}
