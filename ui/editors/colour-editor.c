/* SPDX-License-Identifier: EUPL-1.2 */
#include "colour-editor.h"

#include "widgets.h"

#include <glib/gi18n-lib.h>

struct _CabasColourEditor
{
  CabasEntryEditor parent_instance;

  GtkColorChooser *button; /* (unowned) */
};

G_DEFINE_FINAL_TYPE (CabasColourEditor, cabas_colour_editor, CABAS_TYPE_ENTRY_EDITOR)

static void
color_set_cb (CabasColourEditor *self)
{
  g_autofree char *text = NULL;
  GdkRGBA color;

  gtk_color_chooser_get_rgba (self->button, &color);
  text = g_strdup_printf ("#%02x%02x%02x", (guint) (color.red * 255 + 0.5),
                          (guint) (color.green * 255 + 0.5), (guint) (color.blue * 255 + 0.5));
  cabas_entry_editor_set_text (CABAS_ENTRY_EDITOR (self), text);
}

static void
cabas_colour_editor_show (CabasFieldRow *row)
{
  CabasColourEditor *self = CABAS_COLOUR_EDITOR (row);
  const char *text =
      cabas_item_get_text (cabas_field_row_get_item (row), cabas_field_row_get_field (row));
  GdkRGBA color = { 0, 0, 0, 0 };

  CABAS_FIELD_ROW_CLASS (cabas_colour_editor_parent_class)->show (row);
  if (text != NULL)
    gdk_rgba_parse (&color, text);
  gtk_color_chooser_set_rgba (self->button, &color);
}

static GtkWidget *
cabas_colour_editor_make_helper (CabasEntryEditor *editor)
{
  CabasColourEditor *self = CABAS_COLOUR_EDITOR (editor);
  GtkWidget *button = gtk_color_button_new ();

  self->button = GTK_COLOR_CHOOSER (button);
  gtk_color_button_set_modal (GTK_COLOR_BUTTON (button), TRUE);
  cabas_widget_set_name (button, _ ("Choose a colour"));
  g_signal_connect_object (button, "color-set", G_CALLBACK (color_set_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
cabas_colour_editor_class_init (CabasColourEditorClass *klass)
{
  CABAS_FIELD_ROW_CLASS (klass)->show = cabas_colour_editor_show;
  CABAS_ENTRY_EDITOR_CLASS (klass)->make_helper = cabas_colour_editor_make_helper;
}

static void
cabas_colour_editor_init (CabasColourEditor *self)
{
}
