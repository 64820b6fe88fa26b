/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/plan-years.h"

#define YEARS_OF_AN_OPEN_PLAN 6

/**
 * cabas_plan_get_years:
 * @item: an item
 * @today: the day it is
 * @first: (out): the year in which its plan starts
 * @last: (out): the year in which it ends, which may be before it starts
 */
void
cabas_plan_get_years (CabasItem *item, CabasDate today, int *first, int *last)
{
  CabasDocument *document = cabas_item_get_document (item);
  CabasItem *plan = document != NULL ? cabas_document_get_root (document) : NULL;
  const CabasDate start =
      plan != NULL ? cabas_item_get_number (plan, CABAS_PLAN_FIRST_DAY) : CABAS_UNSET;
  const CabasDate end =
      plan != NULL ? cabas_item_get_number (plan, CABAS_PLAN_LAST_DAY) : CABAS_UNSET;

  *first = cabas_date_get_year (start != CABAS_UNSET ? start : today);
  *last = end != CABAS_UNSET ? cabas_date_get_year (end) : *first + YEARS_OF_AN_OPEN_PLAN - 1;
}
