/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_MULTIPLES (cabas_multiples_get_type ())
G_DECLARE_FINAL_TYPE (CabasMultiples, cabas_multiples, CABAS, MULTIPLES, CabasChart)

/* Many small trajectories side by side: one panel for each indicator, all over the same years, and
 * all of one unit on the same scale, which starts at zero wherever no value is below. Each panel is
 * a datum; each value is a row of the table. */

typedef enum
{
  CABAS_MULTIPLES_BASELINE,
  CABAS_MULTIPLES_VALUE,
  CABAS_MULTIPLES_TARGET,
} CabasMultiplesPoint;

CabasChart *cabas_multiples_new (const char *head);

/* Its points follow, in the order of time within each sort. */
void cabas_multiples_add_panel (
    CabasMultiples *self, const char *id, const char *label, const char *unit, guint decimals);
/* Of the last panel. `value` is NaN where it is not known. */
void cabas_multiples_add_point (CabasMultiples *self,
                                CabasMultiplesPoint sort,
                                const GDate *first,
                                const GDate *last,
                                double value);
/* Of the last panel: the first day of which values no longer compare to those before. */
void cabas_multiples_add_break (CabasMultiples *self, const GDate *day);
/* Of the last panel, after its points: what is said of it when it is pointed at. */
void cabas_multiples_end_panel (CabasMultiples *self);
