/* SPDX-License-Identifier: EUPL-1.2 */
#include "picture-editor.h"

#include "chapters/picture-file.h"
#include "dialogs.h"

#include "plan/picture.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 220

struct _CabasPictureEditor
{
  CabasFieldRow parent_instance;

  GtkPicture *picture; /* (unowned) */
};

G_DEFINE_FINAL_TYPE (CabasPictureEditor, cabas_picture_editor, CABAS_TYPE_FIELD_ROW)

void
cabas_picture_editor_use (CabasPictureEditor *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean was_scaled;

  g_return_if_fail (CABAS_IS_PICTURE_EDITOR (self));

  bytes = cabas_picture_file_load (file, &was_scaled, &error);
  cabas_field_row_set_error (CABAS_FIELD_ROW (self), error != NULL ? error->message : NULL);
  if (bytes == NULL)
    return;

  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, cabas_picture_encode (bytes));
  cabas_field_row_commit (CABAS_FIELD_ROW (self), &value);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CabasPictureEditor) self = user_data;
  g_autoptr (GFile) file = cabas_dialogs_choose_finish (result);

  if (file != NULL && cabas_field_row_get_item (CABAS_FIELD_ROW (self)) != NULL)
    cabas_picture_editor_use (self, file);
}

static void
clicked_cb (CabasPictureEditor *self)
{
  cabas_dialogs_open_image_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), chosen_cb,
                                  g_object_ref (self));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, CabasPictureEditor *self)
{
  cabas_picture_editor_use (self, g_value_get_object (value));
  return TRUE;
}

static void
cabas_picture_editor_show (CabasFieldRow *row)
{
  CabasPictureEditor *self = CABAS_PICTURE_EDITOR (row);
  CabasItem *item = cabas_field_row_get_item (row);
  g_autoptr (GBytes) bytes = cabas_picture_dup_bytes (item);
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *name = cabas_item_dup_display_name (item);

  if (bytes != NULL)
    texture = gdk_texture_new_from_bytes (bytes, NULL);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (self->picture, name);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
}

static GtkWidget *
cabas_picture_editor_make_control (CabasFieldRow *row)
{
  CabasPictureEditor *self = CABAS_PICTURE_EDITOR (row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *picture = gtk_picture_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Choose a file…"));
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  self->picture = GTK_PICTURE (picture);
  gtk_picture_set_can_shrink (self->picture, TRUE);
  gtk_widget_set_size_request (picture, -1, HEIGHT);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (target));
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), button);
  cabas_field_row_describe (row, button);

  return box;
}

static void
cabas_picture_editor_class_init (CabasPictureEditorClass *klass)
{
  CABAS_FIELD_ROW_CLASS (klass)->make_control = cabas_picture_editor_make_control;
  CABAS_FIELD_ROW_CLASS (klass)->show = cabas_picture_editor_show;
}

static void
cabas_picture_editor_init (CabasPictureEditor *self)
{
}
