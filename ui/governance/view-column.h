/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_VIEW_COLUMN (cabas_view_column_get_type ())

/* A view of a page: parts one below the other, of a width that can be read, which scroll. */
G_DECLARE_FINAL_TYPE (CabasViewColumn, cabas_view_column, CABAS, VIEW_COLUMN, AdwBin)

GtkWidget *cabas_view_column_new (void);
void cabas_view_column_append (CabasViewColumn *self, GtkWidget *part);
/* A row of controls that wraps where there is little room. */
GtkWidget *cabas_view_column_append_bar (CabasViewColumn *self);
void cabas_view_bar_append (GtkWidget *bar, GtkWidget *control);
/* A choice with its name before it. `labels` ends with NULL and is translated. */
GtkWidget *
cabas_view_bar_append_choice (GtkWidget *bar, const char *name, const char *const *labels);

G_END_DECLS
