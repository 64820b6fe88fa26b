/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

G_BEGIN_DECLS

/* The months from one time to the next of CABAS_FREQUENCY_…: 1 to 24; 0 for once only, and where
 * it is CABAS_UNSET. */
guint cabas_frequency_get_months (gint64 frequency);
/* How often an indicator is collected. One that does not say is taken for yearly, as the plan's own
 * reports are. */
guint cabas_indicator_get_months (CabasItem *indicator);

/* Months counted from year 0, so that periods can be added and compared. */
int cabas_frequency_get_last_month (CabasDate date);
/* The period of `n_months` that ends with a month: a month, a quarter, a year. A half-year is
 * named by its second quarter, two years by the second one. */
CabasDate cabas_frequency_get_period (int last_month, guint n_months);

G_END_DECLS
