/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/import.h"
#include "change/history.h"
#include "command/files.h"
#include "command/output.h"
#include "sheet/book-file.h"

#include <glib/gi18n-lib.h>

static void
print_line (const CabasImportLine *line)
{
  g_autofree char *text =
      g_strdup_printf ("%s\t%s\t%s\t%s", cabas_import_kind_get_label (line->kind), line->place,
                       line->name, line->sentence);
  g_auto (GStrv) cells = g_strsplit (text, "\t", 4);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = cabas_output_dup_line (cells[i]);

      g_print ("%s%s", i > 0 ? "\t" : "", cell);
    }
  g_print ("\n");
}

static void
print_all (const CabasImport *import)
{
  g_autofree char *summary = cabas_import_dup_summary (import);

  for (guint kind = 0; kind < CABAS_N_IMPORT_KINDS; kind++)
    for (guint i = 0; i < cabas_import_get_n_lines (import, kind); i++)
      print_line (cabas_import_get_line (import, kind, i));
  g_print ("%s\n", summary);
}

static CabasExit
take_in (CabasDocument *document,
         CabasImport *import,
         const CabasRequest *request,
         GBytes *contents)
{
  const gboolean has_problems = cabas_import_get_n_lines (import, CABAS_IMPORT_PROBLEM) > 0;
  g_autoptr (CabasHistory) history = NULL;

  print_all (import);
  if (has_problems && cabas_request_get (request, CABAS_OPTION_SKIP_PROBLEMS) == NULL)
    return CABAS_EXIT_FINDINGS;
  if (cabas_request_get (request, CABAS_OPTION_DRY_RUN) != NULL)
    return CABAS_EXIT_OK;

  history = cabas_history_new (document);
  if (!cabas_import_apply (import, history))
    return CABAS_EXIT_OK;
  return cabas_files_save_plan (document, request->operands[0], contents);
}

CabasExit
cabas_import_run (const CabasRequest *request)
{
  const CabasImportOptions options = {
    .remove_missing = cabas_request_get (request, CABAS_OPTION_REMOVE_MISSING) != NULL,
    .skip_problems = cabas_request_get (request, CABAS_OPTION_SKIP_PROBLEMS) != NULL,
  };
  const gboolean is_dry_run = cabas_request_get (request, CABAS_OPTION_DRY_RUN) != NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (request->operands[1]);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (CabasDocument) document =
                 is_dry_run ? cabas_files_open_plan (request->operands[0], &contents)
                            : cabas_files_open_plan_to_change (request->operands[0], &contents);
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasBook) book = NULL;
  g_autoptr (CabasImport) import = NULL;

  if (document == NULL)
    return CABAS_EXIT_FILE;
  book = cabas_book_read_file (file, &error);
  if (book == NULL)
    {
      cabas_output_complain ("%s: %s", name, error->message);
      return CABAS_EXIT_FILE;
    }

  import = cabas_import_new (document, book, name, &options);
  return take_in (document, import, request, contents);
}
