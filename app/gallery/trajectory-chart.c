/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/trajectory.h"
#include "figures/projection.h"
#include "gallery/gallery-private.h"
#include "plan/decimal.h"
#include "plan/indicator-value.h"
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

/* The item that gives the value of a period, else the indicator: of several buyers there are
 * several. */
static const char *
find_id (CabasItem *indicator, CabasKind kind, CabasDate period)
{
  CabasItem *item = cabas_indicator_find_value (indicator, kind, period, NULL);

  return cabas_item_get_id (item != NULL ? item : indicator);
}

static CabasTrajectoryPoint
get_point_sort (CabasKind kind, const CabasSeriesPoint *point)
{
  if (kind == CABAS_KIND_OBSERVATION)
    return get_sort (point->quality);

  return kind == CABAS_KIND_BASELINE ? CABAS_TRAJECTORY_BASELINE : CABAS_TRAJECTORY_TARGET;
}

static guint
add_points (CabasChart *chart, CabasItem *indicator, const GArray *points, CabasKind kind)
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
        cabas_trajectory_add_point (
            CABAS_TRAJECTORY (chart), find_id (indicator, kind, point->period),
            get_point_sort (kind, point), &first, &last, cabas_quantity_to_double (point->value));
    }

  return n_unknown;
}

static void
add_projection (CabasChart *chart, const CabasSeries *series)
{
  CabasProjection projection;
  GDate from, first, last;

  if (!cabas_projection_init (&projection, series))
    return;

  from = cabas_gallery_get_day ((guint32) projection.first_day);
  first = cabas_gallery_get_day (cabas_date_get_first_julian (projection.period));
  last = cabas_gallery_get_day (cabas_date_get_last_julian (projection.period));
  cabas_trajectory_set_projection (CABAS_TRAJECTORY (chart), cabas_item_get_id (series->indicator),
                                   &from, projection.from, &first, &last, projection.to);
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

  n_unknown += add_points (chart, about, series->baselines, CABAS_KIND_BASELINE);
  n_unknown += add_points (chart, about, series->targets, CABAS_KIND_TARGET);
  n_unknown += add_points (chart, about, series->observations, CABAS_KIND_OBSERVATION);
  add_projection (chart, series);
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

guint
cabas_gallery_weigh_trajectory (CabasItem *item)
{
  return cabas_item_get_n_children (item, CABAS_KIND_OBSERVATION);
}
