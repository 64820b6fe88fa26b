/* SPDX-License-Identifier: EUPL-1.2 */
#include "present/room-window.h"

#include "widgets.h"

#include "present/behind-view.h"
#include "present/show-keys.h"
#include "present/slide-area.h"

#include <glib/gi18n-lib.h>

struct _CabasRoomWindow
{
  GtkWindow parent_instance;

  CabasShow *show; /* (owned) */

  GtkStack *stack;
  CabasSlideArea *slide;
  GtkBox *paper;
  GtkWidget *behind;
  GtkLabel *hint;
  GtkLabel *pointed;
};

G_DEFINE_FINAL_TYPE (CabasRoomWindow, cabas_room_window, GTK_TYPE_WINDOW)

static void
show_hint (CabasRoomWindow *self, gboolean is_slide)
{
  const int spot = cabas_show_get_spot (self->show);

  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->hint)), is_slide && spot >= 0);
  if (is_slide && spot >= 0)
    gtk_label_set_label (
        self->pointed,
        ((CabasSlideSpot *) g_ptr_array_index (cabas_show_get_spots (self->show), spot))->label);
}

static void
changed_cb (CabasRoomWindow *self)
{
  const gboolean is_slide = cabas_show_get_depth (self->show) == CABAS_SHOW_SLIDE;

  cabas_stack_show_named (self->stack, is_slide ? "slide" : "behind");
  show_hint (self, is_slide);
  if (is_slide)
    gtk_widget_grab_focus (GTK_WIDGET (self->slide));
  else
    gtk_widget_grab_focus (self->behind);
}

static gboolean
close_request_cb (CabasRoomWindow *self)
{
  cabas_show_end (self->show);

  return TRUE;
}

static void
cabas_room_window_dispose (GObject *object)
{
  g_clear_object (&CABAS_ROOM_WINDOW (object)->show);

  G_OBJECT_CLASS (cabas_room_window_parent_class)->dispose (object);
}

static void
cabas_room_window_class_init (CabasRoomWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_room_window_dispose;

  g_type_ensure (CABAS_TYPE_SLIDE_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/present/room-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasRoomWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CabasRoomWindow, slide);
  gtk_widget_class_bind_template_child (widget_class, CabasRoomWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, CabasRoomWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, CabasRoomWindow, pointed);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
}

static void
cabas_room_window_init (CabasRoomWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
cabas_room_window_new (GtkWindow *parent, CabasShow *show)
{
  CabasRoomWindow *self = g_object_new (CABAS_TYPE_ROOM_WINDOW, "transient-for", parent,
                                        "destroy-with-parent", TRUE, NULL);

  self->show = g_object_ref (show);
  self->behind = cabas_behind_view_new (show);
  gtk_widget_set_hexpand (self->behind, TRUE);
  gtk_box_append (self->paper, self->behind);
  cabas_slide_area_set_for_room (self->slide, TRUE);
  cabas_slide_area_set_show (self->slide, show, 0);
  cabas_show_keys_add (GTK_WINDOW (self), show);
  g_signal_connect_object (show, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WINDOW (self);
}
