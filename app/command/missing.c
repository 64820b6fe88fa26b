/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/files.h"
#include "command/output.h"
#include "command/text-table.h"
#include "plan/assignment.h"
#include "publish/settle.h"
#include "store/preferences.h"

#include <glib/gi18n-lib.h>

static const char *const settlements[] = {
  [CABAS_SETTLE_ESTIMATE] = "estimate",
  [CABAS_SETTLE_GIVE_UP] = "not-available",
};

static void
add_row (CabasTextTable *table, const CabasGap *gap)
{
  g_autofree char *sentence = cabas_gap_dup_sentence (gap);
  g_autofree char *collector =
      gap->row.collector != NULL ? cabas_department_dup_short_name (gap->row.collector) : NULL;
  char period[16];

  cabas_date_to_text (gap->row.period, period);
  cabas_text_table_add (table, cabas_item_get_id (gap->row.indicator));
  cabas_text_table_add (table, period);
  cabas_text_table_add (table, collector);
  cabas_text_table_add (table, gap->is_given_up ? settlements[CABAS_SETTLE_GIVE_UP] : "open");
  cabas_text_table_add (table, sentence);
  cabas_text_table_end_row (table);
}

static CabasExit
list_gaps (CabasDocument *document, gboolean as_csv)
{
  static const char *const columns[] = { "indicator", "period", "collector", "state", "words" };
  g_autoptr (GArray) gaps = cabas_gaps_list (document, cabas_date_today ());
  g_autoptr (CabasTextTable) table = cabas_text_table_new (as_csv);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    cabas_text_table_add (table, columns[i]);
  cabas_text_table_end_row (table);
  for (guint i = 0; i < gaps->len; i++)
    add_row (table, &g_array_index (gaps, CabasGap, i));
  cabas_text_table_print (table);

  return CABAS_EXIT_OK;
}

static CabasExit
settle (const CabasRequest *request, CabasSettlement settlement)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (CabasDocument) document =
                 cabas_files_open_plan_to_change (request->operands[0], &contents);
  g_autoptr (CabasHistory) history = NULL;
  g_autoptr (GArray) gaps = NULL;
  g_autofree char *name = cabas_preferences_dup_author ();
  const CabasValueAuthor author = { name, cabas_date_today () };
  guint n;

  if (document == NULL)
    return CABAS_EXIT_FILE;

  history = cabas_history_new (document);
  gaps = cabas_gaps_list (document, cabas_date_today ());
  n = cabas_gaps_settle (history, (const CabasGap *) gaps->data, gaps->len, settlement,
                         cabas_request_get (request, CABAS_OPTION_REASON), &author);
  g_print ("%u\n", n);

  return n > 0 ? cabas_files_save_plan (document, request->operands[0], contents) : CABAS_EXIT_OK;
}

CabasExit
cabas_missing_run (const CabasRequest *request)
{
  const char *word = cabas_request_get (request, CABAS_OPTION_SETTLE);
  g_autoptr (CabasDocument) document = NULL;

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (settlements); i++)
    if (g_str_equal (settlements[i], word))
      return settle (request, i);
  if (word != NULL)
    return cabas_output_complain_of_usage (_ ("“%s” is neither “estimate” nor “not-available”."),
                                           word);

  document = cabas_files_open_plan (request->operands[0], NULL);

  return document != NULL
             ? list_gaps (document, cabas_request_get (request, CABAS_OPTION_CSV) != NULL)
             : CABAS_EXIT_FILE;
}
