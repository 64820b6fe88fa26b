/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_SPARKLINE (cabas_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (CabasSparkline, cabas_sparkline, CABAS, SPARKLINE, CabasChart)

/* The values of an indicator in the height of a line of text: a line without axes, the last value
 * as a dot, and the target as a dashed line. What cannot be read from it is in its words. */

CabasChart *cabas_sparkline_new (const char *name, const char *unit, guint decimals);

/* In the order of time; `value` is NaN where it is not known, which interrupts the line. */
void cabas_sparkline_add_value (CabasSparkline *self,
                                const GDate *first,
                                const GDate *last,
                                double value);
void cabas_sparkline_set_target (CabasSparkline *self, double target);
