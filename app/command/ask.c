/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/question.h"
#include "command/files.h"
#include "command/output.h"

#include <glib/gi18n-lib.h>

/* The item that an option names by its id; TRUE as well where the option was not given. */
static gboolean
find_item (CabasDocument *document,
           const CabasRequest *request,
           CabasOption option,
           CabasKind kind,
           CabasItem **item)
{
  const char *id = cabas_request_get (request, option);

  *item = id != NULL ? cabas_document_find (document, id) : NULL;
  if (id == NULL || (*item != NULL && cabas_item_get_kind (*item) == kind))
    return TRUE;

  cabas_output_complain_of_usage (_ ("The plan holds no “%s” of the kind “%s”."), id,
                                  cabas_kind_get_info (kind)->name);

  return FALSE;
}

static gboolean
read_date (const CabasRequest *request, CabasOption option, CabasDate *date)
{
  const char *text = cabas_request_get (request, option);

  if (text == NULL ||
      (cabas_date_from_text (text, date) && cabas_date_get_precision (*date) == CABAS_DATE_DAY))
    return TRUE;

  cabas_output_complain_of_usage (_ ("“%s” is not a day, such as 2027-06-21."), text);

  return FALSE;
}

CabasExit
cabas_ask_run (const CabasRequest *request)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (CabasHistory) history = NULL;
  CabasQuestion question = {
    .text = request->operands[1],
    .asked_by = cabas_request_get (request, CABAS_OPTION_ASKED_BY),
    .due = CABAS_UNSET,
  };
  CabasDate session = cabas_date_today ();
  CabasItem *body;
  CabasItem *decision;

  if (!read_date (request, CABAS_OPTION_SESSION, &session) ||
      !read_date (request, CABAS_OPTION_ANSWER_BY, &question.due))
    return CABAS_EXIT_USAGE;
  document = cabas_files_open_plan_to_change (request->operands[0], &contents);
  if (document == NULL)
    return CABAS_EXIT_FILE;
  if (!find_item (document, request, CABAS_OPTION_BODY, CABAS_KIND_BODY, &body) ||
      !find_item (document, request, CABAS_OPTION_DEPARTMENT, CABAS_KIND_DEPARTMENT,
                  &question.department))
    return CABAS_EXIT_USAGE;

  history = cabas_history_new (document);
  decision = cabas_question_record (history, body, session, &question);
  if (decision == NULL)
    return cabas_output_complain_of_usage (_ ("Say what was asked."));
  g_print ("%s\n", cabas_item_get_id (decision));

  return cabas_files_save_plan (document, request->operands[0], contents);
}
