/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Taking spreadsheets into the plan of a window: what would change is shown first. */

/* Installs "win.import", which asks for the file, and "win.export-table". */
void cabas_workbook_flow_install (GtkWidgetClass *window_class);
/* Asks for a spreadsheet; cabas_dialogs_choose_finish () tells which. */
void cabas_workbook_flow_choose (GtkWindow *window, GAsyncReadyCallback callback);
/* Imports a file that was dropped on a window that shows a plan; FALSE where its name is not that
 * of a spreadsheet. */
gboolean cabas_workbook_flow_takes (GtkWindow *window, GFile *file);

G_END_DECLS
