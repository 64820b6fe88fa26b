/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"
#include "plan/document.h"

G_BEGIN_DECLS

/* The charts of a plan by name: the one place where figures become charts, so that the window, the
 * report and the command line show the same numbers in the same words.
 *
 * "governance"     departments by letter of their assignments
 * "communication"  communications by audience over time; "communication:internal" and
 *                  "communication:external" for one side
 * "calendar"       a year, by body and kind of event; "calendar:2027" for another one than this
 * "progress"       actions by axis and status, with those that are late
 * "trajectory"     one indicator: baseline, targets, observations */

/* Names of all charts, ended by NULL. */
const char *const *cabas_charts_list_names (void);
/* What a menu calls the chart, in the user's language; NULL for a name that is none. */
const char *cabas_charts_get_label (const char *name);
/* (transfer full) (nullable): NULL for a name that is none, or "trajectory" without an indicator.
 * `item` (nullable): the indicator. */
CabasChart *
cabas_charts_new (CabasDocument *document, const char *name, CabasItem *item, CabasDate today);

/* (transfer full): the observations of an indicator in the height of a line of text, with the
 * target that is next. */
CabasChart *cabas_charts_new_sparkline (CabasItem *indicator, CabasDate today);

G_END_DECLS
