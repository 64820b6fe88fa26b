/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/files.h"
#include "command/output.h"
#include "command/text-table.h"
#include "figures/query.h"
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
      const CabasField field = kind->first_field + i;
      g_autofree char *text =
          cabas_field_get_info (field)->is_inner ? NULL : cabas_item_dup_text (item, field);

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

/* What may follow --filter, for a sentence. */
static char *
dup_filter_names (CabasDocument *document)
{
  const CabasChoiceSet *conditions = cabas_field_get_info (CABAS_FILTER_CONDITIONS)->choices;
  g_autoptr (GPtrArray) filters = cabas_document_list (document, CABAS_KIND_FILTER);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < conditions->n_choices; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", conditions->choices[i].name);
  for (guint i = 0; i < filters->len; i++)
    {
      const char *name = cabas_item_get_text (filters->pdata[i], CABAS_FILTER_NAME);

      if (name != NULL)
        g_string_append_printf (names, ", %s", name);
    }
  return g_string_free (names, FALSE);
}

/* NULL where a name is neither a filter of the plan nor a condition. */
static CabasQuery *
read_filter (CabasDocument *document, CabasKind kind, const char *text)
{
  g_autoptr (GPtrArray) filters = cabas_document_list (document, CABAS_KIND_FILTER);
  g_autoptr (CabasQuery) query = cabas_query_new (kind);
  g_auto (GStrv) names = g_strsplit (text, ",", -1);

  for (guint i = 0; i < filters->len; i++)
    if (g_strcmp0 (cabas_item_get_text (filters->pdata[i], CABAS_FILTER_NAME), text) == 0)
      return cabas_query_new_saved (filters->pdata[i]);

  for (guint i = 0; names[i] != NULL; i++)
    {
      int condition = cabas_choice_find (cabas_field_get_info (CABAS_FILTER_CONDITIONS)->choices,
                                         names[i], strlen (names[i]));

      if (condition < 0)
        return NULL;
      query->conditions |= G_GUINT64_CONSTANT (1) << condition;
    }
  return g_steal_pointer (&query);
}

static void
print_table (CabasDocument *document, CabasKind kind, const CabasQuery *query, gboolean as_csv)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);
  g_autoptr (GPtrArray) items = cabas_document_list (document, kind);
  g_autoptr (CabasTextTable) table = cabas_text_table_new (as_csv);

  cabas_text_table_add (table, "id");
  for (guint i = 0; i < info->n_fields; i++)
    cabas_text_table_add (table, cabas_field_get_info (info->first_field + i)->name);
  cabas_text_table_end_row (table);
  for (guint i = 0; i < items->len; i++)
    if (query == NULL || cabas_query_matches (query, items->pdata[i], cabas_date_today ()))
      add_row (table, items->pdata[i]);
  cabas_text_table_print (table);
}

CabasExit
cabas_list_run (const CabasRequest *request)
{
  const char *name = request->operands[1];
  const char *filter = cabas_request_get (request, CABAS_OPTION_FILTER);
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (CabasQuery) query = NULL;
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

  if (filter != NULL && (query = read_filter (document, kind, filter)) == NULL)
    {
      g_autofree char *names = dup_filter_names (document);

      return cabas_output_complain_of_usage (_ ("“%s” is no filter; there are: %s."), filter,
                                             names);
    }
  print_table (document, kind, query, cabas_request_get (request, CABAS_OPTION_CSV) != NULL);
  return CABAS_EXIT_OK;
}
