/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/files.h"
#include "command/output.h"
#include "command/text-table.h"
#include "figures/year-calendar.h"
#include "report/calendar-file.h"

#include <glib/gi18n-lib.h>

static const char *const columns[] = { "date", "kind", "what", "side", "state", "id" };

static const char *const states[] = {
  [CABAS_EVENT_COMING] = "coming",
  [CABAS_EVENT_DONE] = "done",
  [CABAS_EVENT_LATE] = "late",
};

static void
print_table (GArray *events, gboolean as_csv)
{
  g_autoptr (CabasTextTable) table = cabas_text_table_new (as_csv);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    cabas_text_table_add (table, columns[i]);
  cabas_text_table_end_row (table);
  for (guint i = 0; i < events->len; i++)
    {
      const CabasEvent *event = &g_array_index (events, CabasEvent, i);
      g_autofree char *name = cabas_event_dup_name (event);
      char date[16];

      cabas_date_to_text (event->date, date);
      cabas_text_table_add (table, date);
      cabas_text_table_add (table, cabas_event_kind_get_label (event->kind));
      cabas_text_table_add (table, name);
      cabas_text_table_add (table, event->is_political ? "political" : "technical");
      cabas_text_table_add (table, states[event->state]);
      cabas_text_table_add (table, cabas_item_get_id (event->item));
      cabas_text_table_end_row (table);
    }
  cabas_text_table_print (table);
}

static void
print_file (CabasDocument *document, GArray *events)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GBytes) file = cabas_calendar_file_new (document, events, now);

  cabas_output_write (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
}

CabasExit
cabas_calendar_run (const CabasRequest *request)
{
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (GArray) events = NULL;
  const char *typed = cabas_request_get (request, CABAS_OPTION_CALENDAR_YEAR);
  CabasDate year = cabas_date_new_year (cabas_date_get_year (cabas_date_today ()));

  if (typed != NULL &&
      (!cabas_date_from_text (typed, &year) || cabas_date_get_precision (year) != CABAS_DATE_YEAR))
    return cabas_output_complain_of_usage (_ ("“%s” is no year."), typed);

  document = cabas_files_open_plan (request->operands[0], NULL);
  if (document == NULL)
    return CABAS_EXIT_FILE;
  events = cabas_events_list (document, year, year, cabas_date_today ());
  if (cabas_request_get (request, CABAS_OPTION_ICS) != NULL)
    print_file (document, events);
  else
    print_table (events, cabas_request_get (request, CABAS_OPTION_CSV) != NULL);
  return CABAS_EXIT_OK;
}
