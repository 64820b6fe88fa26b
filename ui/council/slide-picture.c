/* SPDX-License-Identifier: EUPL-1.2 */
#include "slide-picture.h"

#include "widgets.h"

struct _CabasSlidePicture
{
  GtkWidget parent_instance;

  const CabasSlidePage *page; /* (unowned) (nullable) */
  double least;               /* width, in ems */
};

G_DEFINE_FINAL_TYPE (CabasSlidePicture, cabas_slide_picture, GTK_TYPE_WIDGET)

static void
cabas_slide_picture_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  CabasSlidePicture *self = CABAS_SLIDE_PICTURE (widget);
  const int width = (int) (self->least * cabas_widget_get_em (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = width;
  else
    *minimum = *natural =
        (int) (MAX (for_size, width) * CABAS_SLIDE_HEIGHT / CABAS_SLIDE_WIDTH + 0.5);
}

static GtkSizeRequestMode
cabas_slide_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As on paper, whatever the colours of the desktop: this is what will be shown. */
static void
cabas_slide_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CabasSlidePicture *self = CABAS_SLIDE_PICTURE (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->page == NULL || width <= 0 || height <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cabas_slide_page_draw (self->page, cr, width, height, CABAS_CHART_PRINT);
  cairo_destroy (cr);
}

static void
cabas_slide_picture_class_init (CabasSlidePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cabas_slide_picture_measure;
  widget_class->get_request_mode = cabas_slide_picture_get_request_mode;
  widget_class->snapshot = cabas_slide_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "slide");
}

static void
cabas_slide_picture_init (CabasSlidePicture *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
cabas_slide_picture_new (double least)
{
  CabasSlidePicture *self = g_object_new (CABAS_TYPE_SLIDE_PICTURE, NULL);

  self->least = least;

  return GTK_WIDGET (self);
}

void
cabas_slide_picture_set_page (CabasSlidePicture *self, const CabasSlidePage *page)
{
  g_return_if_fail (CABAS_IS_SLIDE_PICTURE (self));

  self->page = page;
  if (page != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    page->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    page->slide->alternative, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
