/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

/* From one datum of a chart to another, as the arrow keys go. */

typedef enum
{
  CABAS_CHART_NEXT, /* in the order of the data */
  CABAS_CHART_PREVIOUS,
  CABAS_CHART_BELOW, /* in the picture, else the next one */
  CABAS_CHART_ABOVE,
  CABAS_CHART_FORWARD, /* several at once */
  CABAS_CHART_BACK,
  CABAS_CHART_FIRST,
  CABAS_CHART_LAST,
} CabasChartStep;

/* `marks` of cabas_chart_list_marks (); `datum` is -1 for none. Returns -1 where the chart has no
 * data, and never leaves them. */
int cabas_chart_find_step (CabasChart *chart, const GArray *marks, int datum, CabasChartStep step);

/* The first datum of that id; -1 where there is none. */
int cabas_chart_find_datum (CabasChart *chart, const char *id);
