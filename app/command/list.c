/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/files.h"
#include "command/output.h"
#include "command/text-table.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_row (CabasTextTable *table, CabasItem *item)
{
  const CabasKindInfo *kind = cabas_kind_get_info (cabas_item_get_kind (item));

  cabas_text_table_add (table, cabas_item_get_id (item));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *text = cabas_item_dup_text (item, kind->first_field + i);

      cabas_text_table_add (table, text);
    }
  cabas_text_table_end_row (table);
}

static char *
dup_kind_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint kind = 0; kind < CABAS_N_KINDS; kind++)
    g_string_append_printf (names, "%s%s", kind > 0 ? ", " : "", cabas_kind_get_info (kind)->name);
  return g_string_free (names, FALSE);
}

static void
print_table (CabasDocument *document, CabasKind kind, gboolean as_csv)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);
  g_autoptr (GPtrArray) items = cabas_document_list (document, kind);
  g_autoptr (CabasTextTable) table = cabas_text_table_new (as_csv);

  cabas_text_table_add (table, "id");
  for (guint i = 0; i < info->n_fields; i++)
    cabas_text_table_add (table, cabas_field_get_info (info->first_field + i)->name);
  cabas_text_table_end_row (table);
  for (guint i = 0; i < items->len; i++)
    add_row (table, g_ptr_array_index (items, i));
  cabas_text_table_print (table);
}

CabasExit
cabas_list_run (const CabasRequest *request)
{
  const char *name = request->operands[1];
  g_autoptr (CabasDocument) document = NULL;
  CabasKind kind;

  if (!cabas_kind_find (name, strlen (name), &kind))
    {
      g_autofree char *names = dup_kind_names ();

      return cabas_output_complain_of_usage (_ ("“%s” is no kind of item; the kinds are %s."), name,
                                             names);
    }
  document = cabas_files_open_plan (request->operands[0], NULL);
  if (document == NULL)
    return CABAS_EXIT_FILE;
  print_table (document, kind, cabas_request_get (request, CABAS_OPTION_CSV) != NULL);
  return CABAS_EXIT_OK;
}
