/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/dumbbell.h"
#include "charts/radar.h"
#include "figures/maturity.h"
#include "gallery/gallery-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static double
get_level (gint64 level)
{
  return level != CABAS_UNSET ? (double) level : NAN;
}

static const char *
get_criterion (const CabasMaturityRow *row)
{
  const char *criterion = cabas_item_get_text (row->answer, CABAS_ANSWER_CRITERION);

  return criterion != NULL ? criterion : "";
}

static char *
dup_date (CabasItem *assessment)
{
  const CabasDate date = cabas_item_get_number (assessment, CABAS_ASSESSMENT_DATE);

  return date != CABAS_UNSET ? cabas_date_format (date) : g_strdup (_ ("no date"));
}

static void
set_words (const CabasGallery *self, CabasChart *chart, const CabasMaturity *maturity)
{
  const char *grid = cabas_item_get_text (maturity->assessment, CABAS_ASSESSMENT_GRID);
  g_autofree char *date = dup_date (maturity->assessment);
  /* TRANSLATORS: subtitle of a chart; the name of a grid, and a date. */
  g_autofree char *subtitle = g_strdup_printf ("%s, %s", grid != NULL ? grid : "", date);

  cabas_chart_set_subtitle (chart, subtitle);
  cabas_gallery_set_source (chart, self->today, maturity->n_not_assessed,
                            g_dngettext (GETTEXT_PACKAGE, "%u criterion was not assessed.",
                                         "%u criteria were not assessed.",
                                         maturity->n_not_assessed));
}

CabasChart *
cabas_gallery_make_maturity (const CabasGallery *self, CabasItem *about, const char *word)
{
  g_autoptr (CabasMaturity) maturity = cabas_maturity_new (about);
  CabasChart *chart = cabas_radar_new (_ ("Criterion"), maturity->most);

  for (guint i = 0; i < maturity->rows->len; i++)
    {
      const CabasMaturityRow *row = &g_array_index (maturity->rows, CabasMaturityRow, i);

      cabas_radar_add_criterion (CABAS_RADAR (chart), cabas_item_get_id (row->answer),
                                 get_criterion (row), get_level (row->level));
    }
  set_words (self, chart, maturity);

  return chart;
}

static void
set_change_title (CabasChart *chart, const CabasMaturity *maturity)
{
  guint n_up = 0, n_same = 0, n_down = 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < maturity->rows->len; i++)
    {
      const CabasMaturityRow *row = &g_array_index (maturity->rows, CabasMaturityRow, i);

      if (row->level == CABAS_UNSET || row->before == CABAS_UNSET)
        continue;
      n_up += row->level > row->before;
      n_same += row->level == row->before;
      n_down += row->level < row->before;
    }
  if (n_up + n_same + n_down == 0)
    return;

  /* TRANSLATORS: title of a chart; three numbers of criteria. */
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        "%u criterion is higher, %u unchanged, %u lower",
                                        "%u criteria are higher, %u unchanged, %u lower", n_up),
                           n_up, n_same, n_down);
  cabas_chart_set_title (chart, title);
}

/* No data where the grid was not used before. */
CabasChart *
cabas_gallery_make_maturity_change (const CabasGallery *self, CabasItem *about, const char *word)
{
  g_autoptr (CabasMaturity) maturity = cabas_maturity_new (about);
  g_autofree char *before =
      maturity->earlier != NULL ? dup_date (maturity->earlier) : g_strdup (_ ("Before"));
  g_autofree char *after = dup_date (about);
  CabasChart *chart = cabas_dumbbell_new (_ ("Criterion"), before, after, maturity->most);

  for (guint i = 0; i < maturity->rows->len && maturity->earlier != NULL; i++)
    {
      const CabasMaturityRow *row = &g_array_index (maturity->rows, CabasMaturityRow, i);

      cabas_dumbbell_add_row (CABAS_DUMBBELL (chart), cabas_item_get_id (row->answer),
                              get_criterion (row), get_level (row->before), get_level (row->level));
    }
  if (maturity->earlier != NULL)
    set_change_title (chart, maturity);
  set_words (self, chart, maturity);

  return chart;
}

guint
cabas_gallery_weigh_maturity (CabasItem *item)
{
  return cabas_item_get_n_children (item, CABAS_KIND_ANSWER);
}

guint
cabas_gallery_weigh_maturity_change (CabasItem *item)
{
  g_autoptr (CabasMaturity) maturity = cabas_maturity_new (item);

  return maturity->earlier != NULL ? maturity->rows->len : 0;
}
