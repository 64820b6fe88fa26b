/* SPDX-License-Identifier: EUPL-1.2 */
#include "widgets.h"

void
cabas_widget_remove_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
