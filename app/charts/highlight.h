/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

/* Draws a frame around what stands for a datum in a drawing of that size, and beside it what is
 * said of the datum, over what is there already. Leaves the context as it was. */
void cabas_chart_draw_highlight (CabasChart *chart,
                                 cairo_t *cr,
                                 double width,
                                 double height,
                                 const CabasChartStyle *style,
                                 guint datum);
