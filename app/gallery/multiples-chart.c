/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/multiples.h"
#include "figures/course.h"
#include "gallery/gallery-private.h"
#include "plan/decimal.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static guint
add_points (CabasChart *chart, const GArray *points, CabasMultiplesPoint sort)
{
  guint n_unknown = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const CabasSeriesPoint *point = &g_array_index (points, CabasSeriesPoint, i);
      const GDate first = cabas_gallery_get_day (cabas_date_get_first_julian (point->period));
      const GDate last = cabas_gallery_get_day (cabas_date_get_last_julian (point->period));

      n_unknown += point->value == CABAS_UNSET;
      cabas_multiples_add_point (
          CABAS_MULTIPLES (chart), sort, &first, &last,
          point->value != CABAS_UNSET ? cabas_quantity_to_double (point->value) : NAN);
    }

  return n_unknown;
}

static void
add_breaks (CabasChart *chart, const CabasSeries *series)
{
  for (guint i = 0; i < series->breaks->len; i++)
    {
      const CabasDate period =
          cabas_item_get_number (series->breaks->pdata[i], CABAS_SERIES_BREAK_PERIOD);
      GDate day;

      if (period == CABAS_UNSET)
        continue;
      day = cabas_gallery_get_day (cabas_date_get_first_julian (period));
      cabas_multiples_add_break (CABAS_MULTIPLES (chart), &day);
    }
}

static guint
add_panel (CabasChart *chart, CabasItem *indicator)
{
  g_autoptr (CabasSeries) series = cabas_series_new (indicator);
  g_autofree char *name = cabas_item_dup_display_name (indicator);
  const char *unit = cabas_item_get_text (indicator, CABAS_INDICATOR_UNIT);
  guint n_unknown = 0;

  cabas_multiples_add_panel (CABAS_MULTIPLES (chart), cabas_item_get_id (indicator), name,
                             unit != NULL ? unit : "",
                             cabas_gallery_count_decimals (indicator, series));
  n_unknown += add_points (chart, series->baselines, CABAS_MULTIPLES_BASELINE);
  n_unknown += add_points (chart, series->observations, CABAS_MULTIPLES_VALUE);
  n_unknown += add_points (chart, series->targets, CABAS_MULTIPLES_TARGET);
  add_breaks (chart, series);
  cabas_multiples_end_panel (CABAS_MULTIPLES (chart));

  return n_unknown;
}

/* The indicators of the objectives of an axis. */
CabasChart *
cabas_gallery_make_multiples (const CabasGallery *self, CabasItem *about, const char *word)
{
  CabasChart *chart = cabas_multiples_new (_ ("Indicator"));
  g_autofree char *name = cabas_item_dup_display_name (about);
  g_autofree char *subtitle = NULL;
  guint counts[CABAS_N_COURSES] = { 0 };
  guint n_unknown = 0;

  for (guint i = 0; i < cabas_item_get_n_children (about, CABAS_KIND_OBJECTIVE); i++)
    {
      CabasItem *objective = cabas_item_get_child (about, CABAS_KIND_OBJECTIVE, i);

      for (guint k = 0; k < cabas_item_get_n_children (objective, CABAS_KIND_INDICATOR); k++)
        {
          CabasItem *indicator = cabas_item_get_child (objective, CABAS_KIND_INDICATOR, k);
          CabasIndicatorCourse course;

          cabas_indicator_course_init (&course, indicator, self->today);
          counts[course.course]++;
          n_unknown += add_panel (chart, indicator);
        }
    }
  cabas_gallery_set_course_title (chart, counts);
  /* TRANSLATORS: subtitle of a chart; the name of an axis. */
  subtitle = g_strdup_printf (_ ("%s. All indicators of one unit are on one scale."), name);
  cabas_chart_set_subtitle (chart, subtitle);
  cabas_gallery_set_source (chart, self->today, n_unknown,
                            g_dngettext (GETTEXT_PACKAGE, "%u value is not known.",
                                         "%u values are not known.", n_unknown));

  return chart;
}

guint
cabas_gallery_weigh_multiples (CabasItem *item)
{
  guint count = 0;

  for (guint i = 0; i < cabas_item_get_n_children (item, CABAS_KIND_OBJECTIVE); i++)
    count += cabas_item_get_n_children (cabas_item_get_child (item, CABAS_KIND_OBJECTIVE, i),
                                        CABAS_KIND_INDICATOR);

  return count;
}
