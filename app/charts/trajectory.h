/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_TRAJECTORY (cabas_trajectory_get_type ())
G_DECLARE_FINAL_TYPE (CabasTrajectory, cabas_trajectory, CABAS, TRAJECTORY, CabasChart)

/* Where an indicator started, where it is meant to go and what was observed on the way. Each
 * point stands in the middle of its period. Observations are joined in the order of time, but
 * not across a break in the series, nor over a period whose value is not known. */

typedef enum
{
  CABAS_TRAJECTORY_BASELINE,
  CABAS_TRAJECTORY_TARGET,
  CABAS_TRAJECTORY_PROJECTION,
  CABAS_TRAJECTORY_MEASURED,
  CABAS_TRAJECTORY_ESTIMATED,
  CABAS_TRAJECTORY_DECLARED,
} CabasTrajectoryPoint;

CabasChart *cabas_trajectory_new (const char *name, const char *unit, guint decimals);

void cabas_trajectory_add_point (CabasTrajectory *self,
                                 const char *id,
                                 CabasTrajectoryPoint sort,
                                 const GDate *first,
                                 const GDate *last,
                                 double value);
/* Where the values lead if they go on as they did: a line from one day to a period, of which the
 * value is read. */
void cabas_trajectory_set_projection (CabasTrajectory *self,
                                      const char *id,
                                      const GDate *from,
                                      double from_value,
                                      const GDate *first,
                                      const GDate *last,
                                      double value);
void cabas_trajectory_add_break (CabasTrajectory *self, const GDate *day, const char *why);
