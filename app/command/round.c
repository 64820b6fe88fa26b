/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/round.h"
#include "command/files.h"
#include "command/output.h"
#include "command/text-table.h"
#include "figures/series.h"
#include "plan/decimal.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = { "indicator",       "code",           "name",
                                       "period",          "buyer",          "collector",
                                       "previous-period", "previous-value", "value",
                                       "state",           "comment" };

static const char *const states[] = {
  [CABAS_ROUND_TO_FILL] = "to-fill",
  [CABAS_ROUND_FILLED] = "filled",
  [CABAS_ROUND_CONFIRMED] = "confirmed",
};

static void
add_date (CabasTextTable *table, CabasDate date)
{
  char text[16];

  cabas_date_to_text (date, text);
  cabas_text_table_add (table, text);
}

/* `observation` (nullable): nothing is known. */
static void
add_value (CabasTextTable *table, CabasItem *observation)
{
  gint64 value = observation != NULL ? cabas_series_get_value (observation) : CABAS_UNSET;
  char text[32];

  if (value != CABAS_UNSET)
    cabas_decimal_to_text (value, CABAS_QUANTITY_DIGITS, text);
  cabas_text_table_add (table, value != CABAS_UNSET ? text : NULL);
}

static void
add_row (CabasTextTable *table, const CabasRoundRow *row)
{
  g_autofree char *comment = row->observation != NULL
                                 ? cabas_item_dup_text (row->observation, CABAS_OBSERVATION_COMMENT)
                                 : NULL;

  cabas_text_table_add (table, cabas_item_get_id (row->indicator));
  cabas_text_table_add (table, cabas_item_get_text (row->indicator, CABAS_INDICATOR_CODE));
  cabas_text_table_add (table, cabas_item_get_text (row->indicator, CABAS_INDICATOR_NAME));
  add_date (table, row->period);
  cabas_text_table_add (table, row->buyer != NULL ? cabas_item_get_id (row->buyer) : NULL);
  cabas_text_table_add (table, row->collector != NULL ? cabas_item_get_id (row->collector) : NULL);
  if (row->previous != NULL)
    add_date (table, cabas_item_get_number (row->previous, CABAS_OBSERVATION_PERIOD));
  else
    cabas_text_table_add (table, NULL);
  add_value (table, row->previous);
  add_value (table, row->observation);
  cabas_text_table_add (table, states[row->state]);
  cabas_text_table_add (table, comment);
  cabas_text_table_end_row (table);
}

static void
print_round (const CabasRound *round, gboolean as_csv)
{
  g_autoptr (CabasTextTable) table = cabas_text_table_new (as_csv);
  g_autofree char *words = NULL;
  CabasRoundProgress progress;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    cabas_text_table_add (table, columns[i]);
  cabas_text_table_end_row (table);
  for (guint i = 0; i < round->rows->len; i++)
    add_row (table, &g_array_index (round->rows, CabasRoundRow, i));
  cabas_text_table_print (table);

  cabas_round_measure (round, NULL, &progress);
  words = cabas_round_progress_dup_words (&progress);
  g_printerr ("%s\n", words);
}

CabasExit
cabas_round_run (const CabasRequest *request)
{
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (CabasRound) round = NULL;
  const char *typed = cabas_request_get (request, CABAS_OPTION_YEAR);
  CabasDate year = cabas_date_new_year (cabas_date_get_year (cabas_date_today ()) - 1);

  if (typed != NULL &&
      (!cabas_date_from_text (typed, &year) || cabas_date_get_precision (year) != CABAS_DATE_YEAR))
    return cabas_output_complain_of_usage (_ ("“%s” is no year."), typed);

  document = cabas_files_open_plan (request->operands[0], NULL);
  if (document == NULL)
    return CABAS_EXIT_FILE;
  round = cabas_round_new (document, year);
  print_round (round, cabas_request_get (request, CABAS_OPTION_CSV) != NULL);
  return CABAS_EXIT_OK;
}
