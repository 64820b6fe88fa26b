/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/files.h"
#include "command/output.h"
#include "report/plan-report.h"

#include <glib/gi18n-lib.h>

CabasExit
cabas_export_run (const CabasRequest *request)
{
  /* Whoever finds the file may read it: what is meant for fewer people stays in the plan. */
  CabasReportOptions options = { CABAS_LEVEL_PUBLIC, cabas_date_today () };
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_has_suffix (cabas_request_get (request, CABAS_OPTION_OUTPUT), ".pdf"))
    return cabas_output_complain_of_usage (_ ("“%s” must end in .pdf."),
                                           cabas_request_get (request, CABAS_OPTION_OUTPUT));

  document = cabas_files_open_plan (request->operands[0], NULL);
  if (document == NULL)
    return CABAS_EXIT_FILE;
  pdf = cabas_plan_report_write_pdf (document, &options, &error);
  if (pdf == NULL)
    {
      cabas_output_complain ("%s", error->message);
      return CABAS_EXIT_FILE;
    }
  return cabas_files_write (cabas_request_get (request, CABAS_OPTION_OUTPUT), pdf)
             ? CABAS_EXIT_OK
             : CABAS_EXIT_FILE;
}
