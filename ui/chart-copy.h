/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A chart for other programs: as picture, and as text and table. */

/* (transfer full): what goes into the clipboard: PNG, SVG, HTML and plain text at once, each
 * program takes what it can. */
GdkContentProvider *cabas_chart_copy_new (CabasChart *chart);

/* (transfer full) (nullable): what is dragged out: the same, and a file with the picture, which is
 * in `folder` (transfer full) until cabas_chart_copy_remove (). */
GdkContentProvider *cabas_chart_copy_new_with_file (CabasChart *chart, char **folder);
/* Removes the folder and what is in it; takes `folder` (nullable). */
void cabas_chart_copy_remove (char *folder);

G_END_DECLS
