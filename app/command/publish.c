/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/publication.h"
#include "command/files.h"
#include "command/output.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  int what;
  CabasDate date;
  const char *address; /* (nullable) */
} Publication;

/* FALSE after telling which word makes no sense. */
static gboolean
read_options (const CabasRequest *request, Publication *publication)
{
  const char *what = cabas_request_get (request, CABAS_OPTION_WHAT);
  const char *date = cabas_request_get (request, CABAS_OPTION_PUBLISHED_ON);
  const char *address = cabas_request_get (request, CABAS_OPTION_ADDRESS);
  g_autofree char *warning =
      address != NULL ? cabas_value_dup_warning (CABAS_PUBLICATION_ADDRESS, address) : NULL;

  *publication = (Publication){ CABAS_PUBLISHED_PLAN, cabas_date_today (), address };
  if (what != NULL)
    publication->what = cabas_choice_find (cabas_field_get_info (CABAS_PUBLICATION_WHAT)->choices,
                                           what, strlen (what));
  if (publication->what < 0)
    cabas_output_complain_of_usage (_ ("“%s” is neither “plan” nor “indicators”."), what);
  else if (date != NULL && (!cabas_date_from_text (date, &publication->date) ||
                            cabas_date_get_precision (publication->date) != CABAS_DATE_DAY))
    cabas_output_complain_of_usage (_ ("“%s” is not a day, such as 2027-06-21."), date);
  else if (warning != NULL)
    cabas_output_complain_of_usage ("%s", warning);
  else
    return TRUE;
  return FALSE;
}

CabasExit
cabas_publish_run (const CabasRequest *request)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (CabasHistory) history = NULL;
  Publication publication;
  CabasItem *item;

  if (!read_options (request, &publication))
    return CABAS_EXIT_USAGE;
  document = cabas_files_open_plan_to_change (request->operands[0], &contents);
  if (document == NULL)
    return CABAS_EXIT_FILE;

  history = cabas_history_new (document);
  item =
      cabas_publication_record (history, publication.what, publication.date, publication.address);
  if (item == NULL)
    return cabas_output_complain_of_usage (_ ("The plan can hold no more."));
  g_print ("%s\n", cabas_item_get_id (item));

  return cabas_files_save_plan (document, request->operands[0], contents);
}
