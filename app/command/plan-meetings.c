/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/meetings.h"
#include "command/files.h"
#include "command/output.h"
#include "figures/agenda.h"

#include <glib/gi18n-lib.h>

#define MOST_YEARS 10 /* of a period */

/* By id, else by name; (nullable). */
static CabasItem *
find_body (CabasDocument *document, const char *word)
{
  g_autoptr (GPtrArray) bodies = cabas_document_list (document, CABAS_KIND_BODY);

  for (guint i = 0; i < bodies->len; i++)
    if (g_str_equal (cabas_item_get_id (bodies->pdata[i]), word) ||
        g_strcmp0 (cabas_item_get_text (bodies->pdata[i], CABAS_BODY_NAME), word) == 0)
      return bodies->pdata[i];

  return NULL;
}

/* FALSE after telling why the period makes no sense. What is not given is the coming year. */
static gboolean
read_period (const CabasRequest *request, CabasDate *first, CabasDate *last)
{
  const char *from = cabas_request_get (request, CABAS_OPTION_FIRST);
  const char *to = cabas_request_get (request, CABAS_OPTION_LAST);
  const CabasDate next = cabas_date_new_year (cabas_date_get_year (cabas_date_today ()) + 1);

  *first = *last = next;
  if (from != NULL && !cabas_date_from_text (from, first))
    cabas_output_complain_of_usage (_ ("“%s” is no date."), from);
  else if (to != NULL && !cabas_date_from_text (to, last))
    cabas_output_complain_of_usage (_ ("“%s” is no date."), to);
  else if (cabas_date_get_last_julian (*last) < cabas_date_get_first_julian (*first))
    cabas_output_complain_of_usage (_ ("The period ends before it starts."));
  else if (cabas_date_get_year (*last) - cabas_date_get_year (*first) >= MOST_YEARS)
    cabas_output_complain_of_usage (_ ("The period is longer than ten years."));
  else
    return TRUE;
  return FALSE;
}

static void
print_dates (GArray *dates)
{
  for (guint i = 0; i < dates->len; i++)
    {
      char text[16];

      cabas_date_to_text (g_array_index (dates, CabasDate, i), text);
      g_print ("%s\n", text);
    }
}

CabasExit
cabas_plan_meetings_run (const CabasRequest *request)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (CabasHistory) history = NULL;
  g_autoptr (GArray) dates = NULL;
  CabasDate first, last;
  CabasItem *body;

  if (!read_period (request, &first, &last))
    return CABAS_EXIT_USAGE;
  document = cabas_files_open_plan_to_change (request->operands[0], &contents);
  if (document == NULL)
    return CABAS_EXIT_FILE;
  body = find_body (document, request->operands[1]);
  if (body == NULL)
    return cabas_output_complain_of_usage (_ ("No body of the plan is called “%s”."),
                                           request->operands[1]);
  if (!cabas_item_has (body, CABAS_BODY_RHYTHM))
    return cabas_output_complain_of_usage (_ ("The body has no rhythm; set its field “rhythm”."));

  history = cabas_history_new (document);
  dates = cabas_agenda_propose (body, first, last);
  if (cabas_meetings_plan (history, body, (const CabasDate *) dates->data, dates->len) == 0)
    return CABAS_EXIT_OK;
  print_dates (dates);
  return cabas_files_save_plan (document, request->operands[0], contents);
}
