/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-view.h"

#define SIDE_MARGIN 9
#define MARGIN 8
/* Room for two lines, so that an empty field invites to write. */
#define MINIMUM_LINES 2
/* Kept free above and below the caret. */
#define CARET_MARGIN 24

struct _CabasProseView
{
  GtkTextView parent_instance;

  guint scroll_source;
  int measured_width; /* for which `height` holds; 0 where the text has changed since */
  int height;
};

G_DEFINE_FINAL_TYPE (CabasProseView, cabas_prose_view, GTK_TYPE_TEXT_VIEW)

static char *
dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static int
measure_lines (GtkWidget *widget, const char *text, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int height;

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static GtkSizeRequestMode
cabas_prose_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cabas_prose_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  CabasProseView *self = CABAS_PROSE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = 2 * SIDE_MARGIN;
      return;
    }

  if (for_size > 0 && self->measured_width != for_size)
    {
      g_autofree char *text = dup_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)));
      const int least = MINIMUM_LINES * measure_lines (widget, "x", for_size);

      self->height = MAX (measure_lines (widget, text, for_size - 2 * SIDE_MARGIN), least);
      self->measured_width = for_size;
    }
  *minimum = *natural = self->height + 2 * MARGIN;
}

static void
text_changed_cb (CabasProseView *self)
{
  self->measured_width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
cabas_prose_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  CABAS_PROSE_VIEW (widget)->measured_width = 0;
  GTK_WIDGET_CLASS (cabas_prose_view_parent_class)->system_setting_changed (widget, setting);
}

static gboolean
scroll_cb (gpointer user_data)
{
  CabasProseView *self = CABAS_PROSE_VIEW (user_data);
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkTextIter caret;
  GdkRectangle place;
  double y;

  self->scroll_source = 0;
  if (viewport == NULL || !gtk_widget_has_focus (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (view, &caret, &place);
  if (gtk_widget_translate_coordinates (GTK_WIDGET (self),
                                        gtk_viewport_get_child (GTK_VIEWPORT (viewport)), 0,
                                        place.y, NULL, &y))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                               y - CARET_MARGIN, y + place.height + CARET_MARGIN);

  return G_SOURCE_REMOVE;
}

static void
caret_moved_cb (CabasProseView *self)
{
  if (self->scroll_source == 0 && gtk_widget_has_focus (GTK_WIDGET (self)))
    self->scroll_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, scroll_cb, self, NULL);
}

static void
cabas_prose_view_dispose (GObject *object)
{
  g_clear_handle_id (&CABAS_PROSE_VIEW (object)->scroll_source, g_source_remove);

  G_OBJECT_CLASS (cabas_prose_view_parent_class)->dispose (object);
}

static void
cabas_prose_view_class_init (CabasProseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_prose_view_dispose;
  widget_class->get_request_mode = cabas_prose_view_get_request_mode;
  widget_class->measure = cabas_prose_view_measure;
  widget_class->system_setting_changed = cabas_prose_view_system_setting_changed;
}

static void
cabas_prose_view_init (CabasProseView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_top_margin (view, MARGIN);
  gtk_text_view_set_bottom_margin (view, MARGIN);
  gtk_text_view_set_left_margin (view, SIDE_MARGIN);
  gtk_text_view_set_right_margin (view, SIDE_MARGIN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "prose");
  g_signal_connect_object (buffer, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (caret_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cabas_prose_view_new (void)
{
  return g_object_new (CABAS_TYPE_PROSE_VIEW, NULL);
}
