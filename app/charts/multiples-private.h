/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/multiples.h"

/* What multiples.c keeps and multiples-plot.c draws. */

typedef struct
{
  CabasMultiplesPoint sort;
  GDate first;
  GDate last;
  double value;
} CabasMultiplesDatum;

typedef struct
{
  char *id;       /* (owned) (nullable) */
  char *label;    /* (owned) */
  char *unit;     /* (owned) */
  guint decimals; /* of a value in words */
  GArray *points; /* (owned) (element-type CabasMultiplesDatum) */
  GArray *breaks; /* (owned) (element-type GDate) */
  guint datum;
} CabasMultiplesPanel;

struct _CabasMultiples
{
  CabasChart parent_instance;

  GArray *panels; /* (owned) (element-type CabasMultiplesPanel) */
};

static inline const CabasMultiplesPanel *
get_panel (CabasMultiples *self, guint panel)
{
  return &g_array_index (self->panels, CabasMultiplesPanel, panel);
}

static inline const CabasMultiplesDatum *
get_point (const CabasMultiplesPanel *panel, guint point)
{
  return &g_array_index (panel->points, CabasMultiplesDatum, point);
}

/* (nullable): the last known point of a sort. */
const CabasMultiplesDatum *cabas_multiples_find_last (const CabasMultiplesPanel *panel,
                                                      CabasMultiplesPoint sort);
void cabas_multiples_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box);
double cabas_multiples_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width);
