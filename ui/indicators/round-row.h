/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/round.h"

G_BEGIN_DECLS

/* What a row of a round shows around what is typed; "" where it is not known. */

/* The value before with its unit, and its period where that is not the year before. */
char *cabas_round_row_dup_before (const CabasRoundRow *row);
char *cabas_round_row_dup_collector (const CabasRoundRow *row);
char *cabas_round_row_dup_buyer (const CabasRoundRow *row);
/* Whether both ask for the same value. */
gboolean cabas_round_row_is_like (const CabasRoundRow *a, const CabasRoundRow *b);

G_END_DECLS
