/* SPDX-License-Identifier: EUPL-1.2 */
#include "key-selection.h"

/* GTK tells of a motion as well where the list moves under a pointer that rests. */
static void
motion_cb (GtkEventController *motion, double x, double y, CabasKeySelection *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (motion);

  if (event == NULL || !gdk_event_get_position (event, &x, &y))
    return;

  if (self->is_known && (x != self->x || y != self->y))
    self->is_pointing = TRUE;
  self->is_known = TRUE;
  self->x = x;
  self->y = y;
}

static void
selected_cb (CabasKeySelection *self)
{
  if (self->is_pointing)
    self->chosen = gtk_single_selection_get_selected (self->selection);
  else if (gtk_single_selection_get_selected (self->selection) != self->chosen)
    gtk_single_selection_set_selected (self->selection, self->chosen);
}

void
cabas_key_selection_init (CabasKeySelection *self, GtkWidget *list, GtkSingleSelection *selection)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->selection = selection;
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (list, motion);
  g_signal_connect_swapped (selection, "notify::selected", G_CALLBACK (selected_cb), self);
}

void
cabas_key_selection_choose (CabasKeySelection *self, GtkWidget *list, guint position)
{
  self->is_pointing = FALSE;
  self->chosen = position;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}
