/* SPDX-License-Identifier: EUPL-1.2 */
#include "slide-row.h"

#include "slide-picture.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

#define PICTURE_EMS 9

struct _CabasSlideRow
{
  GtkListBoxRow parent_instance;

  CabasItem *slide; /* (owned) (nullable) */
  GtkLabel *number;
  CabasSlidePicture *picture;
  GtkLabel *title;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (CabasSlideRow, cabas_slide_row, GTK_TYPE_LIST_BOX_ROW)

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, CabasSlideRow *self)
{
  return self->slide != NULL ? gdk_content_provider_new_typed (CABAS_TYPE_ITEM, self->slide) : NULL;
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, CabasSlideRow *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->picture));

  gtk_drag_source_set_icon (source, paintable, 12, 12);
}

static void
cabas_slide_row_dispose (GObject *object)
{
  CabasSlideRow *self = CABAS_SLIDE_ROW (object);

  g_clear_object (&self->slide);

  G_OBJECT_CLASS (cabas_slide_row_parent_class)->dispose (object);
}

static void
cabas_slide_row_class_init (CabasSlideRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_slide_row_dispose;
}

static GtkLabel *
add_label (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);

  return GTK_LABEL (label);
}

static void
cabas_slide_row_init (CabasSlideRow *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  GtkBox *words = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  GtkDragSource *source = gtk_drag_source_new ();

  self->number = add_label (box, "numeric");
  gtk_label_set_width_chars (self->number, 2);
  gtk_widget_set_valign (GTK_WIDGET (self->number), GTK_ALIGN_START);
  self->picture = CABAS_SLIDE_PICTURE (cabas_slide_picture_new (PICTURE_EMS));
  gtk_widget_set_valign (GTK_WIDGET (self->picture), GTK_ALIGN_START);
  gtk_box_append (box, GTK_WIDGET (self->picture));
  gtk_widget_set_hexpand (GTK_WIDGET (words), TRUE);
  gtk_box_append (box, GTK_WIDGET (words));
  self->title = add_label (words, NULL);
  gtk_label_set_lines (self->title, 3);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  self->state = add_label (words, "caption");
  gtk_widget_set_margin_top (GTK_WIDGET (box), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (box), 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (box));

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

GtkWidget *
cabas_slide_row_new (void)
{
  return g_object_new (CABAS_TYPE_SLIDE_ROW, NULL);
}

/* “Chart · hidden · 2 points to look at”: nothing is told by a picture alone. */
static char *
dup_state (const CabasSlide *slide)
{
  GString *state = g_string_new (cabas_choice_get_label (CABAS_SLIDE_SORT, slide->sort));

  if (slide->is_hidden)
    g_string_append_printf (state, " · %s", cabas_field_get_label (CABAS_SLIDE_HIDDEN));
  if (slide->warnings->len > 0)
    {
      g_string_append (state, " · ⚠ ");
      g_string_append_printf (state,
                              g_dngettext (GETTEXT_PACKAGE, "%u point to look at",
                                           "%u points to look at", slide->warnings->len),
                              slide->warnings->len);
    }

  return g_string_free (state, FALSE);
}

void
cabas_slide_row_show (CabasSlideRow *self,
                      CabasItem *slide,
                      const CabasSlidePage *page,
                      guint number)
{
  g_autofree char *place = g_strdup_printf ("%u", number);
  g_autofree char *state = page != NULL ? dup_state (page->slide) : g_strdup ("");
  g_autofree char *spoken = NULL;
  const char *title = page != NULL ? page->slide->title : "";

  g_set_object (&self->slide, slide);
  gtk_label_set_label (self->number, place);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->state, state);
  cabas_slide_picture_set_page (self->picture, page);
  gtk_widget_set_opacity (GTK_WIDGET (self->picture),
                          page != NULL && page->slide->is_hidden ? 0.45 : 1);
  if (page != NULL && page->slide->warnings->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "warning");

  /* TRANSLATORS: a slide as a screen reader tells it: number, title, sort and state. */
  spoken = g_strdup_printf (_ ("%1$u. %2$s, %3$s"), number, title, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

CabasItem *
cabas_slide_row_get_slide (CabasSlideRow *self)
{
  g_return_val_if_fail (CABAS_IS_SLIDE_ROW (self), NULL);

  return self->slide;
}
