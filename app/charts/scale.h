/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/canvas.h"

/* Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten, which enclose the
 * values they were made for. */

typedef struct
{
  double min;
  double max;
  double step;
  guint decimals; /* that a tick needs */
} CabasChartScale;

void cabas_chart_scale_init (
    CabasChartScale *self, double min, double max, guint most, gboolean is_whole);
double cabas_chart_scale_map (const CabasChartScale *self, double value, double from, double to);
guint cabas_chart_scale_get_n_ticks (const CabasChartScale *self);
double cabas_chart_scale_get_tick (const CabasChartScale *self, guint tick);

void cabas_chart_scale_draw_across (const CabasChartScale *self,
                                    CabasChartCanvas *canvas,
                                    CabasChartBox plot,
                                    const char *unit);
void cabas_chart_scale_draw_up (const CabasChartScale *self,
                                CabasChartCanvas *canvas,
                                CabasChartBox plot,
                                double label_width,
                                const char *unit);
double cabas_chart_scale_measure_labels (const CabasChartScale *self,
                                         CabasChartCanvas *canvas,
                                         const char *unit);
