/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What has the keys inside a chart: a widget without a picture, named as the datum one has come to.
 * There are two, taken in turn, so that each datum is a newly focused object to a screen reader.
 * Part of the widget that draws the chart. */
typedef struct
{
  GtkWidget *points[2];
  guint current; /* the one that has the keys, where one has */
} CabasChartCursor;

void cabas_chart_cursor_init (CabasChartCursor *self, GtkWidget *chart);
void cabas_chart_cursor_clear (CabasChartCursor *self);

/* Whether a datum has the keys, and not the chart as a whole or something else. */
gboolean cabas_chart_cursor_is_shown (CabasChartCursor *self);
/* Gives the keys to a datum of that name. */
void cabas_chart_cursor_focus (CabasChartCursor *self, const char *name);
/* Another name for the datum that has them. */
void cabas_chart_cursor_rename (CabasChartCursor *self, const char *name);
void cabas_chart_cursor_hide (CabasChartCursor *self);
/* From the size_allocate of the chart: where the datum lies. */
void cabas_chart_cursor_allocate (CabasChartCursor *self, const GtkAllocation *place);

G_END_DECLS
