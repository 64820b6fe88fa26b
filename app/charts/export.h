/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#include <gio/gio.h>

/* A chart as a file: a picture, or its data. Sizes are pixels in SVG and PNG, which is drawn at
 * twice the size, points in PDF, and mean nothing in CSV. */

typedef enum
{
  CABAS_CHART_SVG,
  CABAS_CHART_PNG,
  CABAS_CHART_PDF,
  CABAS_CHART_CSV,
} CabasChartFormat;

GBytes *cabas_chart_render (CabasChart *chart,
                            CabasChartFormat format,
                            double width,
                            double height,
                            const CabasChartStyle *style,
                            GError **error);
/* The same for a file of its own: with title and source, as wide as a page and as high as it asks.
 */
GBytes *cabas_chart_render_whole (CabasChart *chart,
                                  CabasChartFormat format,
                                  CabasChartTheme theme,
                                  GError **error);
gboolean cabas_chart_export (CabasChart *chart,
                             GFile *file,
                             CabasChartFormat format,
                             double width,
                             double height,
                             const CabasChartStyle *style,
                             GError **error);
gboolean cabas_chart_format_from_name (const char *file_name, CabasChartFormat *format);
