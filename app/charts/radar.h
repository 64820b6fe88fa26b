/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_RADAR (cabas_radar_get_type ())
G_DECLARE_FINAL_TYPE (CabasRadar, cabas_radar, CABAS, RADAR, CabasChart)

/* Levels reached on several criteria: a spoke each, from 0 in the middle, joined by a line that is
 * broken where a criterion was not assessed. Where there are too few criteria or too many for a
 * figure that can be read, or too little room for their names, a row of dots each. Each criterion
 * is a datum. */

CabasChart *cabas_radar_new (const char *head, guint most);

/* NaN: not assessed. */
void cabas_radar_add_criterion (CabasRadar *self, const char *id, const char *label, double level);
