/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_STRIP (cabas_strip_get_type ())
G_DECLARE_FINAL_TYPE (CabasStrip, cabas_strip, CABAS, STRIP, CabasChart)

/* Where one value lies among those of others: a dot for each of the others along an axis, their
 * median, and ours large and named. The others are anonymous; each value is a datum all the same,
 * ours the first. */

CabasChart *cabas_strip_new (const char *name, const char *unit, guint decimals);

/* `ours` is NaN where it is not known. */
void cabas_strip_set_ours (CabasStrip *self, const char *id, const char *label, double ours);
void cabas_strip_add_other (CabasStrip *self, double value);
