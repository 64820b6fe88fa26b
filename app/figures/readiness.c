/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/readiness.h"

/* What is missing, in the order in which it is best found. */
static const CabasCondition lacks[] = {
  CABAS_CONDITION_INCOMPLETE,   CABAS_CONDITION_NO_OWNER,  CABAS_CONDITION_SEVERAL_OWNERS,
  CABAS_CONDITION_NO_DATES,     CABAS_CONDITION_BACKWARDS, CABAS_CONDITION_NO_CAUSE,
  CABAS_CONDITION_NO_INDICATOR,
};

/**
 * cabas_readiness_dup_missing:
 * @item: an item
 * @today: the day it is
 *
 * Returns: (transfer full): the reasons of those conditions of readiness that hold of @item, in
 * words; "" where none does
 */
char *
cabas_readiness_dup_missing (CabasItem *item, CabasDate today)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lacks); i++)
    if (cabas_condition_holds (lacks[i], item, today))
      {
        g_autofree char *reason = cabas_condition_explain (lacks[i], item, today);

        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", reason);
      }

  return g_string_free (words, FALSE);
}
