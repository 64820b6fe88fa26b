/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/canvas.h"
#include "charts/table.h"

#include <glib-object.h>

#define CABAS_TYPE_CHART (cabas_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (CabasChart, cabas_chart, CABAS, CHART, GObject)

/* Numbers that can draw themselves, say in words what they show, and be read as a table. A chart
 * is filled by whoever makes it and then only read. Its data are numbered from 0; each has a
 * sentence that tells its value and may have an id by which its maker finds what is behind it. */

struct _CabasChartClass
{
  GObjectClass parent_class;

  /* The message of the data, used as title where none was given. */
  char *(*dup_message) (CabasChart *self);

  /* What the data say, in whole sentences. */
  char *(*describe) (CabasChart *self);

  /* Draws into box and records a mark for each datum drawn. Never called without data. */
  void (*draw_plot) (CabasChart *self, CabasChartCanvas *canvas, CabasChartBox box);

  /* The height in which nothing need be left out; may be NULL where any height will do. */
  double (*measure_plot) (CabasChart *self, CabasChartCanvas *canvas, double width);
};

void cabas_chart_set_title (CabasChart *self, const char *title);
void cabas_chart_set_subtitle (CabasChart *self, const char *subtitle);
void cabas_chart_set_source (CabasChart *self, const char *source);

char *cabas_chart_dup_title (CabasChart *self);
const char *cabas_chart_get_subtitle (CabasChart *self);
const char *cabas_chart_get_source (CabasChart *self);
char *cabas_chart_describe (CabasChart *self);
const CabasChartTable *cabas_chart_get_table (CabasChart *self);

void cabas_chart_draw (
    CabasChart *self, cairo_t *cr, double width, double height, const CabasChartStyle *style);
double
cabas_chart_get_natural_height (CabasChart *self, double width, const CabasChartStyle *style);

guint cabas_chart_get_n_data (CabasChart *self);
const char *cabas_chart_get_datum_label (CabasChart *self, guint datum);
const char *cabas_chart_get_datum_id (CabasChart *self, guint datum);
GArray *cabas_chart_list_marks (CabasChart *self,
                                double width,
                                double height,
                                const CabasChartStyle *style);
int cabas_chart_locate (CabasChart *self,
                        double width,
                        double height,
                        const CabasChartStyle *style,
                        double x,
                        double y);

/* For the kinds of charts and their tests. */
guint cabas_chart_add_datum (CabasChart *self, const char *id, const char *label);
CabasChartTable *cabas_chart_edit_table (CabasChart *self);
void cabas_chart_paint (CabasChart *self, CabasChartCanvas *canvas, double width, double height);
