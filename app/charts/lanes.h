/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

/* Packs spans into the rows of lanes so that no two of one row touch. Lives on the stack. */
typedef struct
{
  GArray *spans; /* (owned): of all lanes, as they were added */
  GArray *rows;  /* (owned) (element-type guint): how many each lane has */
  double gap;    /* between two spans of one row */
} CabasChartLanes;

void cabas_chart_lanes_init (CabasChartLanes *self, guint n_lanes, double gap);
void cabas_chart_lanes_clear (CabasChartLanes *self);

void cabas_chart_lanes_add (CabasChartLanes *self, guint lane, double start, double end);
void cabas_chart_lanes_squeeze (CabasChartLanes *self, guint most);
guint cabas_chart_lanes_get_row (const CabasChartLanes *self, guint span);
guint cabas_chart_lanes_get_n_rows (const CabasChartLanes *self, guint lane);
guint cabas_chart_lanes_count_rows (const CabasChartLanes *self, guint n_lanes);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CabasChartLanes, cabas_chart_lanes_clear)
