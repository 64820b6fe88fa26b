/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The first and the last year of the plan that holds `item`: those of its days. A plan that does
 * not say when it starts does so at `today`, and so does what is in no plan; one without an end is
 * taken for six years, the longest that plans are usually made for. */
void cabas_plan_get_years (CabasItem *item, CabasDate today, int *first, int *last);

G_END_DECLS
