/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/ending.h"
#include "command/level.h"
#include "command/output.h"
#include "command/state.h"
#include "command/text-table.h"
#include "figures/comparison.h"
#include "publish/export.h"

#include <glib/gi18n-lib.h>

static void
add_row (CabasTextTable *table,
         const CabasComparedGroup *group,
         const CabasComparedItem *item,
         const CabasChangePoint *point)
{
  g_autofree char *title = cabas_compared_group_dup_title (group);
  g_autofree char *name = cabas_compared_item_dup_name (item);
  g_autofree char *label = cabas_change_point_dup_label (point);
  g_autofree char *before = cabas_change_point_dup_before (point);
  g_autofree char *after = cabas_change_point_dup_after (point);

  cabas_text_table_add (table, title);
  cabas_text_table_add (table,
                        cabas_item_get_id (item->after != NULL ? item->after : item->before));
  cabas_text_table_add (table, name);
  cabas_text_table_add (table, label);
  cabas_text_table_add (table, before);
  cabas_text_table_add (table, after);
  cabas_text_table_end_row (table);
}

static void
print_comparison (const CabasComparison *comparison, gboolean as_csv)
{
  const char *const titles[] = { _ ("Axis"),   "id",         _ ("Item"),
                                 _ ("Change"), _ ("Before"), _ ("After") };
  g_autoptr (CabasTextTable) table = cabas_text_table_new (as_csv);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    cabas_text_table_add (table, titles[i]);
  cabas_text_table_end_row (table);
  for (guint i = 0; i < comparison->groups->len; i++)
    {
      const CabasComparedGroup *group = comparison->groups->pdata[i];

      for (guint j = 0; j < group->items->len; j++)
        {
          const CabasComparedItem *item = group->items->pdata[j];

          for (guint k = 0; k < item->points->len; k++)
            add_row (table, group, item, &g_array_index (item->points, CabasChangePoint, k));
        }
    }
  cabas_text_table_print (table);
}

static CabasExit
write_report (const CabasRequest *request,
              const CabasState *before,
              const CabasState *after,
              int level)
{
  const CabasExportOptions options = {
    .kind = CABAS_EXPORT_COMPARISON,
    .level = level,
    .today = cabas_date_today (),
    .before = before->document,
    .before_name = before->name,
    .after_name = after->name,
    .is_archive = cabas_request_get (request, CABAS_OPTION_ARCHIVE) != NULL,
  };
  g_autoptr (GError) error = NULL;

  if (cabas_export_write (after->document, &options,
                          cabas_request_get (request, CABAS_OPTION_REPORT), &error))
    return CABAS_EXIT_OK;

  cabas_output_complain ("%s", error->message);

  return CABAS_EXIT_FILE;
}

CabasExit
cabas_compare_run (const CabasRequest *request)
{
  const char *output = cabas_request_get (request, CABAS_OPTION_REPORT);
  g_auto (CabasState) before = { 0 };
  g_auto (CabasState) after = { 0 };
  g_autoptr (CabasComparison) comparison = NULL;
  int level;

  if ((output != NULL && !cabas_ending_check (CABAS_EXPORT_COMPARISON, output)) ||
      !cabas_level_read (request, &level))
    return CABAS_EXIT_USAGE;
  if (!cabas_state_open (&before, request->operands[0]) ||
      !cabas_state_open (&after, request->operands[1]))
    return CABAS_EXIT_FILE;
  if (output != NULL)
    return write_report (request, &before, &after, level);

  comparison = cabas_comparison_new (before.document, after.document);
  print_comparison (comparison, cabas_request_get (request, CABAS_OPTION_CSV) != NULL);

  return CABAS_EXIT_OK;
}
