/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/style.h"

#include <pango/pangocairo.h>

/* What a kind of chart draws on: a cairo context with a style, text that always fits the box it is
 * given, and a record of what was put where: marks, which a pointer can find again, and texts, so
 * that a later label can stay clear of an earlier one. Lives for one drawing, on the stack. */

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CabasChartBox;

typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
} CabasChartLine;

typedef struct
{
  guint datum;
  CabasChartBox box;
} CabasChartMark;

typedef enum
{
  CABAS_CHART_LABEL,
  CABAS_CHART_SMALL,
  CABAS_CHART_STRONG,
  CABAS_CHART_TITLE,
} CabasChartTextRole;

typedef enum
{
  CABAS_CHART_CIRCLE,
  CABAS_CHART_DIAMOND,
  CABAS_CHART_SQUARE,
  CABAS_CHART_TRIANGLE,
} CabasChartShape;

#define CABAS_CHART_N_SHAPES (CABAS_CHART_TRIANGLE + 1)

typedef struct
{
  cairo_t *cr;                  /* (unowned) */
  const CabasChartStyle *style; /* (unowned) */
  PangoContext *context;        /* (owned) */
  GHashTable *layouts;          /* (owned) of PangoLayout: by role and text, which is shaped once */
  PangoLayout *layout;          /* (unowned) (nullable): the one in use */
  PangoFontDescription *fonts[CABAS_CHART_TITLE + 1]; /* (owned) (nullable) */
  double line_heights[CABAS_CHART_TITLE + 1];         /* 0: not measured yet */
  double em;                                          /* size of a label */
  GArray *marks;                                      /* (owned) (element-type CabasChartMark) */
  GArray *texts;                                      /* (owned) (element-type CabasChartBox) */
  GArray *lines; /* (owned) (element-type CabasChartLine): that labels avoid */
} CabasChartCanvas;

void cabas_chart_canvas_init (CabasChartCanvas *self, cairo_t *cr, const CabasChartStyle *style);
void cabas_chart_canvas_clear (CabasChartCanvas *self);

void cabas_chart_canvas_shrink (CabasChartCanvas *self, double factor);
void cabas_chart_canvas_set_color (CabasChartCanvas *self, guint32 color);

double cabas_chart_canvas_get_line_height (CabasChartCanvas *self, CabasChartTextRole role);
double
cabas_chart_canvas_measure_text (CabasChartCanvas *self, CabasChartTextRole role, const char *text);
double cabas_chart_canvas_measure_wrapped (CabasChartCanvas *self,
                                           CabasChartTextRole role,
                                           const char *text,
                                           double width);
gboolean cabas_chart_canvas_draw_text (CabasChartCanvas *self,
                                       CabasChartTextRole role,
                                       guint32 color,
                                       const char *text,
                                       CabasChartBox box,
                                       double x_align,
                                       double y_align,
                                       CabasChartBox *used);

void cabas_chart_canvas_draw_line (CabasChartCanvas *self,
                                   guint32 color,
                                   double width,
                                   double x1,
                                   double y1,
                                   double x2,
                                   double y2);
void cabas_chart_canvas_set_dashes (CabasChartCanvas *self, double length);
void cabas_chart_canvas_fill_box (CabasChartCanvas *self, guint32 color, CabasChartBox box);
void cabas_chart_canvas_fill_hue (CabasChartCanvas *self, CabasChartHue hue, CabasChartBox box);
void cabas_chart_canvas_draw_marker (CabasChartCanvas *self,
                                     CabasChartShape shape,
                                     guint32 color,
                                     gboolean is_filled,
                                     double x,
                                     double y,
                                     double radius);

void
cabas_chart_canvas_avoid_line (CabasChartCanvas *self, double x1, double y1, double x2, double y2);
void cabas_chart_canvas_add_mark (CabasChartCanvas *self, guint datum, CabasChartBox box);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CabasChartCanvas, cabas_chart_canvas_clear)
