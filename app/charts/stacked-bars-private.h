/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/stacked-bars.h"

/* What stacked-bars.c keeps and stacked-bars-plot.c draws. */

typedef struct
{
  char *id;    /* (owned) (nullable) */
  char *label; /* (owned) */
  CabasChartHue hue;
} CabasBarSeries;

typedef struct
{
  char *label;    /* (owned) */
  double *values; /* (owned): one for each series; NaN is not known */
  double total;
  double alerts;
  guint first_datum;
} CabasBarRow;

struct _CabasStackedBars
{
  CabasChart parent_instance;

  char *unit;        /* (owned): what is counted, in the plural */
  char *alert_label; /* (owned) (nullable): no alerts */
  GArray *series;    /* (owned) (element-type CabasBarSeries) */
  GArray *rows;      /* (owned) (element-type CabasBarRow) */
  gboolean is_overlapping;
  guint decimals; /* of the most precise value */
};

static inline const CabasBarRow *
get_row (CabasStackedBars *self, guint row)
{
  return &g_array_index (self->rows, CabasBarRow, row);
}

static inline const CabasBarSeries *
get_series (CabasStackedBars *self, guint series)
{
  return &g_array_index (self->series, CabasBarSeries, series);
}

char *cabas_stacked_bars_format_value (CabasStackedBars *self, double value);
void cabas_stacked_bars_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box);
double cabas_stacked_bars_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width);
