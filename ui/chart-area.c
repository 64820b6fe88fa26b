/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-area.h"

#include "widgets.h"

#include <adwaita.h>

/* Height over width where the kind of chart has no height of its own. */
#define USUAL_RATIO 0.5
#define MINIMUM_WIDTH 240

struct _CabasChartArea
{
  GtkWidget parent_instance;

  CabasChart *chart; /* (owned) (nullable) */
  int datum;         /* -1: none */
};

G_DEFINE_FINAL_TYPE (CabasChartArea, cabas_chart_area, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CHART = 1,
  PROP_DATUM,
} CabasChartAreaProperty;

static GParamSpec *properties[PROP_DATUM + 1];

typedef enum
{
  SIGNAL_DATUM_ACTIVATED,
} CabasChartAreaSignal;

static guint signals[SIGNAL_DATUM_ACTIVATED + 1];

static void
cabas_chart_area_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  CabasChartArea *self = CABAS_CHART_AREA (widget);
  CabasChartStyle style;
  double height = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = MINIMUM_WIDTH * 2;
      return;
    }

  cabas_widget_init_chart_style (GTK_WIDGET (self), &style);
  if (self->chart != NULL)
    height = cabas_chart_get_natural_height (self->chart, MAX (for_size, MINIMUM_WIDTH), &style);
  if (height <= 0)
    height = MAX (for_size, MINIMUM_WIDTH) * USUAL_RATIO;
  *minimum = *natural = height;
}

static GtkSizeRequestMode
cabas_chart_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A frame around the parts of the picture that stand for the datum. */
static void
draw_datum (CabasChartArea *self, cairo_t *cr, const CabasChartStyle *style, int width, int height)
{
  g_autoptr (GArray) marks = cabas_chart_list_marks (self->chart, width, height, style);
  const guint32 color = style->palette.text;

  cairo_set_source_rgb (cr, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0,
                        (color & 0xff) / 255.0);
  cairo_set_line_width (cr, 2);
  for (guint i = 0; i < marks->len; i++)
    {
      const CabasChartMark *mark = &g_array_index (marks, CabasChartMark, i);

      if ((int) mark->datum != self->datum)
        continue;
      cairo_rectangle (cr, mark->box.x - 2, mark->box.y - 2, mark->box.width + 4,
                       mark->box.height + 4);
      cairo_stroke (cr);
    }
}

static void
cabas_chart_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CabasChartArea *self = CABAS_CHART_AREA (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  CabasChartStyle style;
  cairo_t *cr;

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;

  cabas_widget_init_chart_style (GTK_WIDGET (self), &style);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cabas_chart_draw (self->chart, cr, width, height, &style);
  if (self->datum >= 0)
    draw_datum (self, cr, &style, width, height);
  cairo_destroy (cr);
}

static int
locate (CabasChartArea *self, double x, double y)
{
  CabasChartStyle style;

  if (self->chart == NULL)
    return -1;

  cabas_widget_init_chart_style (GTK_WIDGET (self), &style);
  return cabas_chart_locate (self->chart, gtk_widget_get_width (GTK_WIDGET (self)),
                             gtk_widget_get_height (GTK_WIDGET (self)), &style, x, y);
}

static void
motion_cb (CabasChartArea *self, double x, double y)
{
  cabas_chart_area_set_datum (self, locate (self, x, y));
}

static void
left_cb (CabasChartArea *self)
{
  cabas_chart_area_set_datum (self, -1);
}

static void
released_cb (CabasChartArea *self, int n_press, double x, double y)
{
  const int datum = locate (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  cabas_chart_area_set_datum (self, datum);
  if (datum >= 0)
    g_signal_emit (self, signals[SIGNAL_DATUM_ACTIVATED], 0, datum);
}

static gboolean
step (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CabasChartArea *self = CABAS_CHART_AREA (widget);
  const int n = self->chart != NULL ? cabas_chart_get_n_data (self->chart) : 0;
  const int by = g_variant_get_int32 (args);

  if (n == 0)
    return FALSE;
  if (self->datum < 0)
    cabas_chart_area_set_datum (self, by > 0 ? 0 : n - 1);
  else
    cabas_chart_area_set_datum (self, CLAMP (self->datum + by, 0, n - 1));

  return TRUE;
}

static gboolean
activate (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CabasChartArea *self = CABAS_CHART_AREA (widget);

  if (self->datum >= 0)
    g_signal_emit (self, signals[SIGNAL_DATUM_ACTIVATED], 0, self->datum);

  return TRUE;
}

static void
cabas_chart_area_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  CabasChartArea *self = CABAS_CHART_AREA (object);

  switch ((CabasChartAreaProperty) prop_id)
    {
    case PROP_CHART:
      cabas_chart_area_set_chart (self, g_value_get_object (value));
      break;
    case PROP_DATUM:
      cabas_chart_area_set_datum (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_chart_area_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CabasChartArea *self = CABAS_CHART_AREA (object);

  switch ((CabasChartAreaProperty) prop_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_DATUM:
      g_value_set_int (value, self->datum);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_chart_area_dispose (GObject *object)
{
  g_clear_object (&CABAS_CHART_AREA (object)->chart);

  G_OBJECT_CLASS (cabas_chart_area_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int by;
  } keys[] = {
    { GDK_KEY_Right, 1 },          { GDK_KEY_Down, 1 },
    { GDK_KEY_Left, -1 },          { GDK_KEY_Up, -1 },
    { GDK_KEY_Page_Down, 10 },     { GDK_KEY_Page_Up, -10 },
    { GDK_KEY_Home, -G_MAXINT16 }, { GDK_KEY_End, G_MAXINT16 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, step, "i", keys[i].by);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate, NULL);
}

static void
cabas_chart_area_class_init (CabasChartAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags editable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->set_property = cabas_chart_area_set_property;
  object_class->get_property = cabas_chart_area_get_property;
  object_class->dispose = cabas_chart_area_dispose;
  widget_class->measure = cabas_chart_area_measure;
  widget_class->get_request_mode = cabas_chart_area_get_request_mode;
  widget_class->snapshot = cabas_chart_area_snapshot;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, CABAS_TYPE_CHART, editable);
  properties[PROP_DATUM] = g_param_spec_int ("datum", NULL, NULL, -1, G_MAXINT, -1, editable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_DATUM_ACTIVATED] =
      g_signal_new ("datum-activated", CABAS_TYPE_CHART_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  add_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chart");
}

static void
cabas_chart_area_init (CabasChartArea *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->datum = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (left_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

CabasChart *
cabas_chart_area_get_chart (CabasChartArea *self)
{
  g_return_val_if_fail (CABAS_IS_CHART_AREA (self), NULL);

  return self->chart;
}

void
cabas_chart_area_set_chart (CabasChartArea *self, CabasChart *chart)
{
  g_return_if_fail (CABAS_IS_CHART_AREA (self));

  if (!g_set_object (&self->chart, chart))
    return;

  cabas_chart_area_set_datum (self, -1);
  if (chart != NULL)
    {
      g_autofree char *title = cabas_chart_dup_title (chart);
      g_autofree char *description = cabas_chart_describe (chart);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

int
cabas_chart_area_get_datum (CabasChartArea *self)
{
  g_return_val_if_fail (CABAS_IS_CHART_AREA (self), -1);

  return self->datum;
}

void
cabas_chart_area_set_datum (CabasChartArea *self, int datum)
{
  g_return_if_fail (CABAS_IS_CHART_AREA (self));

  if (self->datum == datum)
    return;

  self->datum = datum;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATUM]);
}

void
cabas_widget_init_chart_style (GtkWidget *widget, CabasChartStyle *style)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const gboolean is_dark = adw_style_manager_get_dark (manager);
  CabasChartTheme theme = is_dark ? CABAS_CHART_DARK : CABAS_CHART_LIGHT;

  /* On white, nothing stands out more than what is made for paper. */
  if (adw_style_manager_get_high_contrast (manager))
    theme = is_dark ? CABAS_CHART_HIGH_CONTRAST : CABAS_CHART_PRINT;

  cabas_chart_style_init (style, theme);
  style->em = cabas_widget_get_em (widget) * 0.9;
  style->has_title = FALSE;
}
