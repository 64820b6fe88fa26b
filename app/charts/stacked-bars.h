/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_STACKED_BARS (cabas_stacked_bars_get_type ())
G_DECLARE_FINAL_TYPE (CabasStackedBars, cabas_stacked_bars, CABAS, STACKED_BARS, CabasChart)

/* Level bars, one for each row, each cut into the same series: departments by letter, axes by
 * status of their actions. A row may carry an alert, such as how many of its actions are late.
 * Every cell is a datum, row by row; its id is that of the row, or "row/series" where both have
 * one. */

CabasChart *cabas_stacked_bars_new (const char *head, const char *unit);

void cabas_stacked_bars_add_series (CabasStackedBars *self,
                                    const char *id,
                                    const char *label,
                                    CabasChartHue hue);
/* One thing counts in several rows: sums over rows say nothing and are left out. */
void cabas_stacked_bars_set_overlapping (CabasStackedBars *self);
void cabas_stacked_bars_set_alert (CabasStackedBars *self, const char *label);
void cabas_stacked_bars_add_row (
    CabasStackedBars *self, const char *id, const char *label, const double *values, double alerts);
