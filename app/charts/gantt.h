/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_GANTT (cabas_gantt_get_type ())
G_DECLARE_FINAL_TYPE (CabasGantt, cabas_gantt, CABAS, GANTT, CabasChart)

/* Work over time: groups of bars with milestones. A bar is strong where the work is sure to run,
 * and pale at an end that is only known to the month, the quarter or the year. Where not all bars
 * fit, each group shows as many, those that are late before others, and words count the rest.
 * Groups, bars and milestones are data. */

/* When something begins or ends: the first and the last day on which it may. */
typedef struct
{
  GDate first;
  GDate last;
} CabasGanttDate;

CabasChart *cabas_gantt_new (const char *group_head, const char *head);

void cabas_gantt_set_today (CabasGantt *self, const GDate *today);
guint cabas_gantt_add_sort (CabasGantt *self, const char *label, CabasChartHue hue);
/* `words` tell what is in it: “12 actions, 3 of them late”. Its bars follow. */
void cabas_gantt_add_group (CabasGantt *self, const char *id, const char *label, const char *words);
/* In the last group. */
void cabas_gantt_add_bar (CabasGantt *self,
                          const char *id,
                          const char *label,
                          guint sort,
                          const CabasGanttDate *start,
                          const CabasGanttDate *end,
                          gboolean is_late);
/* Of the last bar. */
void cabas_gantt_add_milestone (CabasGantt *self,
                                const char *id,
                                const char *label,
                                const CabasGanttDate *date,
                                gboolean is_done);
