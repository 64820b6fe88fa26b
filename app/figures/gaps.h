/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/round.h"

G_BEGIN_DECLS

/* The figures that a council would look for and not find: values that the last year that has ended
 * asks for, see round.h, and that are not there. */

typedef struct
{
  CabasRoundRow row;
  gboolean is_given_up; /* somebody said why there is none */
} CabasGap;

/* (transfer full) (element-type CabasGap): in the order of the plan, those that nobody decided on
 * first. `today`: the year before it is asked for. */
GArray *cabas_gaps_list (CabasDocument *document, CabasDate today);
/* How many of them nobody decided on. */
guint cabas_gaps_count_open (const GArray *gaps);
/* “E1 Contracts with a clause, 2025: asked from Roads; last known 12 % (2024)” */
char *cabas_gap_dup_sentence (const CabasGap *self);

G_END_DECLS
