/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

G_BEGIN_DECLS

/* The values that an indicator holds: baselines, targets and observations, each of one period. */

/* The field that says which period a value is of; `kind` is one of the three. */
CabasField cabas_indicator_get_period_field (CabasKind kind);
/* (nullable) (transfer none): the value of a period. `buyer` (nullable): the id of the buyer whose
 * observation it is; NULL for that of all buyers together. */
CabasItem *cabas_indicator_find_value (CabasItem *indicator,
                                       CabasKind kind,
                                       CabasDate period,
                                       const char *buyer);

G_END_DECLS
