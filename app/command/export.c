/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/export.h"
#include "command/ending.h"
#include "command/files.h"
#include "command/level.h"
#include "command/occasion.h"
#include "command/output.h"
#include "figures/gaps.h"
#include "plan/value.h"
#include "report/sections.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* (nullable): the sheet that holds the kind of this name; that of actions for no name. */
static const CabasSheetInfo *
find_sheet (const char *name)
{
  CabasKind kind = CABAS_KIND_ACTION;

  return name == NULL || cabas_kind_find (name, strlen (name), &kind) ? cabas_sheet_info_find (kind)
                                                                      : NULL;
}

static char *
dup_kinds (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < CABAS_N_EXPORTS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", cabas_export_get_info (i)->name);

  return g_string_free (names, FALSE);
}

/* What --as says; where it says nothing, what the ending of the file lets expect. */
static gboolean
read_kind (const CabasRequest *request, CabasExportKind *kind)
{
  const char *name = cabas_request_get (request, CABAS_OPTION_AS);
  const char *output = cabas_request_get (request, CABAS_OPTION_OUTPUT);
  g_autofree char *names = dup_kinds ();

  if (name == NULL)
    *kind =
        cabas_export_can_be (CABAS_EXPORT_ANNEX, output) ? CABAS_EXPORT_ANNEX : CABAS_EXPORT_REPORT;
  else if (!cabas_export_find (name, kind))
    {
      cabas_output_complain_of_usage (_ ("“%s” is nothing that can be exported; there are %s."),
                                      name, names);
      return FALSE;
    }

  return cabas_ending_check (*kind, output);
}

/* A workbook that nobody else is meant to read holds everything, so that it can be taken back. */
static gboolean
read_level (const CabasRequest *request, CabasExportOptions *options)
{
  const CabasExportInfo *info = cabas_export_get_info (options->kind);

  if (cabas_request_get (request, CABAS_OPTION_LEVEL) != NULL)
    return cabas_level_read (request, &options->level);

  options->level =
      cabas_request_get (request, CABAS_OPTION_AS) == NULL && options->kind == CABAS_EXPORT_ANNEX
          ? CABAS_LEVEL_MEMO
          : info->level;

  return TRUE;
}

static gboolean
read_options (const CabasRequest *request, CabasExportOptions *options)
{
  const char *sheet = cabas_request_get (request, CABAS_OPTION_SHEET);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) sections = NULL;

  options->today = cabas_date_today ();
  options->occasion = CABAS_OCCASION_ANNUAL;
  options->is_archive = cabas_request_get (request, CABAS_OPTION_ARCHIVE) != NULL;
  options->replaces = cabas_request_get (request, CABAS_OPTION_REPLACE) != NULL;
  options->sections = cabas_request_get (request, CABAS_OPTION_SECTIONS);
  options->sheet = find_sheet (sheet);
  if (!read_kind (request, &options->kind) || !read_level (request, options) ||
      !cabas_occasion_read (request, &options->occasion))
    return FALSE;

  sections = cabas_sections_parse (options->sections, &error);
  if (sections == NULL)
    cabas_output_complain_of_usage ("%s", error->message);
  else if (options->sheet == NULL)
    cabas_output_complain_of_usage (_ ("No sheet holds items of the kind “%s”."), sheet);

  return sections != NULL && options->sheet != NULL;
}

/* What a council would look for and not find is told, and written all the same. */
static void
tell_gaps (CabasDocument *document, const CabasExportOptions *options)
{
  g_autoptr (GArray) gaps = cabas_gaps_list (document, options->today);

  if (options->kind != CABAS_EXPORT_PACK)
    return;

  for (guint i = 0; i < gaps->len; i++)
    {
      const CabasGap *gap = &g_array_index (gaps, CabasGap, i);
      g_autofree char *sentence = cabas_gap_dup_sentence (gap);

      if (!gap->is_given_up)
        cabas_output_complain (_ ("Missing: %s."), sentence);
    }
}

CabasExit
cabas_export_run (const CabasRequest *request)
{
  CabasExportOptions options = { 0 };
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (!read_options (request, &options))
    return CABAS_EXIT_USAGE;

  document = cabas_files_open_plan (request->operands[0], NULL);
  if (document == NULL)
    return CABAS_EXIT_FILE;

  tell_gaps (document, &options);
  if (!cabas_export_write (document, &options, cabas_request_get (request, CABAS_OPTION_OUTPUT),
                           &error))
    {
      cabas_output_complain ("%s", error->message);
      return CABAS_EXIT_FILE;
    }

  return CABAS_EXIT_OK;
}
