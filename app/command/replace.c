/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/replace.h"

#include "command/files.h"
#include "command/output.h"

#include <string.h>

static void
print_hits (const GPtrArray *hits)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const CabasReplaceHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *before = cabas_output_dup_line (hit->before);
      g_autofree char *after = cabas_output_dup_line (hit->after);

      g_string_append_printf (lines, "%s\t%s\t%u\t%s\t%s\n", cabas_item_get_id (hit->item),
                              cabas_field_get_info (hit->field)->name, hit->n, before, after);
    }
  cabas_output_write (lines->str, lines->len);
}

CabasExit
cabas_replace_run (const CabasRequest *request)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (CabasDocument) document =
                 cabas_files_open_plan_to_change (request->operands[0], &contents);
  g_autoptr (CabasHistory) history = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  if (document == NULL)
    return CABAS_EXIT_FILE;

  hits = cabas_replace_find (document, request->operands[1], request->operands[2],
                             cabas_request_get (request, CABAS_OPTION_WHOLE_WORD) != NULL
                                 ? CABAS_REPLACE_WHOLE_WORD
                                 : CABAS_REPLACE_LOOSE);
  print_hits (hits);
  history = cabas_history_new (document);
  if (cabas_request_get (request, CABAS_OPTION_DRY_RUN) != NULL ||
      !cabas_replace_apply (history, hits))
    return CABAS_EXIT_OK;
  return cabas_files_save_plan (document, request->operands[0], contents);
}
