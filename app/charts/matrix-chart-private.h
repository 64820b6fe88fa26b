/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/matrix-chart.h"

/* What matrix-chart.c keeps and matrix-chart-plot.c draws. */

typedef struct
{
  char *label; /* (owned) */
  CabasChartShape shape;
  CabasChartHue hue;
  gboolean is_filled;
} CabasMatrixSort;

typedef struct
{
  char *id;          /* (owned) (nullable) */
  char *label;       /* (owned) */
  char *short_label; /* (owned) (nullable) */
} CabasMatrixColumn;

typedef struct
{
  int sort;    /* below 0: empty */
  char *text;  /* (owned) (nullable) */
  guint datum; /* where it is not empty */
} CabasMatrixPlace;

typedef struct
{
  char *label;              /* (owned) */
  CabasMatrixPlace *places; /* (owned): one for each column */
  guint n_places;
  guint n_filled;
} CabasMatrixLine;

struct _CabasMatrixChart
{
  CabasChart parent_instance;

  GArray *sorts;   /* (owned) (element-type CabasMatrixSort) */
  GArray *columns; /* (owned) (element-type CabasMatrixColumn) */
  GArray *lines;   /* (owned) (element-type CabasMatrixLine): the rows */
};

static inline const CabasMatrixSort *
get_sort (CabasMatrixChart *self, guint sort)
{
  return &g_array_index (self->sorts, CabasMatrixSort, sort);
}

static inline const CabasMatrixColumn *
get_column (CabasMatrixChart *self, guint column)
{
  return &g_array_index (self->columns, CabasMatrixColumn, column);
}

static inline const CabasMatrixLine *
get_line (CabasMatrixChart *self, guint line)
{
  return &g_array_index (self->lines, CabasMatrixLine, line);
}

void cabas_matrix_chart_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box);
double cabas_matrix_chart_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width);
