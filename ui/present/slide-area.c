/* SPDX-License-Identifier: EUPL-1.2 */
#include "present/slide-area.h"

#include "widgets.h"

#include "plan/language.h"

#include <glib/gi18n-lib.h>

struct _CabasSlideArea
{
  GtkWidget parent_instance;

  CabasShow *show; /* (owned) (nullable) */
  guint after;
  gboolean is_for_room;
};

G_DEFINE_FINAL_TYPE (CabasSlideArea, cabas_slide_area, GTK_TYPE_WIDGET)

static gboolean
is_black (CabasSlideArea *self)
{
  return self->is_for_room && cabas_show_is_black (self->show);
}

/* A frame around what is pointed at. */
static void
draw_spot (CabasSlideArea *self, cairo_t *cr, double width, double height)
{
  const int at = cabas_show_get_spot (self->show);
  const CabasSlideSpot *spot;
  double x, y;
  const double scale = cabas_slide_page_fit (width, height, &x, &y);

  if (self->after > 0 || at < 0)
    return;

  spot = g_ptr_array_index (cabas_show_get_spots (self->show), at);
  cairo_rectangle (cr, x + (spot->box.x - 3) * scale, y + (spot->box.y - 3) * scale,
                   (spot->box.width + 6) * scale, (spot->box.height + 6) * scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 5 * scale);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 2.5 * scale);
  cairo_stroke (cr);
}

static void
cabas_slide_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CabasSlideArea *self = CABAS_SLIDE_AREA (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const graphene_rect_t box = GRAPHENE_RECT_INIT (0, 0, width, height);
  const CabasSlidePage *page =
      self->show != NULL ? cabas_show_get_page (self->show, self->after) : NULL;
  g_autoptr (CabasLanguage) language = NULL;
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;
  if (page == NULL || is_black (self))
    {
      gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0, 0, 0, 1 }, &box);
      return;
    }

  language = cabas_language_enter (cabas_show_get_language (self->show));
  cr = gtk_snapshot_append_cairo (snapshot, &box);
  cabas_slide_page_draw (page, cr, width, height, CABAS_CHART_LIGHT);
  draw_spot (self, cr, width, height);
  cairo_destroy (cr);
}

/* The last of several: what is drawn on top. */
static int
locate (CabasSlideArea *self, double x, double y)
{
  GPtrArray *spots = cabas_show_get_spots (self->show);
  double left, top;
  const double scale =
      cabas_slide_page_fit (gtk_widget_get_width (GTK_WIDGET (self)),
                            gtk_widget_get_height (GTK_WIDGET (self)), &left, &top);

  x = (x - left) / scale;
  y = (y - top) / scale;
  for (guint i = spots->len; i > 0; i--)
    {
      const CabasChartBox *box = &((CabasSlideSpot *) g_ptr_array_index (spots, i - 1))->box;

      if (x >= box->x && x <= box->x + box->width && y >= box->y && y <= box->y + box->height)
        return (int) i - 1;
    }

  return -1;
}

static void
motion_cb (CabasSlideArea *self, double x, double y)
{
  if (self->show == NULL || self->after > 0)
    return;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), locate (self, x, y) >= 0 ? "pointer" : NULL);
}

static void
released_cb (CabasSlideArea *self, int n_press, double x, double y)
{
  int spot;

  if (self->show == NULL || self->after > 0 || is_black (self))
    return;

  spot = locate (self, x, y);
  if (spot >= 0)
    {
      cabas_show_set_spot (self->show, spot);
      cabas_show_open_spot (self->show);
    }
  /* Who aims at a bar and misses it does not want the next slide. */
  else if (cabas_show_get_spots (self->show)->len == 0)
    cabas_show_go (self->show, (int) cabas_show_get_number (self->show) + 1);
}

/* “Slide 3 of 12: …”, and what is pointed at. */
static char *
dup_name (CabasSlideArea *self, const CabasSlidePage *page)
{
  const int at = cabas_show_get_spot (self->show);

  if (is_black (self))
    return g_strdup (_ ("The screen is black"));
  if (at >= 0 && self->after == 0)
    return g_strdup (
        ((CabasSlideSpot *) g_ptr_array_index (cabas_show_get_spots (self->show), at))->label);

  /* TRANSLATORS: a number, how many there are, and the title of the slide. */
  return g_strdup_printf (_ ("Slide %u of %u: %s"), page->number,
                          cabas_show_get_n_pages (self->show), page->title);
}

static void
changed_cb (CabasSlideArea *self)
{
  const CabasSlidePage *page = cabas_show_get_page (self->show, self->after);
  g_autoptr (CabasLanguage) language = cabas_language_enter (cabas_show_get_language (self->show));
  g_autofree char *words = page != NULL ? cabas_slide_page_read (page) : NULL;
  g_autofree char *name = NULL;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_clear_pointer (&language, cabas_language_leave);
  name = page != NULL ? dup_name (self, page) : g_strdup (_ ("This is the last slide"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "",
                                  -1);
}

static void
cabas_slide_area_dispose (GObject *object)
{
  g_clear_object (&CABAS_SLIDE_AREA (object)->show);

  G_OBJECT_CLASS (cabas_slide_area_parent_class)->dispose (object);
}

static void
cabas_slide_area_class_init (CabasSlideAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_slide_area_dispose;
  widget_class->snapshot = cabas_slide_area_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "slide");
}

static void
cabas_slide_area_init (CabasSlideArea *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
cabas_slide_area_set_show (CabasSlideArea *self, CabasShow *show, guint after)
{
  g_return_if_fail (CABAS_IS_SLIDE_AREA (self));
  g_return_if_fail (self->show == NULL);

  self->show = g_object_ref (show);
  self->after = after;
  g_signal_connect_object (show, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

void
cabas_slide_area_set_for_room (CabasSlideArea *self, gboolean is_for_room)
{
  g_return_if_fail (CABAS_IS_SLIDE_AREA (self));

  self->is_for_room = is_for_room;
  gtk_widget_set_focusable (GTK_WIDGET (self), is_for_room);
}
