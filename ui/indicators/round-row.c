/* SPDX-License-Identifier: EUPL-1.2 */
#include "round-row.h"

#include "figures/indicator-state.h"
#include "plan/text.h"

#define LONGEST_BUYER 16

char *
cabas_round_row_dup_before (const CabasRoundRow *row)
{
  CabasSeriesPoint point = { CABAS_UNSET, CABAS_UNSET, -1, 1 };

  if (row->previous == NULL)
    return g_strdup ("");

  point.period = cabas_item_get_number (row->previous, CABAS_OBSERVATION_PERIOD);
  point.value = cabas_series_get_value (row->previous);
  if (cabas_date_get_year (point.period) == cabas_date_get_year (row->period) - 1)
    return cabas_indicator_format (row->indicator, point.value);

  return cabas_indicator_format_point (row->indicator, &point);
}

char *
cabas_round_row_dup_collector (const CabasRoundRow *row)
{
  const char *short_name;

  if (row->collector == NULL)
    return g_strdup ("");

  short_name = cabas_item_get_text (row->collector, CABAS_DEPARTMENT_SHORT_NAME);

  return short_name != NULL ? g_strdup (short_name) : cabas_item_dup_display_name (row->collector);
}

char *
cabas_round_row_dup_buyer (const CabasRoundRow *row)
{
  g_autofree char *name = NULL;

  if (row->buyer == NULL)
    return g_strdup ("");

  name = cabas_item_dup_display_name (row->buyer);

  return cabas_text_shorten (name, LONGEST_BUYER);
}

gboolean
cabas_round_row_is_like (const CabasRoundRow *a, const CabasRoundRow *b)
{
  return a->indicator == b->indicator && a->period == b->period && a->buyer == b->buyer &&
         a->collector == b->collector;
}
