/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/find.h"
#include "command/files.h"
#include "command/output.h"
#include "command/text-table.h"

#include <glib/gi18n-lib.h>

static void
add_row (CabasTextTable *table,
         const CabasFoundGroup *group,
         const CabasFound *found,
         const char *words)
{
  g_autofree char *name = cabas_item_dup_display_name (found->item);
  g_autofree char *excerpt = cabas_found_dup_excerpt (found, words);
  g_autofree char *path = cabas_item_dup_path (found->item);

  cabas_text_table_add (table, cabas_kind_get_label (cabas_item_get_kind (found->item)));
  cabas_text_table_add (table, cabas_item_get_id (found->item));
  cabas_text_table_add (table, name);
  cabas_text_table_add (table, found->field != CABAS_NO_FIELD ? cabas_field_get_label (found->field)
                                                              : NULL);
  cabas_text_table_add (table, excerpt);
  cabas_text_table_add (table, path);
  cabas_text_table_add (
      table, group->kind == CABAS_KIND_REMOVED ? cabas_found_group_get_title (group) : NULL);
  cabas_text_table_end_row (table);
}

static void
print_groups (GPtrArray *groups, const char *words, gboolean as_csv)
{
  const char *const titles[] = { _ ("Kind"), "id",         _ ("Name"), _ ("Field"),
                                 _ ("Text"), _ ("Inside"), _ ("Bin") };
  g_autoptr (CabasTextTable) table = cabas_text_table_new (as_csv);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    cabas_text_table_add (table, titles[i]);
  cabas_text_table_end_row (table);
  for (guint i = 0; i < groups->len; i++)
    {
      const CabasFoundGroup *group = groups->pdata[i];

      for (guint j = 0; j < group->found->len; j++)
        add_row (table, group, group->found->pdata[j], words);
    }
  cabas_text_table_print (table);
}

CabasExit
cabas_find_run (const CabasRequest *request)
{
  const char *words = request->operands[1];
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  document = cabas_files_open_plan (request->operands[0], NULL);
  if (document == NULL)
    return CABAS_EXIT_FILE;

  groups = cabas_find (document, words);
  print_groups (groups, words, cabas_request_get (request, CABAS_OPTION_CSV) != NULL);
  return groups->len > 0 ? CABAS_EXIT_OK : CABAS_EXIT_FINDINGS;
}
