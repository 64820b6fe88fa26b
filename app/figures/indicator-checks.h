/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

G_BEGIN_DECLS

/* Something in the values of an indicator that cannot be right, or that leaves a figure unknown. */
typedef struct
{
  CabasItem *item;  /* (unowned): the indicator, or one of its values */
  CabasField field; /* of the item: what to look at */
  char *sentence;   /* (owned): in the user's language */
} CabasIndicatorFinding;

/* (transfer full) (element-type CabasIndicatorFinding): in the order baselines, targets, values. */
GPtrArray *cabas_indicator_check (CabasItem *indicator);

G_END_DECLS
