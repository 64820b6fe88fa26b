/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/conditions.h"

G_BEGIN_DECLS

/* What an item lacks to be presented, in words: “No owner · No end date”; "" for nothing. */
char *cabas_readiness_dup_missing (CabasItem *item, CabasDate today);

G_END_DECLS
