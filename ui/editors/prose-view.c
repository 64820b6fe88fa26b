/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-view.h"

#include "picture-box.h"
#include "table-box.h"

#define SIDE_MARGIN 9
#define MARGIN 8
#define BELOW_LINES 6
/* Kept free above and below the caret. */
#define CARET_MARGIN 24

struct _CabasProseView
{
  GtkTextView parent_instance;

  CabasSession *session;    /* (owned) */
  CabasProseBuffer *buffer; /* (owned) */
  gboolean is_cell;
  guint scroll_source;
  guint resize_source;
  CabasProseHeights *heights; /* (owned) */
  int height;
};

G_DEFINE_FINAL_TYPE (CabasProseView, cabas_prose_view, GTK_TYPE_TEXT_VIEW)

enum
{
  IMAGE_OFFERED,
  LEFT_CELL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_scrolled (CabasProseView *self)
{
  return GTK_IS_SCROLLED_WINDOW (gtk_widget_get_parent (GTK_WIDGET (self)));
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

  if (is_scrolled (self))
    {
      GTK_WIDGET_CLASS (cabas_prose_view_parent_class)
          ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                     natural_baseline);
      return;
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = self->is_cell ? 60 : 2 * SIDE_MARGIN;
      return;
    }

  if (for_size > 0)
    self->height = cabas_prose_view_measure_lines (self, self->heights, for_size - 2 * SIDE_MARGIN);
  *minimum = *natural = self->height + (self->is_cell ? MARGIN : 2 * MARGIN);
}

/* Tables and pictures are as wide as the text. */
static gboolean
resize_objects_cb (gpointer user_data)
{
  CabasProseView *self = CABAS_PROSE_VIEW (user_data);
  const int width = gtk_widget_get_width (GTK_WIDGET (self)) -
                    gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)) -
                    gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self));

  self->resize_source = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    for (GtkWidget *object = child; object != NULL; object = gtk_widget_get_first_child (object))
      if (CABAS_IS_TABLE_BOX (object) || CABAS_IS_PICTURE_BOX (object))
        {
          gtk_widget_set_size_request (object, MAX (width, 120), -1);
          break;
        }

  return G_SOURCE_REMOVE;
}

static void
queue_resize_objects (CabasProseView *self)
{
  if (self->resize_source == 0)
    self->resize_source = g_idle_add (resize_objects_cb, self);
}

static void
cabas_prose_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  const int old_width = gtk_widget_get_width (widget);

  GTK_WIDGET_CLASS (cabas_prose_view_parent_class)->size_allocate (widget, width, height, baseline);
  if (old_width != width)
    queue_resize_objects (CABAS_PROSE_VIEW (widget));
}

static void
queue_height (CabasProseView *self)
{
  if (!is_scrolled (self))
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
show_colors (CabasProseView *self)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA color;

  if (gtk_style_context_lookup_color (context, "accent_color", &color))
    cabas_prose_tags_set_link_color (GTK_TEXT_BUFFER (self->buffer), &color);
}

static void
cabas_prose_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cabas_prose_view_parent_class)->css_changed (widget, change);
  if (CABAS_PROSE_VIEW (widget)->buffer != NULL)
    show_colors (CABAS_PROSE_VIEW (widget));
}

static void
cabas_prose_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  cabas_prose_heights_forget (CABAS_PROSE_VIEW (widget)->heights);
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
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  if (is_scrolled (self))
    {
      gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
      return G_SOURCE_REMOVE;
    }
  if (viewport == NULL)
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
object_added_cb (CabasProseView *self, GtkTextChildAnchor *anchor)
{
  const CabasProseBlock *block = cabas_prose_anchor_get_block (anchor);
  GtkWidget *object = block->kind == CABAS_PROSE_TABLE
                          ? cabas_table_box_new (self, anchor)
                          : cabas_picture_box_new (self->session, block->picture);

  gtk_text_view_add_child_at_anchor (GTK_TEXT_VIEW (self), object, anchor);
  show_colors (self);
  queue_resize_objects (self);
}

static void
cabas_prose_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    cabas_prose_view_snapshot_markers (CABAS_PROSE_VIEW (view), snapshot);
}

static void
cabas_prose_view_backspace (GtkTextView *view)
{
  CabasProseView *self = CABAS_PROSE_VIEW (view);

  if (!gtk_text_view_get_editable (view) || !cabas_prose_buffer_step_back (self->buffer))
    GTK_TEXT_VIEW_CLASS (cabas_prose_view_parent_class)->backspace (view);
}

static void
cabas_prose_view_copy_clipboard (GtkTextView *view)
{
  cabas_prose_view_copy (CABAS_PROSE_VIEW (view));
}

static void
cabas_prose_view_cut_clipboard (GtkTextView *view)
{
  cabas_prose_view_copy (CABAS_PROSE_VIEW (view));
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (view), TRUE,
                                    gtk_text_view_get_editable (view));
}

static void
cabas_prose_view_paste_clipboard (GtkTextView *view)
{
  if (gtk_text_view_get_editable (view))
    cabas_prose_view_paste (CABAS_PROSE_VIEW (view));
}

static gboolean
leave_cell (CabasProseView *self, int by)
{
  if (self->is_cell)
    g_signal_emit (self, signals[LEFT_CELL], 0, by);

  return self->is_cell;
}

/* Enter is asked of the input method first, which may be in the middle of a word. */
static gboolean
press_enter (CabasProseView *self, GtkEventController *controller, GdkModifierType state)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  if ((event != NULL && gtk_text_view_im_context_filter_keypress (view, event)) ||
      leave_cell (self, 2))
    return GDK_EVENT_STOP;

  if (state & GDK_SHIFT_MASK)
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), "\u2028", -1);
  else
    cabas_prose_buffer_break_line (self->buffer);
  caret_moved_cb (self);
  return GDK_EVENT_STOP;
}

/* In a list, Tab at the start of an element moves it; elsewhere it moves the focus. */
static gboolean
press_tab (CabasProseView *self, int by)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter caret;

  if (leave_cell (self, by))
    return GDK_EVENT_STOP;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  return gtk_text_iter_starts_line (&caret) && cabas_prose_buffer_shift_level (self->buffer, by);
}

static gboolean
key_pressed_cb (CabasProseView *self,
                guint key,
                guint code,
                GdkModifierType state,
                GtkEventController *controller)
{
  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)) ||
      !gtk_widget_has_focus (GTK_WIDGET (self)) || state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return press_enter (self, controller, state);
    case GDK_KEY_Tab:
      return press_tab (self, state & GDK_SHIFT_MASK ? -1 : 1);
    case GDK_KEY_ISO_Left_Tab:
      return press_tab (self, -1);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, CabasProseView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter place;
  int bx, by;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &bx, &by);
  gtk_text_view_get_iter_at_location (view, &place, bx, by);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (view), &place);
  g_signal_emit (self, signals[IMAGE_OFFERED], 0, g_value_get_object (value));
  return TRUE;
}

static void
cabas_prose_view_dispose (GObject *object)
{
  CabasProseView *self = CABAS_PROSE_VIEW (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  g_clear_handle_id (&self->resize_source, g_source_remove);
  g_clear_pointer (&self->heights, cabas_prose_heights_free);
  g_clear_object (&self->buffer);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_prose_view_parent_class)->dispose (object);
}

static void
cabas_prose_view_class_init (CabasProseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_prose_view_dispose;
  widget_class->get_request_mode = cabas_prose_view_get_request_mode;
  widget_class->measure = cabas_prose_view_measure;
  widget_class->size_allocate = cabas_prose_view_size_allocate;
  widget_class->css_changed = cabas_prose_view_css_changed;
  widget_class->system_setting_changed = cabas_prose_view_system_setting_changed;
  view_class->snapshot_layer = cabas_prose_view_snapshot_layer;
  view_class->backspace = cabas_prose_view_backspace;
  view_class->copy_clipboard = cabas_prose_view_copy_clipboard;
  view_class->cut_clipboard = cabas_prose_view_cut_clipboard;
  view_class->paste_clipboard = cabas_prose_view_paste_clipboard;

  signals[IMAGE_OFFERED] = g_signal_new ("image-offered", CABAS_TYPE_PROSE_VIEW, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[LEFT_CELL] = g_signal_new ("left-cell", CABAS_TYPE_PROSE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
cabas_prose_view_init (CabasProseView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
set_margins (GtkTextView *view, gboolean is_cell)
{
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_pixels_below_lines (view, is_cell ? 0 : BELOW_LINES);
  gtk_text_view_set_top_margin (view, is_cell ? MARGIN / 2 : MARGIN);
  gtk_text_view_set_bottom_margin (view, is_cell ? MARGIN / 2 : MARGIN);
  gtk_text_view_set_left_margin (view, SIDE_MARGIN);
  gtk_text_view_set_right_margin (view, SIDE_MARGIN);
}

GtkWidget *
cabas_prose_view_new (CabasSession *session, gboolean is_cell)
{
  CabasProseView *self = g_object_new (CABAS_TYPE_PROSE_VIEW, NULL);
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->session = g_object_ref (session);
  self->is_cell = is_cell;
  self->buffer = cabas_prose_buffer_new (cabas_session_get_document (session));
  self->heights = cabas_prose_heights_new (GTK_TEXT_BUFFER (self->buffer));
  gtk_text_view_set_buffer (view, GTK_TEXT_BUFFER (self->buffer));
  set_margins (view, is_cell);
  gtk_widget_add_css_class (GTK_WIDGET (self), "prose");
  show_colors (self);

  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (queue_height), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "apply-tag", G_CALLBACK (queue_height), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "remove-tag", G_CALLBACK (queue_height), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (caret_moved_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "object-added", G_CALLBACK (object_added_cb), self,
                           G_CONNECT_SWAPPED);
  if (!is_cell)
    {
      GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

      g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
      gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
    }

  return GTK_WIDGET (self);
}

CabasProseBuffer *
cabas_prose_view_get_prose (CabasProseView *self)
{
  g_return_val_if_fail (CABAS_IS_PROSE_VIEW (self), NULL);

  return self->buffer;
}

CabasSession *
cabas_prose_view_get_session (CabasProseView *self)
{
  g_return_val_if_fail (CABAS_IS_PROSE_VIEW (self), NULL);

  return self->session;
}
