/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/plan-report.h"

#include "plan/extract.h"
#include "plan/language.h"
#include "report/pdf.h"
#include "report/report-bounds.h"
#include "report/report-private.h"

#include <glib/gi18n-lib.h>

const char *
cabas_report_get_language (CabasDocument *document)
{
  CabasItem *plan = cabas_document_get_root (document);
  gint64 language = cabas_item_get_number (plan, CABAS_PLAN_LANGUAGE);

  if (language < 0 || language >= CABAS_N_LANGUAGE)
    return NULL;

  return cabas_field_get_info (CABAS_PLAN_LANGUAGE)->choices->choices[language].name;
}

static char *
dup_author (CabasItem *plan)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < cabas_item_get_n_children (plan, CABAS_KIND_BUYER); i++)
    {
      g_autofree char *name =
          cabas_item_dup_display_name (cabas_item_get_child (plan, CABAS_KIND_BUYER, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

static gboolean
is_draft (CabasItem *plan)
{
  gint64 status = cabas_item_get_number (plan, CABAS_PLAN_STATUS);

  return status == CABAS_PLAN_STATUS_DRAFT || status == CABAS_PLAN_STATUS_IN_REVIEW;
}

static void
describe (CabasReport *report)
{
  CabasPaper *paper = report->paper;
  CabasDate today = report->options.today;
  const char *language = cabas_report_get_language (report->document);

  g_free (paper->language);
  paper->language = language != NULL ? g_strdup (language) : cabas_language_dup_code ();
  paper->author = dup_author (report->plan);
  /* TRANSLATORS: subject of the document; SPASER is the French name of such a plan. */
  paper->subject = g_strdup (_ ("Plan for socially and ecologically responsible purchasing "
                                "(SPASER)"));
  /* TRANSLATORS: across the pages of a plan that is not adopted. */
  paper->watermark = is_draft (report->plan) ? g_strdup (_ ("Draft")) : NULL;
  paper->is_archive = report->options.is_archive;
  paper->pace = report->options.pace;
  g_free (paper->date);
  paper->date = g_strdup_printf ("%04d-%02d-%02dT00:00:00Z", cabas_date_get_year (today),
                                 cabas_date_get_month (today), cabas_date_get_day (today));
}

void
cabas_report_begin (CabasReport *self, CabasDocument *document, const CabasReportOptions *options)
{
  CabasDocument *extract = cabas_extract_new (document, options->level);
  CabasItem *plan = cabas_document_get_root (extract);
  g_autofree char *title = cabas_item_has (plan, CABAS_PLAN_TITLE)
                               ? g_strdup (cabas_item_get_text (plan, CABAS_PLAN_TITLE))
                               : cabas_item_dup_display_name (plan);

  *self = (CabasReport){ extract, plan, *options, cabas_paper_new (title), -1, -1 };
  describe (self);
}

CabasPaper *
cabas_report_end (CabasReport *self)
{
  g_clear_object (&self->document);

  return g_steal_pointer (&self->paper);
}

/* Chapters of one role, then what the program knows of it. */
static void
add_section (CabasReport *report, int section)
{
  switch ((CabasSection) section)
    {
    case CABAS_SECTION_FOREWORD:
      cabas_report_add_chapters (report, CABAS_CHAPTER_ROLE_FOREWORD);
      break;
    case CABAS_SECTION_LEGAL_FRAME:
      cabas_report_add_chapters (report, CABAS_CHAPTER_ROLE_LEGAL_FRAME);
      break;
    case CABAS_SECTION_PURCHASES:
      cabas_report_add_purchases (report);
      break;
    case CABAS_SECTION_METHOD:
      cabas_report_add_chapters (report, CABAS_CHAPTER_ROLE_METHOD);
      break;
    case CABAS_SECTION_AXES:
      cabas_report_add_axes (report);
      break;
    case CABAS_SECTION_SHEETS:
      cabas_report_add_sheets (report);
      break;
    case CABAS_SECTION_GOVERNANCE:
      cabas_report_add_governance (report);
      break;
    case CABAS_SECTION_COMMUNICATION:
      cabas_report_add_communication (report);
      break;
    case CABAS_SECTION_MONITORING:
      cabas_report_add_monitoring (report);
      break;
    case CABAS_SECTION_INDICATORS:
      cabas_report_add_indicators (report);
      break;
    case CABAS_SECTION_FREE:
      cabas_report_add_chapters (report, CABAS_CHAPTER_ROLE_FREE);
      break;
    case CABAS_SECTION_ANNEXES:
      cabas_report_add_chapters (report, CABAS_CHAPTER_ROLE_ANNEX);
      break;
    case CABAS_SECTION_INDICATOR_TABLE:
      cabas_report_add_all_indicators (report);
      break;
    case CABAS_SECTION_OWNERS:
      cabas_report_add_owners (report);
      break;
    case CABAS_SECTION_GLOSSARY:
      cabas_report_add_glossary (report);
      break;
    case CABAS_SECTION_CARD:
      cabas_report_add_card (report);
      break;
    }
}

/* What was asked for, else what the plan asks for, else everything. */
static GArray *
list_sections (const CabasReport *report, CabasDocument *document)
{
  const char *names = report->options.sections;
  GArray *sections;

  if (names == NULL)
    names = cabas_item_get_text (cabas_document_get_root (document), CABAS_PLAN_REPORT_SECTIONS);
  sections = cabas_sections_parse (names, NULL);

  return sections != NULL ? sections : cabas_sections_parse (NULL, NULL);
}

static void
add_sections (CabasReport *report, CabasDocument *document)
{
  g_autoptr (GArray) sections = list_sections (report, document);

  cabas_report_add_cover (report);
  for (guint i = 0; i < sections->len; i++)
    {
      report->before = i > 0 ? g_array_index (sections, int, i - 1) : -1;
      report->after = i + 1 < sections->len ? g_array_index (sections, int, i + 1) : -1;
      add_section (report, g_array_index (sections, int, i));
    }
}

/**
 * cabas_plan_report_new:
 * @document: a plan
 * @options: who reads it, and on what day
 *
 * Returns: (transfer full): the report, in the language of the locale
 */
CabasPaper *
cabas_plan_report_new (CabasDocument *document, const CabasReportOptions *options)
{
  CabasReport report;

  g_return_val_if_fail (CABAS_IS_DOCUMENT (document), NULL);

  cabas_report_begin (&report, document, options);
  add_sections (&report, document);

  return cabas_report_end (&report);
}

/**
 * cabas_plan_report_write_pdf:
 * @document: a plan
 * @options: who reads it, and on what day
 * @error: return location for an error
 *
 * Returns: (transfer full): a PDF file in the language of the plan, or %NULL
 */
GBytes *
cabas_plan_report_write_pdf (CabasDocument *document,
                             const CabasReportOptions *options,
                             GError **error)
{
  g_autoptr (CabasLanguage) language = NULL;
  g_autoptr (CabasPaper) paper = NULL;

  g_return_val_if_fail (CABAS_IS_DOCUMENT (document), NULL);

  if (!cabas_report_check_bounds (document, error))
    return NULL;

  language = cabas_language_enter (cabas_report_get_language (document));
  paper = cabas_plan_report_new (document, options);

  return cabas_pdf_write (paper, error);
}
