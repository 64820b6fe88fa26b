/* SPDX-License-Identifier: EUPL-1.2 */
#include "value-cell.h"

#include "figures/indicator-state.h"
#include "plan/decimal.h"
#include "plan/value.h"
#include "store/preferences.h"

static gboolean
is_value (CabasField field)
{
  return field == CABAS_BASELINE_VALUE || field == CABAS_TARGET_VALUE ||
         field == CABAS_OBSERVATION_VALUE;
}

/* The value of the period as the figures of all buyers together know it. */
static gint64
find_total (const CabasValuePlace *place)
{
  g_autoptr (CabasSeries) series = cabas_series_new (place->indicator);

  for (guint i = 0; i < series->observations->len; i++)
    {
      const CabasSeriesPoint *point = &g_array_index (series->observations, CabasSeriesPoint, i);

      if (point->period == place->period)
        return point->value;
    }

  return CABAS_UNSET;
}

static gint64
get_value (const CabasValuePlace *place)
{
  CabasItem *item = cabas_value_place_find (place);

  if (place->field == CABAS_OBSERVATION_VALUE)
    {
      if (place->buyer == NULL)
        return find_total (place);
      return item != NULL ? cabas_series_get_value (item) : CABAS_UNSET;
    }

  return item != NULL ? cabas_item_get_number (item, place->field) : CABAS_UNSET;
}

char *
cabas_value_cell_dup_text (const CabasValuePlace *place)
{
  CabasItem *item = cabas_value_place_find (place);

  if (is_value (place->field))
    return cabas_indicator_format_number (place->indicator, get_value (place));
  if (item == NULL)
    return g_strdup ("");

  return cabas_item_dup_shown (item, place->field, cabas_item_get_document (item));
}

const char *
cabas_value_cell_get_style (const CabasValuePlace *place)
{
  CabasItem *item = cabas_value_place_find (place);

  if (cabas_field_get_info (place->field)->type != CABAS_VALUE_QUANTITY)
    return NULL;
  if (place->field == CABAS_OBSERVATION_VALUE &&
      (item == NULL || !cabas_item_has (item, CABAS_OBSERVATION_VALUE)))
    return "numeric computed";

  return "numeric";
}

gboolean
cabas_value_cell_set (CabasSession *session,
                      const CabasValuePlace *place,
                      const char *text,
                      GError **error)
{
  g_autofree char *by = cabas_preferences_dup_author ();
  CabasValueAuthor author = { by, cabas_date_today () };

  return cabas_value_place_set (place, cabas_session_get_history (session), text, &author, error);
}

gboolean
cabas_value_cell_confirm (CabasSession *session, CabasItem *previous, CabasDate period)
{
  g_autofree char *by = cabas_preferences_dup_author ();
  CabasValueAuthor author = { by, cabas_date_today () };

  return cabas_value_confirm (cabas_session_get_history (session), previous, period, &author);
}
