/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/matrix-chart.h"

/* Hard cases of the charts of governance and communication; included by samples.h. */

#define N_GOVERNANCE_SAMPLES 6

static inline CabasChart *
make_matrix_of (
    guint n_rows, guint n_columns, const char *label, const char *code, const char *text)
{
  CabasChart *chart = cabas_matrix_chart_new ("Department");
  CabasMatrixChart *matrix = CABAS_MATRIX_CHART (chart);
  g_autofree CabasMatrixChartCell *cells = g_new0 (CabasMatrixChartCell, n_columns);

  cabas_matrix_chart_add_sort (matrix, "Accepted", CABAS_CHART_CIRCLE, CABAS_CHART_BLUE, TRUE);
  cabas_matrix_chart_add_sort (matrix, "No answer yet", CABAS_CHART_CIRCLE, CABAS_CHART_ORANGE,
                               FALSE);
  cabas_matrix_chart_add_sort (matrix, "Declined", CABAS_CHART_DIAMOND, CABAS_CHART_VERMILION,
                               TRUE);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", i);

      cabas_matrix_chart_add_column (matrix, id, label, code);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);

      for (guint k = 0; k < n_columns; k++)
        cells[k] = (CabasMatrixChartCell){ (int) ((i + k) % 4) - 1, text, "R, A: 2 of 3 accepted" };
      cabas_matrix_chart_add_row (matrix, id, label, cells);
    }
  cabas_chart_set_source (chart, "Source: the plan, 22 November 2026. 3 are not known.");

  return chart;
}

static inline CabasChart *
make_matrix_sample (guint sample, const char **what)
{
  switch (sample)
    {
    case 0:
      *what = "matrix, none";
      return make_matrix_of (3, 0, "Roads", NULL, NULL);
    case 1:
      *what = "matrix, one";
      return make_matrix_of (2, 1, "Roads", "1.1", "R");
    case 2:
      *what = "matrix, 30 rows and 40 columns";
      return make_matrix_of (30, 40, "Roads", "1.1", "RAC");
    case 3:
      *what = "matrix, long labels with codes";
      return make_matrix_of (9, 7, LONG_LABEL, "1.1", "R");
    case 4:
      *what = "matrix, long labels without codes";
      return make_matrix_of (5, 4, LONG_LABEL, NULL, LONG_LABEL);
    case 5:
      *what = "matrix, no letters";
      return make_matrix_of (12, 6, "Roads and bridges", NULL, NULL);
    default:
      return NULL;
    }
}
