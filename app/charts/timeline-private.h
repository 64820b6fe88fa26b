/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/timeline.h"

/* What timeline.c keeps and timeline-plot.c draws. */

typedef struct
{
  char *label; /* (owned) */
  CabasChartShape shape;
  CabasChartHue hue;
} CabasTimelineSort;

typedef struct
{
  char *label; /* (owned): with its detail */
  guint lane;
  guint sort;
  GDate first;
  GDate last;
  gboolean is_done;
  guint datum;
} CabasTimelineEntry;

struct _CabasTimeline
{
  CabasChart parent_instance;

  GArray *sorts;    /* (owned) (element-type CabasTimelineSort) */
  GPtrArray *lanes; /* (owned) (element-type utf8) */
  GArray *entries;  /* (owned) (element-type CabasTimelineEntry) */
  gboolean has_detail;
  GDate today; /* not valid: not shown */
  GDate first; /* not valid: as the entries ask for */
  GDate last;
};

static inline const CabasTimelineEntry *
get_entry (CabasTimeline *self, guint entry)
{
  return &g_array_index (self->entries, CabasTimelineEntry, entry);
}

static inline const CabasTimelineSort *
get_sort (CabasTimeline *self, guint sort)
{
  return &g_array_index (self->sorts, CabasTimelineSort, sort);
}

void cabas_timeline_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box);
double cabas_timeline_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width);
