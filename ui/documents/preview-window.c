/* SPDX-License-Identifier: EUPL-1.2 */
#include "documents/preview-window.h"

#include "documents/print.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

#define SMALLEST_ZOOM 0.5
#define LARGEST_ZOOM 4.0
#define ZOOM_STEP 1.25

struct _CabasPreviewWindow
{
  AdwWindow parent_instance;

  CabasProof *proof; /* (owned) */
  double zoom;       /* pixels for a point */

  GtkStringList *pages;
  GtkListView *list;
  AdwWindowTitle *title;
};

G_DEFINE_FINAL_TYPE (CabasPreviewWindow, cabas_preview_window, ADW_TYPE_WINDOW)

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  GtkListItem *item = user_data;
  CabasPreviewWindow *self =
      CABAS_PREVIEW_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (area), CABAS_TYPE_PREVIEW_WINDOW));
  double page_width;
  double page_height;

  if (self == NULL || self->proof == NULL)
    return;

  cabas_proof_get_size (self->proof, &page_width, &page_height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_scale (cr, width / page_width, height / page_height);
  cabas_proof_draw_page (self->proof, gtk_list_item_get_position (item) + 1, cr);
}

static void
size_page (CabasPreviewWindow *self, GtkDrawingArea *area)
{
  double width;
  double height;

  cabas_proof_get_size (self->proof, &width, &height);
  gtk_drawing_area_set_content_width (area, (int) (width * self->zoom));
  gtk_drawing_area_set_content_height (area, (int) (height * self->zoom));
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CabasPreviewWindow *self)
{
  GtkWidget *area =
      g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);

  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (area, "card");
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, item, NULL);
  gtk_list_item_set_child (item, area);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CabasPreviewWindow *self)
{
  GtkDrawingArea *area = GTK_DRAWING_AREA (gtk_list_item_get_child (item));

  size_page (self, area);
  cabas_widget_tell_name (GTK_WIDGET (area), gtk_string_object_get_string (GTK_STRING_OBJECT (
                                                 gtk_list_item_get_item (item))));
  gtk_widget_queue_draw (GTK_WIDGET (area));
}

/* Bound anew, pages take their new size. */
static void
set_zoom (CabasPreviewWindow *self, double zoom)
{
  GtkListItemFactory *factory = g_object_ref (gtk_list_view_get_factory (self->list));

  self->zoom = CLAMP (zoom, SMALLEST_ZOOM, LARGEST_ZOOM);
  gtk_list_view_set_factory (self->list, NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
}

static void
zoom_in (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPreviewWindow *self = CABAS_PREVIEW_WINDOW (widget);

  set_zoom (self, self->zoom * ZOOM_STEP);
}

static void
zoom_out (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPreviewWindow *self = CABAS_PREVIEW_WINDOW (widget);

  set_zoom (self, self->zoom / ZOOM_STEP);
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPreviewWindow *self = CABAS_PREVIEW_WINDOW (widget);

  cabas_print_proof (GTK_WINDOW (self), gtk_window_get_title (GTK_WINDOW (self)), self->proof);
}

static void
cabas_preview_window_dispose (GObject *object)
{
  CabasPreviewWindow *self = CABAS_PREVIEW_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CABAS_TYPE_PREVIEW_WINDOW);
  g_clear_pointer (&self->proof, cabas_proof_free);

  G_OBJECT_CLASS (cabas_preview_window_parent_class)->dispose (object);
}

static void
cabas_preview_window_class_init (CabasPreviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_preview_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/documents/preview-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasPreviewWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CabasPreviewWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CabasPreviewWindow, title);
  gtk_widget_class_bind_template_callback (widget_class, set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK,
                                       "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK,
                                       "preview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "preview.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cabas_preview_window_init (CabasPreviewWindow *self)
{
  self->zoom = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (CabasPreviewWindow *self)
{
  const guint n = cabas_proof_get_n_pages (self->proof);
  g_autofree char *count =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page", "%u pages", n), n);

  for (guint page = 1; page <= n; page++)
    {
      g_autofree char *headings = cabas_proof_dup_headings (self->proof, page);
      g_autofree char *name = NULL;

      name = *headings != '\0'
                 /* Translators: number of a page, how many there are, headings on it. */
                 ? g_strdup_printf (_ ("Page %1$u of %2$u: %3$s"), page, n, headings)
                 : g_strdup_printf (_ ("Page %1$u of %2$u"), page, n);
      gtk_string_list_append (self->pages, name);
    }
  adw_window_title_set_subtitle (self->title, count);
}

void
cabas_preview_window_present (GtkWindow *parent, const char *title, CabasProof *proof)
{
  CabasPreviewWindow *self =
      g_object_new (CABAS_TYPE_PREVIEW_WINDOW, "transient-for", parent, "title", title, NULL);

  self->proof = proof;
  adw_window_title_set_title (self->title, title);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
}
