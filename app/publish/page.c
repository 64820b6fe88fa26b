/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/page-private.h"

#include "plan/extract.h"
#include "plan/language.h"
#include "publish/indicator-data.h"
#include "report/pdf.h"
#include "report/plan-report.h"
#include "store/writer.h"

#include <glib/gi18n-lib.h>

/* Shares of the way, as measured: most of it is the PDF. */
#define DATA_DONE 0.05
#define PDF_DONE 0.65
#define PAGE_DONE 0.95

typedef enum
{
  FILE_PAGE,
  FILE_REPORT,
  FILE_CSV,
  FILE_SCHEMA,
  FILE_JSON,
  FILE_PLAN,
  FILE_PROOF,
  N_FILES,
} PageFile;

/* Names stay the same from one year to the next, so that links to them hold. */
static const struct
{
  const char *name;        /* untranslated */
  const char *description; /* untranslated */
} infos[N_FILES] = {
  [FILE_PAGE] = { "index.html", N_ ("The plan as a web page") },
  /* TRANSLATORS: name of a file, of small letters without accents, digits and "-". */
  [FILE_REPORT] = { N_ ("plan.pdf"), N_ ("The plan as PDF, to print") },
  /* TRANSLATORS: name of a file, of small letters without accents, digits and "-". */
  [FILE_CSV] = { N_ ("indicators.csv"), N_ ("Values of the indicators, as a table") },
  [FILE_SCHEMA] = { "schema.json", N_ ("What the columns of the table are (Table Schema)") },
  /* TRANSLATORS: name of a file, of small letters without accents, digits and "-". */
  [FILE_JSON] = { N_ ("indicators.json"), N_ ("The same values, for programs (JSON)") },
  [FILE_PLAN] = { "plan.spaser", N_ ("The whole plan, for programs (XML)") },
  /* TRANSLATORS: name of a file, of small letters without accents, digits and "-". */
  [FILE_PROOF] = { N_ ("proof-of-publication.html"), N_ ("Proof of publication") },
};

static const char *
get_name (PageFile file)
{
  return _ (infos[file].name);
}

const char *
cabas_page_describe_file (const char *name)
{
  for (guint i = 0; i < N_FILES; i++)
    if (g_str_equal (name, get_name (i)))
      return _ (infos[i].description);

  return NULL;
}

static void
take_data (GPtrArray *files, CabasDocument *extract)
{
  g_autoptr (CabasIndicatorData) data = cabas_indicator_data_new (extract);

  if (cabas_indicator_data_get_n_rows (data) == 0)
    return;

  cabas_folder_take (files, get_name (FILE_CSV), cabas_indicator_data_write_csv (data));
  cabas_folder_take (files, get_name (FILE_SCHEMA),
                     cabas_indicator_data_write_schema (get_name (FILE_CSV)));
  cabas_folder_take (files, get_name (FILE_JSON), cabas_indicator_data_write_json (data));
}

static gboolean
take (GPtrArray *files, PageFile file, GBytes *bytes)
{
  if (bytes == NULL)
    return FALSE;

  cabas_folder_take (files, get_name (file), bytes);

  return TRUE;
}

static GBytes *
write_page (const CabasPaper *paper,
            CabasDocument *extract,
            CabasDate today,
            const GPtrArray *files,
            GError **error)
{
  g_autoptr (CabasHtml) html = cabas_html_new (paper);

  cabas_page_add_progress (html, extract, today);
  cabas_page_add_files (html, files);
  cabas_page_add_indicators (html, extract, today);
  cabas_html_add_blocks (html);

  return cabas_html_finish (html, error);
}

GPtrArray *
cabas_page_list_files (CabasDocument *document, const CabasPageOptions *options, GError **error)
{
  g_autoptr (CabasDocument) extract = cabas_extract_new (document, CABAS_LEVEL_PUBLIC);
  g_autoptr (CabasLanguage) language = cabas_language_enter (cabas_report_get_language (extract));
  g_autoptr (GPtrArray) files = cabas_folder_new ();
  g_autoptr (CabasPaper) paper = NULL;
  const CabasPace for_report = cabas_pace_part (options->pace, DATA_DONE, PDF_DONE);
  const CabasPace for_page = cabas_pace_part (options->pace, PDF_DONE, PAGE_DONE);
  const CabasReportOptions report = {
    .level = CABAS_LEVEL_PUBLIC,
    .today = options->today,
    .pace = &for_report,
  };
  GBytes *page;

  if (!cabas_pace_step (options->pace, 0, error) ||
      !take (files, FILE_REPORT, cabas_plan_report_write_pdf (extract, &report, error)))
    return NULL;

  take_data (files, extract);
  take (files, FILE_PLAN, cabas_writer_write (extract));
  paper = cabas_plan_report_new (extract, &report);
  paper->pace = &for_page;
  page = write_page (paper, extract, options->today, files, error);
  if (!take (files, FILE_PAGE, page) ||
      !take (files, FILE_PROOF, cabas_page_write_proof (extract, paper, files, options, error)))
    return NULL;

  cabas_folder_add_checksums (files);

  return g_steal_pointer (&files);
}

gboolean
cabas_page_write (CabasDocument *document,
                  const char *path,
                  gboolean replaces,
                  const CabasPageOptions *options,
                  GError **error)
{
  g_autoptr (GPtrArray) files = cabas_page_list_files (document, options, error);
  const CabasPace pace = cabas_pace_part (options->pace, PAGE_DONE, 1);

  return files != NULL && cabas_folder_write (files, path, replaces, &pace, error);
}
