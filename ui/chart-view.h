/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_CHART_VIEW (cabas_chart_view_get_type ())

/* A chart of the plan that follows it: its message, the picture or the same data as a table, the
 * value under the pointer in words, and ways to copy and to export it. A datum opens the item
 * behind it, or a list of them. */
G_DECLARE_FINAL_TYPE (CabasChartView, cabas_chart_view, CABAS, CHART_VIEW, GtkWidget)

/* `name` as in gallery/gallery.h. A chart that is about one item lets the user choose it, until
 * somebody sets it. */
GtkWidget *cabas_chart_view_new (CabasSession *session, const char *name);
/* Another chart in place of this one, such as the calendar of the next year. */
void cabas_chart_view_set_name (CabasChartView *self, const char *name);
/* (nullable): what a chart of one item is about. */
void cabas_chart_view_set_item (CabasChartView *self, CabasItem *item);
/* Gives the keys to the chart. */
void cabas_chart_view_focus (CabasChartView *self);

G_END_DECLS
