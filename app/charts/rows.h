/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/canvas.h"

/* Rows of a chart, each with a name to its left: as many as fit at a readable size, and words for
 * those that do not. Lives on the stack of one drawing. */

typedef struct
{
  CabasChartBox box;  /* all there is */
  CabasChartBox plot; /* beside the names, under all rows */
  double row_height;
  guint n_rows; /* that are drawn */
  guint n_all;
  gboolean has_axis; /* whether the room asked for an axis is left under the plot */
} CabasChartRows;

void cabas_chart_rows_init (CabasChartRows *self,
                            CabasChartCanvas *canvas,
                            CabasChartBox box,
                            guint n_all,
                            double label_width,
                            double axis_height);
CabasChartBox cabas_chart_rows_get_box (const CabasChartRows *self, guint row);
void cabas_chart_rows_draw_label (const CabasChartRows *self,
                                  CabasChartCanvas *canvas,
                                  guint row,
                                  const char *label);
void cabas_chart_rows_draw_rest (const CabasChartRows *self, CabasChartCanvas *canvas);
