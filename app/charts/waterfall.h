/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_WATERFALL (cabas_waterfall_get_type ())
G_DECLARE_FINAL_TYPE (CabasWaterfall, cabas_waterfall, CABAS, WATERFALL, CabasChart)

/* How one number became another: a bar for the first, one for each thing that was added to it or
 * taken from it, which begins where the one before ends, and one for the last. Whole numbers. Each
 * bar is a datum. */

CabasChart *cabas_waterfall_new (const char *head, const char *unit);

/* What there is at this point: the sum of all before, but for the first. */
void cabas_waterfall_add_level (CabasWaterfall *self, const char *id, const char *label, int value);
void cabas_waterfall_add_step (CabasWaterfall *self, const char *id, const char *label, int change);
