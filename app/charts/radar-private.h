/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/radar.h"

/* What radar.c keeps and radar-plot.c draws. */

typedef struct
{
  char *label; /* (owned) */
  double level;
  guint datum;
} CabasRadarCriterion;

struct _CabasRadar
{
  CabasChart parent_instance;

  guint most;       /* the highest level */
  GArray *criteria; /* (owned) (element-type CabasRadarCriterion) */
};

static inline const CabasRadarCriterion *
get_criterion (CabasRadar *self, guint criterion)
{
  return &g_array_index (self->criteria, CabasRadarCriterion, criterion);
}

char *cabas_radar_format_level (CabasRadar *self, double level);
void cabas_radar_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box);
double cabas_radar_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width);
