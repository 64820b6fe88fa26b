/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/export-private.h"

#include "deck/deck-pdf.h"
#include "deck/occasion.h"
#include "plan/extract.h"
#include "plan/language.h"
#include "publish/html.h"
#include "publish/odt.h"
#include "publish/page.h"
#include "report/comparison-report.h"
#include "report/overview-report.h"
#include "report/pdf.h"
#include "report/report-bounds.h"
#include "store/seal.h"
#include "store/write-out.h"
#include "workbook/export.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const CabasExportInfo infos[CABAS_N_EXPORTS] = {
  [CABAS_EXPORT_REPORT] = { "report", N_("Report"), N_("The whole plan: chapters, axes, action sheets, indicators."), { ".pdf", ".odt", ".html" }, CABAS_LEVEL_PUBLIC, TRUE, TRUE },
  [CABAS_EXPORT_DECK] = { "deck", N_("Council slides"), N_("What is shown at the session: one message a slide."), { ".pdf" }, CABAS_LEVEL_COUNCIL, TRUE, FALSE, TRUE },
  [CABAS_EXPORT_HANDOUT] = { "handout", N_("Handout"), N_("The slides on paper, with their sources; for those who speak, with their notes."), { ".pdf" }, CABAS_LEVEL_COUNCIL, TRUE, FALSE, TRUE },
  [CABAS_EXPORT_PACK] = { "pack", N_("Council pack"), N_("A folder with slides, handout, report, tables and charts, all of one state of the plan."), { NULL }, CABAS_LEVEL_COUNCIL, TRUE, TRUE, TRUE },
  [CABAS_EXPORT_COMPARISON] = { "comparison", N_("Comparison"), N_("What changed since an earlier version, side by side."), { ".pdf", ".odt", ".html" }, CABAS_LEVEL_PUBLIC, TRUE },
  [CABAS_EXPORT_PAGE] = { "page", N_("Public page"), N_("A folder to be put online: web page, data, proof of publication."), { NULL }, CABAS_LEVEL_PUBLIC },
  [CABAS_EXPORT_ANNEX] = { "annex", N_("Tables"), N_("All items of the plan in a workbook."), { ".ods", ".csv" }, CABAS_LEVEL_PUBLIC, TRUE },
  [CABAS_EXPORT_OVERVIEW] = { "overview", N_("Overview"), N_("The numbers of the plan with their formulas, on a page, for those who lead it."), { ".pdf", ".odt", ".html" }, CABAS_LEVEL_INTERNAL },
};
/* clang-format on */

const CabasExportInfo *
cabas_export_get_info (CabasExportKind kind)
{
  g_return_val_if_fail (kind < CABAS_N_EXPORTS, NULL);

  return &infos[kind];
}

gboolean
cabas_export_find (const char *name, CabasExportKind *kind)
{
  for (guint i = 0; i < CABAS_N_EXPORTS; i++)
    if (g_str_equal (infos[i].name, name))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

const char *
cabas_export_get_label (CabasExportKind kind)
{
  g_return_val_if_fail (kind < CABAS_N_EXPORTS, NULL);

  return g_dgettext (GETTEXT_PACKAGE, infos[kind].label);
}

gboolean
cabas_export_can_be (CabasExportKind kind, const char *file_name)
{
  g_return_val_if_fail (kind < CABAS_N_EXPORTS, FALSE);

  if (infos[kind].suffixes[0] == NULL)
    return TRUE;
  for (guint i = 0; infos[kind].suffixes[i] != NULL; i++)
    if (g_str_has_suffix (file_name, infos[kind].suffixes[i]))
      return TRUE;

  return FALSE;
}

CabasReportOptions
cabas_export_get_report_options (const CabasExportOptions *options, const CabasPace *pace)
{
  return (CabasReportOptions){
    .level = options->level,
    .today = options->today,
    .is_archive = options->is_archive,
    .sections = options->sections,
    .pace = pace,
  };
}

/* --- Slides ---------------------------------------------------------------------------------- */

/* (nullable): what readers may see of the version that changes are counted from. `deck` (nullable)
 */
static CabasDocument *
open_since (CabasDocument *document, CabasItem *deck, int level)
{
  CabasItem *version =
      deck != NULL ? cabas_deck_find_since (document, deck) : cabas_seal_find_last (document);
  g_autoptr (CabasDocument) whole = version != NULL ? cabas_seal_open (version, NULL) : NULL;

  return whole != NULL ? cabas_extract_new (whole, level) : NULL;
}

/* The slides that the plan has for the occasion, else those that are proposed. */
void
cabas_slide_showing_init (CabasSlideShowing *self,
                          CabasDocument *document,
                          const CabasExportOptions *options)
{
  CabasGallery gallery = { .today = options->today };
  g_autoptr (CabasItem) item = NULL;

  *self = (CabasSlideShowing){ cabas_extract_new (document, options->level) };
  item = cabas_deck_find (self->extract, options->occasion);
  if (item != NULL)
    g_object_ref (item);
  self->since = open_since (document, item, options->level);
  gallery.document = self->extract;
  gallery.since = self->since;
  if (item == NULL)
    item = cabas_occasion_propose (&gallery, options->occasion, CABAS_UNSET);
  self->deck = cabas_deck_new (&gallery, item, CABAS_DECK_SHOWN);
  self->pages = cabas_slide_pages_new (self->deck);
}

void
cabas_slide_showing_clear (CabasSlideShowing *self)
{
  g_clear_pointer (&self->pages, cabas_slide_pages_free);
  g_clear_pointer (&self->deck, cabas_deck_free);
  g_clear_object (&self->since);
  g_clear_object (&self->extract);
}

GBytes *
cabas_export_make_handout (const CabasSlideShowing *showing,
                           const CabasExportOptions *options,
                           const CabasPace *pace,
                           GError **error)
{
  g_autoptr (CabasPaper) paper = cabas_handout_new (
      showing->pages,
      options->level >= CABAS_LEVEL_INTERNAL ? CABAS_HANDOUT_NOTES : CABAS_HANDOUT_SOURCES);

  paper->pace = pace;
  paper->is_archive = options->is_archive;

  return cabas_pdf_write (paper, error);
}

static GBytes *
make_slides (CabasDocument *document, const CabasExportOptions *options, GError **error)
{
  g_auto (CabasSlideShowing) showing = { NULL };

  cabas_slide_showing_init (&showing, document, options);

  return options->kind == CABAS_EXPORT_HANDOUT
             ? cabas_export_make_handout (&showing, options, options->pace, error)
             : cabas_deck_write_pdf (showing.pages, options->is_archive, options->pace, error);
}

/* --- Documents ------------------------------------------------------------------------------- */

/* (nullable): the last version of the plan, and what it is called. */
static CabasDocument *
open_last (CabasDocument *document, char **name, GError **error)
{
  CabasItem *version = cabas_seal_find_last (document);

  if (version == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("The plan holds no sealed version to compare it with. Seal one, or "
                              "say which file to compare it with."));
      return NULL;
    }

  *name = cabas_item_dup_display_name (version);

  return cabas_seal_open (version, error);
}

static CabasPaper *
make_comparison (CabasDocument *document, const CabasExportOptions *options, GError **error)
{
  const CabasReportOptions report = cabas_export_get_report_options (options, options->pace);
  g_autofree char *name = g_strdup (options->before_name);
  g_autoptr (CabasDocument) before = options->before != NULL ? g_object_ref (options->before)
                                                             : open_last (document, &name, error);

  if (before == NULL || !cabas_report_check_bounds (before, error))
    return NULL;

  return cabas_comparison_report_new (
      before, document, name,
      options->after_name != NULL ? options->after_name : _ ("The plan as it is"), &report);
}

CabasPaper *
cabas_export_make_paper (CabasDocument *document, const CabasExportOptions *options, GError **error)
{
  g_autoptr (CabasLanguage) language = cabas_language_enter (cabas_report_get_language (document));
  const CabasReportOptions report = cabas_export_get_report_options (options, options->pace);
  CabasPaper *paper;

  if (!cabas_report_check_bounds (document, error))
    return NULL;
  if (options->kind == CABAS_EXPORT_COMPARISON)
    return make_comparison (document, options, error);
  if (options->kind == CABAS_EXPORT_REPORT)
    return cabas_plan_report_new (document, &report);

  paper = cabas_overview_report_new (document, options->today);
  paper->pace = options->pace;

  return paper;
}

static GBytes *
make_document (CabasDocument *document,
               const CabasExportOptions *options,
               const char *path,
               GError **error)
{
  g_autoptr (CabasPaper) paper = cabas_export_make_paper (document, options, error);

  if (paper == NULL)
    return NULL;
  if (g_str_has_suffix (path, ".odt"))
    return cabas_odt_write (paper, error);
  if (g_str_has_suffix (path, ".html"))
    return cabas_html_write (paper, error);

  return cabas_pdf_write (paper, error);
}

static GBytes *
make_annex (CabasDocument *document,
            const CabasExportOptions *options,
            const char *path,
            GError **error)
{
  g_autoptr (CabasDocument) extract = cabas_extract_new (document, options->level);
  const CabasSheetInfo *sheet =
      options->sheet != NULL ? options->sheet : cabas_sheet_info_find (CABAS_KIND_ACTION);

  return cabas_workbook_write (extract, path, sheet, options->level, error);
}

GBytes *
cabas_export_make_file (CabasDocument *document,
                        const CabasExportOptions *options,
                        const char *path,
                        GError **error)
{
  g_autoptr (CabasLanguage) language = cabas_language_enter (cabas_report_get_language (document));

  g_return_val_if_fail (CABAS_IS_DOCUMENT (document), NULL);

  switch (options->kind)
    {
    case CABAS_EXPORT_DECK:
    case CABAS_EXPORT_HANDOUT:
      return make_slides (document, options, error);
    case CABAS_EXPORT_ANNEX:
      return make_annex (document, options, path, error);
    default:
      return make_document (document, options, path, error);
    }
}

static gboolean
write_file (CabasDocument *document,
            const CabasExportOptions *options,
            const char *path,
            GError **error)
{
  g_autoptr (GBytes) bytes = cabas_export_make_file (document, options, path, error);

  /* The last moment at which it can be stopped. */
  return bytes != NULL && cabas_pace_step (options->pace, 1, error) &&
         cabas_write_out (path, bytes, error);
}

static gboolean
write_pack (CabasDocument *document,
            const CabasExportOptions *options,
            const char *path,
            GError **error)
{
  g_autoptr (GPtrArray) files = cabas_pack_list_files (document, options, error);

  return files != NULL && cabas_folder_write (files, path, options->replaces, options->pace, error);
}

/**
 * cabas_export_write:
 * @document: a plan, or a whole copy of it
 * @options: what to write, and for whom
 * @path: of the file or folder
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
cabas_export_write (CabasDocument *document,
                    const CabasExportOptions *options,
                    const char *path,
                    GError **error)
{
  g_autoptr (CabasLanguage) language = cabas_language_enter (cabas_report_get_language (document));

  g_return_val_if_fail (CABAS_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (options->kind < CABAS_N_EXPORTS, FALSE);

  switch (options->kind)
    {
    case CABAS_EXPORT_PACK:
      return write_pack (document, options, path, error);
    case CABAS_EXPORT_PAGE:
      {
        const CabasPageOptions page = { .today = options->today, .pace = options->pace };

        return cabas_page_write (document, path, options->replaces, &page, error);
      }
    default:
      return write_file (document, options, path, error);
    }
}
