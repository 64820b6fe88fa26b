/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/indicator-value.h"

/**
 * cabas_indicator_get_period_field:
 * @kind: baseline, target or observation
 *
 * Returns: the field that says which period a value is of
 */
CabasField
cabas_indicator_get_period_field (CabasKind kind)
{
  switch (kind)
    {
    case CABAS_KIND_BASELINE:
      return CABAS_BASELINE_PERIOD;
    case CABAS_KIND_TARGET:
      return CABAS_TARGET_PERIOD;
    case CABAS_KIND_OBSERVATION:
      return CABAS_OBSERVATION_PERIOD;
    default:
      g_return_val_if_reached (CABAS_NO_FIELD);
    }
}

/**
 * cabas_indicator_find_value:
 * @indicator: an indicator
 * @kind: baseline, target or observation
 * @period: a date
 * @buyer: (nullable): id of the buyer whose observation it is
 *
 * Returns: (transfer none) (nullable): the first such value of the period
 */
CabasItem *
cabas_indicator_find_value (CabasItem *indicator,
                            CabasKind kind,
                            CabasDate period,
                            const char *buyer)
{
  const CabasField field = cabas_indicator_get_period_field (kind);

  for (guint i = 0; i < cabas_item_get_n_children (indicator, kind); i++)
    {
      CabasItem *item = cabas_item_get_child (indicator, kind, i);

      if (cabas_item_get_number (item, field) == period &&
          (kind != CABAS_KIND_OBSERVATION ||
           g_strcmp0 (cabas_item_get_text (item, CABAS_OBSERVATION_BUYER), buyer) == 0))
        return item;
    }

  return NULL;
}
