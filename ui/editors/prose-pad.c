/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-pad.h"

#include "chapters/picture-file.h"
#include "dialogs.h"

#include "plan/picture.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDEST_PAGE 760

struct _CabasProsePad
{
  GtkBox parent_instance;

  CabasSession *session; /* (owned) */
  CabasItem *holder;     /* (owned) (nullable) */
  CabasProseView *view;
  GtkRevealer *bar;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (CabasProsePad, cabas_prose_pad, GTK_TYPE_BOX)

enum
{
  REMARK_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say (CabasProsePad *self, const char *sentence)
{
  gtk_label_set_label (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), sentence != NULL);
}

static gboolean
is_editable (CabasProsePad *self)
{
  return gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view));
}

/* The view that is written in: a cell of a table, or the text around it. */
static CabasProseBuffer *
get_active_prose (CabasProsePad *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (CABAS_IS_PROSE_VIEW (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return cabas_prose_view_get_prose (CABAS_PROSE_VIEW (focus));

  return cabas_prose_view_get_prose (self->view);
}

static void
toggle_style (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasProsePad *self = CABAS_PROSE_PAD (widget);

  if (is_editable (self))
    cabas_prose_buffer_toggle_style (
        get_active_prose (self),
        g_str_equal (action_name, "prose.strong") ? CABAS_PROSE_STRONG : CABAS_PROSE_EMPHASIS);
}

static void
set_kind (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasProsePad *self = CABAS_PROSE_PAD (widget);
  CabasProseBuffer *prose = cabas_prose_pad_get_prose (self);
  const char *kind = g_variant_get_string (parameter, NULL);

  if (!is_editable (self))
    return;
  if (*kind == 'h')
    cabas_prose_buffer_set_kind (prose, CABAS_PROSE_HEADING, kind[1] - '0');
  else
    cabas_prose_buffer_set_kind (prose,
                                 *kind == '-'   ? CABAS_PROSE_BULLET
                                 : *kind == '1' ? CABAS_PROSE_NUMBERED
                                                : CABAS_PROSE_PARAGRAPH,
                                 0);
}

static void
open_link (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (widget), "link-button");

  if (is_editable (CABAS_PROSE_PAD (widget)))
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
}

static void
remove_link (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (is_editable (CABAS_PROSE_PAD (widget)))
    cabas_prose_buffer_unlink (cabas_prose_pad_get_prose (CABAS_PROSE_PAD (widget)));
}

static void
insert_table (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GPtrArray) blocks = cabas_prose_new_blocks ();

  cabas_prose_add_table (blocks, 3, 3);
  if (is_editable (CABAS_PROSE_PAD (widget)))
    cabas_prose_buffer_insert_blocks (cabas_prose_pad_get_prose (CABAS_PROSE_PAD (widget)), blocks);
}

/* The picture and the text that shows it are one step. */
static gboolean
insert_bytes (CabasProsePad *self, GBytes *bytes, gboolean was_scaled, GError **error)
{
  CabasHistory *history = cabas_session_get_history (self->session);
  g_autoptr (GPtrArray) blocks = cabas_prose_new_blocks ();
  g_autofree char *data = cabas_picture_encode (bytes);
  CabasItem *item;

  if (self->holder == NULL || cabas_item_get_kind (self->holder) != CABAS_KIND_CHAPTER)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("Images stand in chapters. Here, describe it in words."));
      return FALSE;
    }

  cabas_history_begin (history, _ ("insert image"));
  item = cabas_history_add (history, self->holder, CABAS_KIND_PICTURE, G_MAXUINT);
  if (item != NULL)
    {
      cabas_history_set_text (history, item, CABAS_PICTURE_DATA, data);
      cabas_prose_add_block (blocks, CABAS_PROSE_PICTURE)->picture =
          g_strdup (cabas_item_get_id (item));
      cabas_prose_buffer_insert_blocks (cabas_prose_pad_get_prose (self), blocks);
      cabas_session_settle (self->session);
    }
  cabas_history_end (history);
  say (self, was_scaled ? _ ("The image was made smaller: a page shows no more of it.") : NULL);
  return item != NULL;
}

gboolean
cabas_prose_pad_insert_image (CabasProsePad *self, GFile *file, GError **error)
{
  gboolean was_scaled;
  g_autoptr (GBytes) bytes = cabas_picture_file_load (file, &was_scaled, error);

  return bytes != NULL && insert_bytes (self, bytes, was_scaled, error);
}

static void
image_offered_cb (CabasProsePad *self, GObject *image)
{
  g_autoptr (GError) error = NULL;

  if (!is_editable (self))
    return;
  if (GDK_IS_TEXTURE (image))
    {
      g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (GDK_TEXTURE (image));
      gboolean was_scaled;
      g_autoptr (GBytes) bytes = cabas_picture_file_take_bytes (png, &was_scaled, &error);

      if (bytes != NULL)
        insert_bytes (self, bytes, was_scaled, &error);
    }
  else if (G_IS_FILE (image))
    cabas_prose_pad_insert_image (self, G_FILE (image), &error);
  if (error != NULL)
    say (self, error->message);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CabasProsePad) self = user_data;
  g_autoptr (GFile) file = cabas_dialogs_choose_finish (result);

  if (file != NULL)
    image_offered_cb (self, G_OBJECT (file));
}

static void
choose_picture (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (is_editable (CABAS_PROSE_PAD (widget)))
    cabas_dialogs_open_image_async (GTK_WINDOW (gtk_widget_get_root (widget)), file_chosen_cb,
                                    g_object_ref (widget));
}

static void
want_remark (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMARK_WANTED], 0);
}

/* Ctrl and a click follow a link, as elsewhere. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CabasProsePad *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  const GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GtkTextIter place;
  const char *target;
  CabasItem *item;
  int bx, by;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &bx, &by);
  if (!(state & GDK_CONTROL_MASK) || !gtk_text_view_get_iter_at_location (view, &place, bx, by))
    return;

  target = cabas_prose_buffer_get_link (cabas_prose_pad_get_prose (self), &place);
  item = target != NULL ? cabas_document_find (cabas_session_get_document (self->session), target)
                        : NULL;
  if (item != NULL)
    cabas_session_select (self->session, item);
}

static void
focus_changed_cb (CabasProsePad *self, GParamSpec *pspec, GtkEventControllerFocus *focus)
{
  gtk_revealer_set_reveal_child (self->bar, is_editable (self) &&
                                                gtk_event_controller_focus_contains_focus (focus));
}

/* The buttons are one stop of the Tab key, as in any bar of tools; arrows go along them. */
static gboolean
cabas_prose_pad_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CabasProsePad *self = CABAS_PROSE_PAD (widget);
  GtkWidget *bar = GTK_WIDGET (self->bar);
  const gboolean is_forward = direction == GTK_DIR_TAB_FORWARD;
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, bar) ||
      !(is_forward || direction == GTK_DIR_TAB_BACKWARD))
    return GTK_WIDGET_CLASS (cabas_prose_pad_parent_class)->focus (widget, direction);
  if (is_forward != (gtk_widget_get_next_sibling (bar) != NULL))
    return FALSE;

  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
cabas_prose_pad_dispose (GObject *object)
{
  CabasProsePad *self = CABAS_PROSE_PAD (object);

  g_clear_object (&self->holder);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_prose_pad_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    const char *kind;
  } kinds[] = { { GDK_KEY_0, "p" }, { GDK_KEY_1, "h1" }, { GDK_KEY_2, "h2" }, { GDK_KEY_3, "h3" } };
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_ALT_MASK;

  gtk_widget_class_add_binding_action (klass, GDK_KEY_b, GDK_CONTROL_MASK, "prose.strong", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_i, GDK_CONTROL_MASK, "prose.emphasis", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_l, GDK_CONTROL_MASK, "prose.link", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "prose.kind", "s", "-");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, both, "prose.remark", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_widget_class_add_binding_action (klass, kinds[i].key, both, "prose.kind", "s",
                                         kinds[i].kind);
}

static void
cabas_prose_pad_class_init (CabasProsePadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_prose_pad_dispose;
  widget_class->focus = cabas_prose_pad_focus;
  gtk_widget_class_install_action (widget_class, "prose.strong", NULL, toggle_style);
  gtk_widget_class_install_action (widget_class, "prose.emphasis", NULL, toggle_style);
  gtk_widget_class_install_action (widget_class, "prose.kind", "s", set_kind);
  gtk_widget_class_install_action (widget_class, "prose.link", NULL, open_link);
  gtk_widget_class_install_action (widget_class, "prose.unlink", NULL, remove_link);
  gtk_widget_class_install_action (widget_class, "prose.table", NULL, insert_table);
  gtk_widget_class_install_action (widget_class, "prose.picture", NULL, choose_picture);
  gtk_widget_class_install_action (widget_class, "prose.remark", NULL, want_remark);
  bind_keys (widget_class);

  signals[REMARK_WANTED] = g_signal_new ("remark-wanted", CABAS_TYPE_PROSE_PAD, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cabas_prose_pad_init (CabasProsePad *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

static void
watch (CabasProsePad *self, gboolean is_page)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  if (!is_page)
    g_signal_connect_object (focus, "notify::contains-focus", G_CALLBACK (focus_changed_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (self->view, "image-offered", G_CALLBACK (image_offered_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cabas_prose_pad_new (CabasSession *session, gboolean is_page)
{
  CabasProsePad *self = g_object_new (CABAS_TYPE_PROSE_PAD, NULL);
  GtkWidget *view = cabas_prose_view_new (session, FALSE);
  GtkWidget *bar = gtk_revealer_new ();
  GtkWidget *message = gtk_label_new (NULL);
  GtkWidget *text = view;

  self->session = g_object_ref (session);
  self->view = CABAS_PROSE_VIEW (view);
  self->bar = GTK_REVEALER (bar);
  self->message = GTK_LABEL (message);
  gtk_revealer_set_child (self->bar, cabas_prose_bar_new (self, is_page));
  gtk_revealer_set_reveal_child (self->bar, is_page);
  gtk_label_set_xalign (self->message, 0);
  gtk_label_set_wrap (self->message, TRUE);
  gtk_widget_add_css_class (message, "caption");
  gtk_widget_set_visible (message, FALSE);
  if (is_page)
    {
      text = gtk_scrolled_window_new ();
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (text), GTK_POLICY_NEVER,
                                      GTK_POLICY_AUTOMATIC);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (text), view);
      gtk_widget_set_vexpand (text, TRUE);
      gtk_widget_add_css_class (view, "page");
    }

  gtk_box_append (GTK_BOX (self), text);
  gtk_box_append (GTK_BOX (self), message);
  if (is_page)
    gtk_box_prepend (GTK_BOX (self), bar);
  else
    gtk_box_append (GTK_BOX (self), bar);
  watch (self, is_page);

  return GTK_WIDGET (self);
}

CabasProseView *
cabas_prose_pad_get_view (CabasProsePad *self)
{
  return self->view;
}

CabasProseBuffer *
cabas_prose_pad_get_prose (CabasProsePad *self)
{
  return cabas_prose_view_get_prose (self->view);
}

void
cabas_prose_pad_set_editable (CabasProsePad *self, gboolean editable)
{
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->bar), editable);
}

void
cabas_prose_pad_set_holder (CabasProsePad *self, CabasItem *item)
{
  g_set_object (&self->holder, item);
  say (self, NULL);
}
