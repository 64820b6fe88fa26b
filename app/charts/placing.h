/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/canvas.h"

/* Places labels beside points where they cover nothing that is already on the canvas. */

gboolean cabas_chart_canvas_is_free (CabasChartCanvas *self, CabasChartBox box);
gboolean cabas_chart_canvas_draw_beside (CabasChartCanvas *self,
                                         CabasChartTextRole role,
                                         guint32 color,
                                         const char *text,
                                         double x,
                                         double y,
                                         double radius,
                                         CabasChartBox bounds);
