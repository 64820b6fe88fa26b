/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/indicator-state.h"

G_BEGIN_DECLS

/* How far an indicator has come on its way from the baseline to its last target, and whether it is
 * where it would be at an even pace. Method: distance to target, as the OECD measures that to the
 * Sustainable Development Goals, with linear interpolation in time: a yardstick, not a forecast. */
typedef enum
{
  CABAS_COURSE_REACHED,
  CABAS_COURSE_AT_PACE, /* or ahead of it */
  CABAS_COURSE_BEHIND,
  CABAS_COURSE_AWAY, /* further from the target than at the start */
  CABAS_COURSE_UNKNOWN,
} CabasCourse;

#define CABAS_N_COURSES (CABAS_COURSE_UNKNOWN + 1)

typedef struct
{
  CabasIndicatorState state;
  CabasSeriesPoint start; /* the first baseline that the last value can be compared with */
  CabasCourse course;
  double share;       /* percent of the way; NaN: not known */
  double expected;    /* percent of the way at an even pace; NaN: not known */
  gboolean is_broken; /* the series breaks between all baselines and the last value */
} CabasIndicatorCourse;

void
cabas_indicator_course_init (CabasIndicatorCourse *self, CabasItem *indicator, CabasDate today);

G_END_DECLS
