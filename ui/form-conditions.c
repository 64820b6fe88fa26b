/* SPDX-License-Identifier: EUPL-1.2 */
#include "form-conditions.h"

#include <glib/gi18n-lib.h>

static const CabasFormCondition conditions[] = {
  { CABAS_ACTION_BLOCK_CAUSE, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_BLOCKED, TRUE,
    N_ ("A blocked action says what stops it, and on what condition it starts again.") },
  { CABAS_ACTION_RELEASE, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_BLOCKED, FALSE,
    N_ ("Without it, nobody knows when to take the action up again.") },
};

const CabasFormCondition *
cabas_form_conditions_get (guint *n_conditions)
{
  *n_conditions = G_N_ELEMENTS (conditions);
  return conditions;
}

gboolean
cabas_form_condition_asks (const CabasFormCondition *condition, CabasItem *item)
{
  return cabas_item_get_number (item, condition->asker) == condition->value;
}

gboolean
cabas_form_shows_field (CabasItem *item, CabasField field)
{
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (conditions[i].field == field)
      return cabas_item_has (item, field) || cabas_form_condition_asks (&conditions[i], item);

  return TRUE;
}
