/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/series.h"

G_BEGIN_DECLS

/* Where the values of an indicator lead if they go on as they did. In the unit of the indicator.
 * Method: ordinary least squares, a straight line; shown as a projection and never as a value. */
typedef struct
{
  double from;      /* on the line, in the middle of the period of the last value used */
  double to;        /* on the line, in the middle of the period */
  double first_day; /* the first of the two, as a day number of GDate */
  CabasDate period; /* of the last target, or the day on which a bound is reached before it */
  guint n_values;   /* that the line was made of */
} CabasProjection;

/* FALSE where there is nothing to project. */
gboolean cabas_projection_init (CabasProjection *self, const CabasSeries *series);

G_END_DECLS
