/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_MATRIX_CHART (cabas_matrix_chart_get_type ())
G_DECLARE_FINAL_TYPE (CabasMatrixChart, cabas_matrix_chart, CABAS, MATRIX_CHART, CabasChart)

/* Rows by columns: departments by objectives. A cell that holds something has a marker, whose
 * shape and hue say of what sort it is, and beside it a few letters where they fit. Columns may
 * have a short name, such as a code, which a key below the cells explains. Every cell that is not
 * empty is a datum; its id is "row/column". */

typedef struct
{
  int sort;           /* below 0: empty; the rest means nothing then */
  const char *text;   /* (unowned) (nullable): in the picture: “R A” */
  const char *spoken; /* (unowned): in words: “R, A: accepted” */
} CabasMatrixChartCell;

CabasChart *cabas_matrix_chart_new (const char *row_head);

/* Sorts and columns come before the first row. */
guint cabas_matrix_chart_add_sort (CabasMatrixChart *self,
                                   const char *label,
                                   CabasChartShape shape,
                                   CabasChartHue hue,
                                   gboolean is_filled);
void cabas_matrix_chart_add_column (CabasMatrixChart *self,
                                    const char *id,
                                    const char *label,
                                    const char *short_label);
void cabas_matrix_chart_add_row (CabasMatrixChart *self,
                                 const char *id,
                                 const char *label,
                                 const CabasMatrixChartCell *cells);
