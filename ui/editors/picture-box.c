/* SPDX-License-Identifier: EUPL-1.2 */
#include "picture-box.h"

#include "field-row.h"

#include "plan/picture.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 260

struct _CabasPictureBox
{
  GtkBox parent_instance;

  CabasItem *item; /* (owned) (nullable): gone */
  GtkPicture *picture;
  GtkLabel *caption;
  GtkBox *fields;
};

G_DEFINE_FINAL_TYPE (CabasPictureBox, cabas_picture_box, GTK_TYPE_BOX)

static void
show_words (CabasPictureBox *self)
{
  const char *caption = cabas_item_get_text (self->item, CABAS_PICTURE_CAPTION);
  const char *name = cabas_item_get_text (self->item, CABAS_PICTURE_NAME);

  gtk_picture_set_alternative_text (self->picture, name);
  gtk_label_set_label (self->caption, caption != NULL ? caption
                                      : name != NULL
                                          ? name
                                          : _ ("This image has no alternative text yet."));
}

static void
show_image (CabasPictureBox *self)
{
  g_autoptr (GBytes) bytes = cabas_picture_dup_bytes (self->item);
  g_autoptr (GdkTexture) texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
}

static void
cabas_picture_box_dispose (GObject *object)
{
  g_clear_object (&CABAS_PICTURE_BOX (object)->item);

  G_OBJECT_CLASS (cabas_picture_box_parent_class)->dispose (object);
}

static void
cabas_picture_box_class_init (CabasPictureBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_picture_box_dispose;
}

static void
cabas_picture_box_init (CabasPictureBox *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "prose-object");
}

static void
add_fields (CabasPictureBox *self, CabasSession *session)
{
  static const CabasField fields[] = { CABAS_PICTURE_NAME, CABAS_PICTURE_CAPTION,
                                       CABAS_PICTURE_SOURCE };
  GtkWidget *expander = gtk_expander_new_with_mnemonic (_ ("_Words about the image"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "fields");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *row = cabas_field_row_new (session, fields[i]);

      cabas_field_row_set_item (CABAS_FIELD_ROW (row), self->item);
      gtk_box_append (GTK_BOX (box), row);
    }
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  /* What must be said is asked for at once. */
  gtk_expander_set_expanded (GTK_EXPANDER (expander),
                             !cabas_item_has (self->item, CABAS_PICTURE_NAME));
  gtk_box_append (GTK_BOX (self), expander);
}

GtkWidget *
cabas_picture_box_new (CabasSession *session, const char *id)
{
  CabasPictureBox *self = g_object_new (CABAS_TYPE_PICTURE_BOX, NULL);
  CabasItem *item = cabas_document_find (cabas_session_get_document (session), id);
  GtkWidget *picture = gtk_picture_new ();
  GtkWidget *caption = gtk_label_new (_ ("This image is no longer in the plan."));

  self->picture = GTK_PICTURE (picture);
  self->caption = GTK_LABEL (caption);
  gtk_widget_set_size_request (picture, -1, HEIGHT);
  gtk_label_set_wrap (self->caption, TRUE);
  gtk_label_set_xalign (self->caption, 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_box_append (GTK_BOX (self), picture);
  gtk_box_append (GTK_BOX (self), caption);
  gtk_widget_set_visible (picture, FALSE);
  if (item == NULL || cabas_item_get_kind (item) != CABAS_KIND_PICTURE)
    return GTK_WIDGET (self);

  self->item = g_object_ref (item);
  add_fields (self, session);
  g_signal_connect_object (item, "notify", G_CALLBACK (show_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify::data", G_CALLBACK (show_image), self, G_CONNECT_SWAPPED);
  show_words (self);
  show_image (self);

  return GTK_WIDGET (self);
}
