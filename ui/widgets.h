/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Unparents all children, for the dispose of a widget made from a template: up to GTK 4.8,
 * gtk_widget_dispose_template () forgets children without a name and those of subclasses. */
void cabas_widget_remove_children (GtkWidget *widget);

G_END_DECLS
