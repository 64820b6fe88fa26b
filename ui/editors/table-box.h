/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "prose-view.h"

G_BEGIN_DECLS

#define CABAS_TYPE_TABLE_BOX (cabas_table_box_get_type ())

/* A table inside prose. Tab goes from cell to cell, and past the last one adds a row. */
G_DECLARE_FINAL_TYPE (CabasTableBox, cabas_table_box, CABAS, TABLE_BOX, GtkBox)

GtkWidget *cabas_table_box_new (CabasProseView *view, GtkTextChildAnchor *anchor);

G_END_DECLS
