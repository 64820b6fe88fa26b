/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/canvas.h"

/* The key of a chart: swatches or markers with their meaning, in lines above the plot. */

typedef struct
{
  const char *label;     /* (unowned) */
  gboolean is_marker;    /* a swatch otherwise */
  CabasChartHue hue;     /* of a swatch */
  CabasChartShape shape; /* of a marker */
  guint32 color;         /* of a marker */
  gboolean is_filled;    /* of a marker */
} CabasChartKey;

void cabas_chart_legend_draw (CabasChartCanvas *canvas, const GArray *keys, CabasChartBox *box);
double cabas_chart_legend_measure (CabasChartCanvas *canvas, const GArray *keys, double width);
