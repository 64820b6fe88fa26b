/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/export.h"
#include "command/files.h"
#include "command/level.h"
#include "command/output.h"
#include "report/overview-report.h"
#include "report/plan-report.h"
#include "report/sections.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GBytes *
write_report (CabasDocument *document, const CabasRequest *request, int level, GError **error)
{
  const CabasReportOptions options = {
    .level = level,
    .today = cabas_date_today (),
    .is_archive = cabas_request_get (request, CABAS_OPTION_ARCHIVE) != NULL,
    .sections = cabas_request_get (request, CABAS_OPTION_SECTIONS),
  };

  return cabas_request_get (request, CABAS_OPTION_OVERVIEW) != NULL
             ? cabas_overview_report_write_pdf (document, options.today, error)
             : cabas_plan_report_write_pdf (document, &options, error);
}

/* (nullable): the sheet that holds the kind of this name; that of actions for no name. */
static const CabasSheetInfo *
find_sheet (const char *name)
{
  CabasKind kind = CABAS_KIND_ACTION;
  guint n_infos;
  const CabasSheetInfo *infos = cabas_sheet_info_list (&n_infos);

  if (name != NULL && !cabas_kind_find (name, strlen (name), &kind))
    return NULL;

  for (guint i = 0; i < n_infos; i++)
    for (guint j = 0; j < infos[i].n_kinds; j++)
      if (infos[i].kinds[j] == kind)
        return &infos[i];

  return NULL;
}

static gboolean
check_sections (const CabasRequest *request)
{
  const char *names = cabas_request_get (request, CABAS_OPTION_SECTIONS);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) sections = cabas_sections_parse (names, &error);

  if (sections == NULL)
    cabas_output_complain_of_usage ("%s", error->message);

  return sections != NULL;
}

CabasExit
cabas_export_run (const CabasRequest *request)
{
  const char *output = cabas_request_get (request, CABAS_OPTION_OUTPUT);
  const char *kind = cabas_request_get (request, CABAS_OPTION_SHEET);
  const gboolean is_report = g_str_has_suffix (output, ".pdf");
  const CabasSheetInfo *sheet = find_sheet (kind);
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  int level;

  if (!is_report && !g_str_has_suffix (output, ".ods") && !g_str_has_suffix (output, ".csv"))
    return cabas_output_complain_of_usage (_ ("“%s” must end in .pdf, .ods or .csv."), output);
  if (!cabas_level_read (request, &level))
    return CABAS_EXIT_USAGE;
  if (!check_sections (request))
    return CABAS_EXIT_USAGE;
  if (sheet == NULL)
    return cabas_output_complain_of_usage (_ ("No sheet holds items of the kind “%s”."), kind);

  document = cabas_files_open_plan (request->operands[0], NULL);
  if (document == NULL)
    return CABAS_EXIT_FILE;
  bytes = is_report ? write_report (document, request, level, &error)
                    : cabas_workbook_write (document, output, sheet, CABAS_LEVEL_MEMO, &error);
  if (bytes == NULL)
    {
      cabas_output_complain ("%s", error->message);
      return CABAS_EXIT_FILE;
    }
  return cabas_files_write (output, bytes) ? CABAS_EXIT_OK : CABAS_EXIT_FILE;
}
