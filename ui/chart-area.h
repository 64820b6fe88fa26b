/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_CHART_AREA (cabas_chart_area_get_type ())

/* Draws a chart in the colours of the desktop. The pointer and the arrow keys go from datum to
 * datum; dragged out it is a picture, and Ctrl+C asks for the action "chart.copy". Properties:
 * "chart" (nullable), "datum" (-1 for none). Signal: "datum-activated" (the datum), by click or
 * Enter. */
G_DECLARE_FINAL_TYPE (CabasChartArea, cabas_chart_area, CABAS, CHART_AREA, GtkWidget)

CabasChart *cabas_chart_area_get_chart (CabasChartArea *self); /* (nullable) */
void cabas_chart_area_set_chart (CabasChartArea *self, CabasChart *chart);
int cabas_chart_area_get_datum (CabasChartArea *self);
void cabas_chart_area_set_datum (CabasChartArea *self, int datum);

/* The colours of the desktop and the font in use, for a chart that a widget draws. */
void cabas_widget_init_chart_style (GtkWidget *widget, CabasChartStyle *style);

G_END_DECLS
