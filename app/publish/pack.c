/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/export-private.h"

#include "charts/export.h"
#include "deck/deck-pdf.h"
#include "figures/gaps.h"
#include "figures/progress.h"
#include "plan/extract.h"
#include "plan/value.h"
#include "publish/indicator-data.h"
#include "report/pdf.h"
#include "workbook/export.h"

#include <glib/gi18n-lib.h>

/* Letters of what a chart is about, in the name of its file. */
#define MOST_ABOUT 40

/* Shares of the way, as measured: most of it is the report. */
#define DECK_DONE 0.15
#define HANDOUT_DONE 0.3
#define REPORT_DONE 0.85
#define CHARTS_DONE 0.98

/* A pack while its files are made, all from one state of the plan. */
typedef struct
{
  CabasExportOptions options;
  CabasSlideShowing showing;
  char *date;       /* (owned): “22 novembre 2026”, in the name of each file */
  GPtrArray *files; /* (owned) */
  GString *list;    /* (owned): what each file is */
} Pack;

static void
pack_clear (Pack *self)
{
  cabas_slide_showing_clear (&self->showing);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  if (self->list != NULL)
    g_string_free (self->list, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pack, pack_clear)

/* `bytes` (transfer full) (nullable): FALSE for NULL. `what` is the name without date and ending.
 */
static gboolean
take (Pack *self, const char *what, const char *suffix, GBytes *bytes)
{
  /* TRANSLATORS: name of a file: what it is, and a date. */
  g_autofree char *dated = g_strdup_printf (_ ("%1$s – %2$s"), what, self->date);
  g_autofree char *name = NULL;

  if (bytes == NULL)
    return FALSE;

  g_strdelimit (dated, "/\\:*?\"<>|\n", '-');
  name = g_strconcat (dated, suffix, NULL);
  cabas_folder_take (self->files, name, bytes);
  g_string_append_printf (self->list, "- %s\n", name);

  return TRUE;
}

static gboolean
take_slides (Pack *self, GError **error)
{
  const CabasPace for_deck = cabas_pace_part (self->options.pace, 0, DECK_DONE);
  const CabasPace for_handout = cabas_pace_part (self->options.pace, DECK_DONE, HANDOUT_DONE);

  return take (self, cabas_export_get_label (CABAS_EXPORT_DECK), ".pdf",
               cabas_deck_write_pdf (self->showing.pages, self->options.is_archive, &for_deck,
                                     error)) &&
         take (self, cabas_export_get_label (CABAS_EXPORT_HANDOUT), ".pdf",
               cabas_export_make_handout (&self->showing, &self->options, &for_handout, error));
}

static gboolean
take_report (Pack *self, GError **error)
{
  const CabasPace pace = cabas_pace_part (self->options.pace, HANDOUT_DONE, REPORT_DONE);
  const CabasReportOptions options = cabas_export_get_report_options (&self->options, &pace);

  return take (self, cabas_export_get_label (CABAS_EXPORT_REPORT), ".pdf",
               cabas_plan_report_write_pdf (self->showing.extract, &options, error));
}

static gboolean
take_tables (Pack *self, GError **error)
{
  g_autoptr (CabasIndicatorData) data = cabas_indicator_data_new (self->showing.extract);

  return take (self, cabas_export_get_label (CABAS_EXPORT_ANNEX), ".ods",
               cabas_workbook_write (self->showing.extract, ".ods", NULL, self->options.level,
                                     error)) &&
         take (self, cabas_kind_get_plural_label (CABAS_KIND_INDICATOR), ".csv",
               cabas_indicator_data_write_csv (data));
}

/* “Chart 3 – Trajectory of an indicator, G1”: short, whatever its title says. */
static char *
dup_chart_name (const CabasSlide *slide, guint number)
{
  const char *shows = cabas_item_get_text (slide->item, CABAS_SLIDE_SHOWS);
  const CabasGalleryInfo *info = shows != NULL ? cabas_gallery_find (shows) : NULL;
  const char *label = info != NULL ? cabas_gallery_info_get_label (info) : "";
  g_autofree char *about =
      slide->about != NULL ? cabas_item_dup_short_name (slide->about) : g_strdup ("");
  g_autofree char *cut = g_utf8_substring (about, 0, MIN (g_utf8_strlen (about, -1), MOST_ABOUT));

  if (*cut == '\0')
    /* TRANSLATORS: name of a file; the number and the kind of a chart. */
    return g_strdup_printf (_ ("Chart %1$u – %2$s"), number, label);

  /* TRANSLATORS: name of a file; number and kind of a chart, and the item it is about. */
  return g_strdup_printf (_ ("Chart %1$u – %2$s, %3$s"), number, label, cut);
}

static gboolean
take_chart (Pack *self, const CabasSlide *slide, guint number, GError **error)
{
  g_autofree char *what = dup_chart_name (slide, number);

  return take (self, what, ".svg",
               cabas_chart_render_whole (slide->chart, CABAS_CHART_SVG, CABAS_CHART_PRINT, error));
}

/* Those of the slides, each as a picture of its own. */
static gboolean
take_charts (Pack *self, GError **error)
{
  const GPtrArray *slides = self->showing.deck->slides;
  const CabasPace pace = cabas_pace_part (self->options.pace, REPORT_DONE, CHARTS_DONE);
  guint n_charts = 0;

  for (guint i = 0; i < slides->len; i++)
    {
      const CabasSlide *slide = slides->pdata[i];

      if (!cabas_pace_step (&pace, (double) i / slides->len, error) ||
          (slide->chart != NULL && !take_chart (self, slide, ++n_charts, error)))
        return FALSE;
    }

  return TRUE;
}

/* What no value can be missing for: nothing was ever asked for. */
static void
add_silence (Pack *self, GPtrArray *sentences)
{
  g_autoptr (CabasProgress) progress =
                 cabas_progress_new (self->showing.extract, self->options.today);
  g_autoptr (GPtrArray) indicators =
                 cabas_document_list (self->showing.extract, CABAS_KIND_INDICATOR);
  const guint n_not_stated = progress->plan.n_not_stated;

  if (indicators->len == 0)
    g_ptr_array_add (sentences, g_strdup (_ ("The plan has no indicator.")));
  if (n_not_stated > 0)
    g_ptr_array_add (
        sentences,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action does not say its status.",
                                      "%u actions do not say their status.", n_not_stated),
                         n_not_stated));
}

static void
say_gaps (Pack *self, GString *text)
{
  g_autoptr (GArray) gaps = cabas_gaps_list (self->showing.extract, self->options.today);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  add_silence (self, sentences);
  for (guint i = 0; i < gaps->len; i++)
    g_ptr_array_add (sentences, cabas_gap_dup_sentence (&g_array_index (gaps, CabasGap, i)));
  if (sentences->len == 0)
    {
      g_string_append_printf (text, "%s\n\n", _ ("No figure is missing."));
      return;
    }

  g_string_append_printf (text, "%s\n", _ ("Missing figures:"));
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "- %s\n", (const char *) sentences->pdata[i]);
  g_string_append (text, "\n");
}

/* What the folder is, what is missing from it, and what it holds. */
static void
take_guide (Pack *self)
{
  CabasItem *plan = cabas_document_get_root (self->showing.extract);
  g_autofree char *title = cabas_item_dup_display_name (plan);
  g_autofree char *status = cabas_item_dup_shown (plan, CABAS_PLAN_STATUS, NULL);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n\n", title, self->showing.deck->title);
  g_string_append_printf (text, _ ("State of the plan on %s."), self->date);
  g_string_append_printf (text, " %s\n\n", status);
  say_gaps (self, text);
  g_string_append_printf (text, "%s\n%s", _ ("Files:"), self->list->str);
  cabas_folder_take (self->files, _ ("Read first.txt"), g_string_free_to_bytes (text));
}

GPtrArray *
cabas_pack_list_files (CabasDocument *document, const CabasExportOptions *options, GError **error)
{
  g_auto (Pack) pack = { .options = *options };

  cabas_slide_showing_init (&pack.showing, document, options);
  /* Slides may say on which day their figures were closed: all else is of that day too. */
  pack.options.today = pack.showing.deck->gallery.today;
  pack.date = cabas_date_format (pack.options.today);
  pack.files = cabas_folder_new ();
  pack.list = g_string_new (NULL);

  if (!take_slides (&pack, error) || !take_report (&pack, error) || !take_tables (&pack, error) ||
      !take_charts (&pack, error))
    return NULL;

  take_guide (&pack);
  cabas_folder_add_checksums (pack.files);

  return g_steal_pointer (&pack.files);
}
