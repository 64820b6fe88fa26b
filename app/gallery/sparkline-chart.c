/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/sparkline.h"
#include "figures/indicator-state.h"
#include "figures/series.h"
#include "gallery/gallery-private.h"
#include "plan/decimal.h"

#include <math.h>

/**
 * cabas_gallery_make_sparkline:
 * @indicator: an indicator
 * @today: the day it is
 *
 * Returns: (transfer full): its observations and the target that is next
 */
CabasChart *
cabas_gallery_make_sparkline (CabasItem *indicator, CabasDate today)
{
  g_autoptr (CabasSeries) series = cabas_series_new (indicator);
  g_autofree char *name = cabas_item_dup_display_name (indicator);
  CabasChart *chart =
      cabas_sparkline_new (name, cabas_item_get_text (indicator, CABAS_INDICATOR_UNIT),
                           cabas_gallery_count_decimals (indicator, series));
  CabasIndicatorState state;

  cabas_indicator_state_init (&state, indicator, today);
  if (state.next.period != CABAS_UNSET)
    cabas_sparkline_set_target (CABAS_SPARKLINE (chart),
                                cabas_quantity_to_double (state.next.value));
  for (guint i = 0; i < series->observations->len; i++)
    {
      const CabasSeriesPoint *point = &g_array_index (series->observations, CabasSeriesPoint, i);
      GDate first = cabas_gallery_get_day (cabas_date_get_first_julian (point->period));
      GDate last = cabas_gallery_get_day (cabas_date_get_last_julian (point->period));

      cabas_sparkline_add_value (
          CABAS_SPARKLINE (chart), &first, &last,
          point->value != CABAS_UNSET ? cabas_quantity_to_double (point->value) : NAN);
    }

  return chart;
}
