/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_UPRIGHT_BARS (cabas_upright_bars_get_type ())
G_DECLARE_FINAL_TYPE (CabasUprightBars, cabas_upright_bars, CABAS, UPRIGHT_BARS, CabasChart)

/* Upright bars in groups, one for each series, over an axis that is mostly time: planned beside
 * actual by year. Every cell is a datum, group by group; its id is that of the group, or
 * "group/series" where both have one. */

CabasChart *cabas_upright_bars_new (const char *head, const char *unit, guint decimals);

void cabas_upright_bars_add_series (CabasUprightBars *self,
                                    const char *id,
                                    const char *label,
                                    CabasChartHue hue);
/* What is there in each group is not more of the same: sums over groups say nothing. */
void cabas_upright_bars_set_without_sums (CabasUprightBars *self);
void cabas_upright_bars_add_group (CabasUprightBars *self,
                                   const char *id,
                                   const char *label,
                                   const double *values);
