/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/trajectory.h"

/* What trajectory.c keeps and trajectory-plot.c draws. */

typedef struct
{
  CabasTrajectoryPoint sort;
  GDate first;
  GDate last;
  double value; /* NaN: not known */
  guint datum;
} CabasTrajectoryDatum;

typedef struct
{
  GDate day;
  char *why; /* (owned) */
} CabasTrajectoryBreak;

struct _CabasTrajectory
{
  CabasChart parent_instance;

  char *name;           /* (owned) */
  char *unit;           /* (owned) (nullable) */
  guint decimals;       /* of a value in words */
  GArray *points;       /* (owned) (element-type CabasTrajectoryDatum): in the order of time */
  GDate projected_from; /* not valid: no projection */
  double projected_value;
  GArray *breaks; /* (owned) (element-type CabasTrajectoryBreak) */
};

static inline const CabasTrajectoryDatum *
get_point (CabasTrajectory *self, guint point)
{
  return &g_array_index (self->points, CabasTrajectoryDatum, point);
}

static inline const CabasTrajectoryBreak *
get_break (CabasTrajectory *self, guint index)
{
  return &g_array_index (self->breaks, CabasTrajectoryBreak, index);
}

static inline gboolean
is_observation (const CabasTrajectoryDatum *point)
{
  return point->sort >= CABAS_TRAJECTORY_MEASURED;
}

char *cabas_trajectory_format_value (CabasTrajectory *self, double value);
const char *cabas_trajectory_get_label (CabasTrajectoryPoint sort);
const CabasTrajectoryDatum *cabas_trajectory_find_last (CabasTrajectory *self,
                                                        CabasTrajectoryPoint sort);
void cabas_trajectory_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box);
