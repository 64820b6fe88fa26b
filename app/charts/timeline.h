/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_TIMELINE (cabas_timeline_get_type ())
G_DECLARE_FINAL_TYPE (CabasTimeline, cabas_timeline, CABAS, TIMELINE, CabasChart)

/* What happens when, in lanes: communications by audience, meetings by body. An entry of one day
 * is a marker; one whose date is only known to the month, the quarter or the year is a marker in
 * the middle of a band as long as that. The shape of the marker tells the sort of entry. */

CabasChart *cabas_timeline_new (const char *head, const char *sort_head);

void cabas_timeline_set_today (CabasTimeline *self, const GDate *today);
/* The days shown, both included, whatever the entries; without, they are enclosed. */
void cabas_timeline_set_span (CabasTimeline *self, const GDate *first, const GDate *last);
/* What an entry says beside its label, such as its channel. */
void cabas_timeline_set_detail (CabasTimeline *self, const char *head);
guint cabas_timeline_add_sort (CabasTimeline *self,
                               const char *label,
                               CabasChartShape shape,
                               CabasChartHue hue);
guint cabas_timeline_add_lane (CabasTimeline *self, const char *label);
void cabas_timeline_add_entry (CabasTimeline *self,
                               const char *id,
                               const char *label,
                               const char *detail,
                               guint lane,
                               guint sort,
                               const GDate *first,
                               const GDate *last,
                               gboolean is_done);
