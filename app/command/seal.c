/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/seal.h"
#include "command/files.h"
#include "command/output.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
read_options (const CabasRequest *request, CabasSealOptions *options)
{
  const char *kind = cabas_request_get (request, CABAS_OPTION_VERSION_KIND);
  const char *date = cabas_request_get (request, CABAS_OPTION_DATE);

  *options = (CabasSealOptions){
    .kind = CABAS_VERSION_KIND_DRAFT,
    .label = cabas_request_get (request, CABAS_OPTION_LABEL),
    .date = cabas_date_today (),
    .deliberation = cabas_request_get (request, CABAS_OPTION_DELIBERATION),
  };
  if (kind != NULL)
    options->kind =
        cabas_choice_find (cabas_field_get_info (CABAS_VERSION_KIND)->choices, kind, strlen (kind));
  if (options->kind < 0)
    {
      cabas_output_complain_of_usage (
          _ ("“%s” is no kind of version; there are draft, adopted, amended and archived."), kind);
      return FALSE;
    }
  if (date != NULL && (!cabas_date_from_text (date, &options->date) ||
                       cabas_date_get_precision (options->date) != CABAS_DATE_DAY))
    {
      cabas_output_complain_of_usage (_ ("“%s” is not a day, such as 2027-06-21."), date);
      return FALSE;
    }

  return TRUE;
}

CabasExit
cabas_seal_run (const CabasRequest *request)
{
  CabasSealOptions options;
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (CabasHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  CabasItem *version;

  if (!read_options (request, &options))
    return CABAS_EXIT_USAGE;
  document = cabas_files_open_plan_to_change (request->operands[0], &contents);
  if (document == NULL)
    return CABAS_EXIT_FILE;

  history = cabas_history_new (document);
  version = cabas_seal_make (history, &options, &error);
  if (version == NULL)
    {
      cabas_output_complain ("%s", error->message);
      return CABAS_EXIT_FILE;
    }
  g_print ("%s\t%s\n", cabas_item_get_id (version),
           cabas_item_get_text (version, CABAS_VERSION_HASH));

  return cabas_files_save_plan (document, request->operands[0], contents);
}
