/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/value-entry.h"
#include "figures/gaps.h"

G_BEGIN_DECLS

/* What is decided about figures that are missing; to wait for them is to decide nothing. */
typedef enum
{
  CABAS_SETTLE_ESTIMATE, /* the value before stands until a new one is measured */
  CABAS_SETTLE_GIVE_UP,  /* there is none */
} CabasSettlement;

/* Settles those of `gaps` that nobody decided on, as one step; how many that were. What was never
 * known cannot be estimated. `reason` (nullable): why there is none. */
guint cabas_gaps_settle (CabasHistory *history,
                         const CabasGap *gaps,
                         guint n_gaps,
                         CabasSettlement settlement,
                         const char *reason,
                         const CabasValueAuthor *author);

G_END_DECLS
