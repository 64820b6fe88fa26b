/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/trajectory.h"
#include "figures/series.h"
#include "gallery/gallery-private.h"
#include "plan/decimal.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

static CabasTrajectoryPoint
get_sort (int quality)
{
  switch (quality)
    {
    case CABAS_QUALITY_ESTIMATED:
      return CABAS_TRAJECTORY_ESTIMATED;
    case CABAS_QUALITY_DECLARED:
      return CABAS_TRAJECTORY_DECLARED;
    default:
      return CABAS_TRAJECTORY_MEASURED;
    }
}

/* `sort` below 0: that of the quality of each point. */
static guint
add_points (CabasChart *chart, const GArray *points, int sort)
{
  guint n_unknown = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const CabasSeriesPoint *point = &g_array_index (points, CabasSeriesPoint, i);
      GDate first = cabas_gallery_get_day (cabas_date_get_first_julian (point->period));
      GDate last = cabas_gallery_get_day (cabas_date_get_last_julian (point->period));

      if (point->value == CABAS_UNSET)
        n_unknown++;
      else
        cabas_trajectory_add_point (CABAS_TRAJECTORY (chart), NULL,
                                    sort >= 0 ? (CabasTrajectoryPoint) sort
                                              : get_sort (point->quality),
                                    &first, &last, cabas_quantity_to_double (point->value));
    }

  return n_unknown;
}

CabasChart *
cabas_gallery_make_trajectory (const CabasGallery *self, CabasItem *about, const char *word)
{
  g_autoptr (CabasSeries) series = cabas_series_new (about);
  g_autofree char *name = cabas_item_dup_display_name (about);
  const char *unit = cabas_item_get_text (about, CABAS_INDICATOR_UNIT);
  CabasChart *chart = cabas_trajectory_new (name, unit != NULL ? unit : "",
                                            cabas_gallery_count_decimals (about, series));
  guint n_unknown = 0;

  n_unknown += add_points (chart, series->baselines, CABAS_TRAJECTORY_BASELINE);
  n_unknown += add_points (chart, series->targets, CABAS_TRAJECTORY_TARGET);
  n_unknown += add_points (chart, series->observations, -1);
  for (guint i = 0; i < series->breaks->len; i++)
    {
      CabasItem *item = g_ptr_array_index (series->breaks, i);
      CabasDate period = cabas_item_get_number (item, CABAS_SERIES_BREAK_PERIOD);
      g_autofree char *why = cabas_item_dup_shown (item, CABAS_SERIES_BREAK_WHY, NULL);
      GDate day;

      if (period == CABAS_UNSET)
        continue;
      day = cabas_gallery_get_day (cabas_date_get_first_julian (period));
      cabas_trajectory_add_break (CABAS_TRAJECTORY (chart), &day, why);
    }
  cabas_gallery_set_source (chart, self->today, n_unknown,
                            g_dngettext (GETTEXT_PACKAGE, "%u value is not known.",
                                         "%u values are not known.", n_unknown));

  return chart;
}
