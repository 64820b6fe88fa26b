/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/files.h"
#include "command/output.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* RFC 4180: what holds a comma, a quote or a line break stands in quotes, quotes are doubled. */
static void
append_csv (GString *table, const char *cell)
{
  if (strpbrk (cell, ",\"\r\n") == NULL)
    {
      g_string_append (table, cell);
      return;
    }
  g_string_append_c (table, '"');
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (table, '"');
      g_string_append_c (table, *at);
    }
  g_string_append_c (table, '"');
}

static void
append_cell (GString *table, const char *cell, gboolean is_first, gboolean as_csv)
{
  if (!is_first)
    g_string_append_c (table, as_csv ? ',' : '\t');
  if (as_csv)
    append_csv (table, cell);
  else
    {
      g_autofree char *line = cabas_output_dup_line (cell);

      g_string_append (table, line);
    }
}

static void
append_row (GString *table, CabasItem *item, gboolean as_csv)
{
  const CabasKindInfo *kind = cabas_kind_get_info (cabas_item_get_kind (item));

  append_cell (table, cabas_item_get_id (item), TRUE, as_csv);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *text = NULL;

      cabas_item_get_value (item, kind->first_field + i, &value);
      text = cabas_value_to_text (kind->first_field + i, &value);
      append_cell (table, text != NULL ? text : "", FALSE, as_csv);
    }
  g_string_append (table, as_csv ? "\r\n" : "\n");
}

static char *
dup_kind_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint kind = 0; kind < CABAS_N_KINDS; kind++)
    g_string_append_printf (names, "%s%s", kind > 0 ? ", " : "", cabas_kind_get_info (kind)->name);
  return g_string_free (names, FALSE);
}

static char *
write_table (CabasDocument *document, CabasKind kind, gboolean as_csv)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);
  g_autoptr (GPtrArray) items = cabas_document_list (document, kind);
  GString *table = g_string_new (NULL);

  append_cell (table, "id", TRUE, as_csv);
  for (guint i = 0; i < info->n_fields; i++)
    append_cell (table, cabas_field_get_info (info->first_field + i)->name, FALSE, as_csv);
  g_string_append (table, as_csv ? "\r\n" : "\n");
  for (guint i = 0; i < items->len; i++)
    append_row (table, g_ptr_array_index (items, i), as_csv);
  return g_string_free (table, FALSE);
}

CabasExit
cabas_list_run (const CabasRequest *request)
{
  const char *name = request->operands[1];
  g_autoptr (CabasDocument) document = NULL;
  g_autofree char *table = NULL;
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
  table = write_table (document, kind, request->wants_csv);
  cabas_output_write (table, strlen (table));
  return CABAS_EXIT_OK;
}
