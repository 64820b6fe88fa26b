/* SPDX-License-Identifier: EUPL-1.2 */
#include "library/card-row.h"

#include "page-list.h"
#include "widgets.h"

#include "plan/card-match.h"

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, GtkListItem *list_item)
{
  CabasCard *card = gtk_list_item_get_item (list_item);

  return card != NULL ? gdk_content_provider_new_typed (CABAS_TYPE_CARD, card) : NULL;
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, GtkListItem *list_item)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (gtk_list_item_get_child (list_item));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_box_append (GTK_BOX (box), cabas_icon_new (NULL));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (texts), new_label (NULL));
  gtk_box_append (GTK_BOX (texts), new_label ("caption"));
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_drag_source_set_actions (drag, GDK_ACTION_COPY);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (drag_prepare_cb), list_item, 0);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), list_item, 0);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (drag));
  gtk_list_item_set_child (list_item, box);
}

static const char *
get_icon_name (CabasCard *card)
{
  const CabasKind kind = cabas_card_get_item_kind (card);

  return kind == CABAS_KIND_ANY ? "text-x-generic-symbolic" : cabas_kind_get_icon_name (kind);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  CabasCard *card = gtk_list_item_get_item (list_item);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_next_sibling (icon));
  g_autofree char *owners = cabas_card_dup_owner_names (card);
  const char *kind = cabas_card_kind_get_label (cabas_card_get_kind (card));
  g_autofree char *detail =
      *owners != '\0' ? g_strdup_printf ("%s · %s", kind, owners) : g_strdup (kind);
  g_autofree char *name = g_strjoin (", ", cabas_card_get_title (card), detail, NULL);

  /* The row that takes the focus is the list's own, around this widget. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (list_item))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), get_icon_name (card));
  gtk_label_set_label (GTK_LABEL (title), cabas_card_get_title (card));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), detail);
}

GtkListItemFactory *
cabas_card_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
