/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/round.h"

G_BEGIN_DECLS

/* What a row of a round shows around what is typed; "" where it is not known. */

/* The value before with its unit, and its period where that is not the year before. */
char *cabas_round_row_dup_before (const CabasRoundRow *row);
char *cabas_round_row_dup_collector (const CabasRoundRow *row);
char *cabas_round_row_dup_buyer (const CabasRoundRow *row);

G_END_DECLS
