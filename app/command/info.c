/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/files.h"
#include "command/output.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

static void
print_pair (const char *label, const char *value)
{
  g_autofree char *line = cabas_output_dup_line (value);

  /* Translators: a label and its value, such as “Status: Draft”. */
  g_print (_ ("%s: %s"), label, line);
  g_print ("\n");
}

static void
print_fields (CabasDocument *document)
{
  CabasItem *root = cabas_document_get_root (document);
  const CabasKindInfo *kind = cabas_kind_get_info (CABAS_KIND_PLAN);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      CabasField field = kind->first_field + i;
      g_autofree char *shown = NULL;

      if (!cabas_item_has (root, field))
        continue;
      shown = cabas_item_dup_shown (root, field, document);
      print_pair (cabas_field_get_label (field), shown);
    }
}

static void
count_item (CabasItem *item, gpointer user_data)
{
  guint *counts = user_data;

  counts[cabas_item_get_kind (item)]++;
}

static void
print_counts (CabasDocument *document)
{
  guint counts[CABAS_N_KINDS] = { 0 };

  cabas_item_visit (cabas_document_get_root (document), count_item, counts);
  for (guint kind = 0; kind < CABAS_N_KINDS; kind++)
    {
      g_autofree char *number = NULL;

      if (kind == CABAS_KIND_PLAN || counts[kind] == 0)
        continue;
      number = g_strdup_printf ("%'u", counts[kind]);
      print_pair (cabas_kind_get_plural_label (kind), number);
    }
}

CabasExit
cabas_info_run (const CabasRequest *request)
{
  g_autoptr (CabasDocument) document = cabas_files_open_plan (request->operands[0], NULL);

  if (document == NULL)
    return CABAS_EXIT_FILE;
  print_fields (document);
  print_counts (document);
  if (cabas_document_get_read_only_reason (document) != NULL)
    g_print ("%s\n", cabas_document_get_read_only_reason (document));
  return CABAS_EXIT_OK;
}
