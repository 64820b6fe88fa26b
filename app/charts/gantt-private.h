/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/gantt.h"

/* What gantt.c keeps and gantt-plot.c draws. */

typedef struct
{
  char *label; /* (owned) */
  CabasChartHue hue;
} CabasGanttSort;

typedef struct
{
  char *label; /* (owned) */
  char *words; /* (owned): what is in it */
  guint n_bars;
  guint datum;
} CabasGanttGroup;

typedef struct
{
  char *label; /* (owned) */
  guint group;
  guint sort;
  CabasGanttDate start;
  CabasGanttDate end;
  gboolean is_late;
  guint datum;
} CabasGanttBar;

typedef struct
{
  guint bar;
  CabasGanttDate date;
  gboolean is_done;
  guint datum;
} CabasGanttMilestone;

struct _CabasGantt
{
  CabasChart parent_instance;

  GArray *sorts;      /* (owned) (element-type CabasGanttSort) */
  GArray *groups;     /* (owned) (element-type CabasGanttGroup) */
  GArray *bars;       /* (owned) (element-type CabasGanttBar): by group */
  GArray *milestones; /* (owned) (element-type CabasGanttMilestone): by bar */
  GDate today;        /* not valid: not shown */
};

static inline const CabasGanttGroup *
get_group (CabasGantt *self, guint group)
{
  return &g_array_index (self->groups, CabasGanttGroup, group);
}

static inline const CabasGanttBar *
get_bar (CabasGantt *self, guint bar)
{
  return &g_array_index (self->bars, CabasGanttBar, bar);
}

static inline const CabasGanttMilestone *
get_milestone (CabasGantt *self, guint milestone)
{
  return &g_array_index (self->milestones, CabasGanttMilestone, milestone);
}

static inline const CabasGanttSort *
get_sort (CabasGantt *self, guint sort)
{
  return &g_array_index (self->sorts, CabasGanttSort, sort);
}

void cabas_gantt_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box);
double cabas_gantt_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width);
