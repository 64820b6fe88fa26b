/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_SPARKLINE_CELL (cabas_sparkline_cell_get_type ())

/* A sparkline in a cell of a table, in the height of a line of text: a picture that is described
 * in words. */
G_DECLARE_FINAL_TYPE (CabasSparklineCell, cabas_sparkline_cell, CABAS, SPARKLINE_CELL, GtkWidget)

GtkWidget *cabas_sparkline_cell_new (void);
/* (nullable): an empty cell. */
void cabas_sparkline_cell_set_chart (CabasSparklineCell *self, CabasChart *chart);

G_END_DECLS
