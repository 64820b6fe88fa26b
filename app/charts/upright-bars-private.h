/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/upright-bars.h"

/* What upright-bars.c keeps and upright-bars-plot.c draws. */

typedef struct
{
  char *id;    /* (owned) (nullable) */
  char *label; /* (owned) */
  CabasChartHue hue;
} CabasUprightBarSeries;

typedef struct
{
  char *label;    /* (owned) */
  double *values; /* (owned): one for each series; NaN is not known */
  guint first_datum;
} CabasUprightBarGroup;

struct _CabasUprightBars
{
  CabasChart parent_instance;

  char *unit; /* (owned): "" for none */
  gboolean is_without_sums;
  guint decimals; /* of a value in words */
  GArray *series; /* (owned) (element-type CabasUprightBarSeries) */
  GArray *groups; /* (owned) (element-type CabasUprightBarGroup) */
};

static inline const CabasUprightBarSeries *
get_series (CabasUprightBars *self, guint series)
{
  return &g_array_index (self->series, CabasUprightBarSeries, series);
}

static inline const CabasUprightBarGroup *
get_group (CabasUprightBars *self, guint group)
{
  return &g_array_index (self->groups, CabasUprightBarGroup, group);
}

void cabas_upright_bars_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box);
