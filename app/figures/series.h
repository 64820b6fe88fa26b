/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The values of an indicator over time, in its unit, as millionths (see decimal.h).
 *
 * Where several buyers give a value for one period, the value of the period is the one given for
 * all buyers together; else, where each gives numerator and denominator of a rate, the sum of the
 * numerators over that of the denominators (times 100 for a percentage); else, for counts,
 * amounts and hours, the sum. Otherwise it is not known. */
typedef struct
{
  CabasDate period;
  gint64 value;   /* CABAS_UNSET: not known */
  int quality;    /* CABAS_QUALITY_…, the weakest of those added up, or -1 */
  guint n_buyers; /* how many values it is made of */
} CabasSeriesPoint;

typedef struct
{
  CabasItem *indicator; /* (unowned) */
  GArray *baselines;    /* (owned) (element-type CabasSeriesPoint) */
  GArray *targets;      /* (owned) (element-type CabasSeriesPoint) */
  GArray *observations; /* (owned) (element-type CabasSeriesPoint): one for each period */
  GPtrArray *breaks;    /* (owned) of CabasItem: series breaks */
} CabasSeries;

/* All lists are in the order of time. */
CabasSeries *cabas_series_new (CabasItem *indicator);
void cabas_series_free (CabasSeries *self);

/* The last observation whose value is known; NULL where there is none. */
const CabasSeriesPoint *cabas_series_get_last (const CabasSeries *self);
/* The value of one observation: as given, or numerator over denominator. */
gint64 cabas_series_get_value (CabasItem *observation);
/* Numerator over denominator alone. */
gint64 cabas_series_get_rate (CabasItem *observation);
/* Whether its values are percentages of something, between 0 and 100. */
gboolean cabas_indicator_is_percentage (CabasItem *indicator);
/* Whether numerator and denominator are asked for. */
gboolean cabas_indicator_is_rate (CabasItem *indicator);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasSeries, cabas_series_free)

G_END_DECLS
