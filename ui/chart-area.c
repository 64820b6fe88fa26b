/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-area.h"

#include "chart-copy.h"
#include "chart-cursor.h"
#include "widgets.h"

#include "charts/highlight.h"
#include "charts/steps.h"

#include <adwaita.h>

/* Height over width where the kind of chart has no height of its own. */
#define USUAL_RATIO 0.5
#define MINIMUM_WIDTH 240
/* Of what is dragged. */
#define ICON_WIDTH 200

struct _CabasChartArea
{
  GtkWidget parent_instance;

  CabasChart *chart; /* (owned) (nullable) */
  int datum;         /* -1: none */
  int reached;       /* the datum that the keys have come to; -1: none */
  CabasChartCursor cursor;
  char *folder; /* (owned) (nullable): of the picture that was dragged out */
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
    cabas_chart_draw_highlight (self->chart, cr, width, height, &style, self->datum);
  cairo_destroy (cr);
}

static GArray *
list_marks (CabasChartArea *self)
{
  CabasChartStyle style;

  cabas_widget_init_chart_style (GTK_WIDGET (self), &style);
  return cabas_chart_list_marks (self->chart, gtk_widget_get_width (GTK_WIDGET (self)),
                                 gtk_widget_get_height (GTK_WIDGET (self)), &style);
}

/* What did not fit the picture is where the picture is. */
static GtkAllocation
find_place (CabasChartArea *self, int width, int height)
{
  g_autoptr (GArray) marks = list_marks (self);

  for (guint i = 0; i < marks->len; i++)
    {
      const CabasChartMark *mark = &g_array_index (marks, CabasChartMark, i);

      if ((int) mark->datum == self->reached)
        return (GtkAllocation){ mark->box.x, mark->box.y, MAX (mark->box.width, 1),
                                MAX (mark->box.height, 1) };
    }

  return (GtkAllocation){ 0, 0, width, height };
}

static void
cabas_chart_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CabasChartArea *self = CABAS_CHART_AREA (widget);

  if (self->chart != NULL && cabas_chart_cursor_is_shown (&self->cursor))
    {
      const GtkAllocation place = find_place (self, width, height);

      cabas_chart_cursor_allocate (&self->cursor, &place);
    }
}

static void
focus_reached (CabasChartArea *self)
{
  cabas_chart_cursor_focus (&self->cursor,
                            cabas_chart_get_datum_label (self->chart, self->reached));
}

/* Where it is the window that lost the keys, they come back. */
static void
unfocused_cb (CabasChartArea *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL || gtk_root_get_focus (root) == NULL)
    cabas_chart_cursor_hide (&self->cursor);
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
  const int datum = locate (self, x, y);

  cabas_chart_area_set_datum (
      self, datum < 0 && cabas_chart_cursor_is_shown (&self->cursor) ? self->reached : datum);
}

static void
left_cb (CabasChartArea *self)
{
  cabas_chart_area_set_datum (self,
                              cabas_chart_cursor_is_shown (&self->cursor) ? self->reached : -1);
}

static void
released_cb (CabasChartArea *self, int n_press, double x, double y)
{
  const int datum = locate (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->reached = datum;
  cabas_chart_area_set_datum (self, datum);
  if (datum < 0)
    return;

  focus_reached (self);
  g_signal_emit (self, signals[SIGNAL_DATUM_ACTIVATED], 0, datum);
}

static gboolean
step (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CabasChartArea *self = CABAS_CHART_AREA (widget);
  g_autoptr (GArray) marks = self->chart != NULL ? list_marks (self) : NULL;
  const int datum = marks != NULL ? cabas_chart_find_step (self->chart, marks, self->reached,
                                                           g_variant_get_int32 (args))
                                  : -1;

  if (datum < 0)
    return FALSE;

  self->reached = datum;
  cabas_chart_area_set_datum (self, datum);
  focus_reached (self);

  return TRUE;
}

static gboolean
activate (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CabasChartArea *self = CABAS_CHART_AREA (widget);

  if (self->reached >= 0)
    g_signal_emit (self, signals[SIGNAL_DATUM_ACTIVATED], 0, self->reached);

  return TRUE;
}

/* Dragged out, a chart is a picture. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, CabasChartArea *self)
{
  if (self->chart == NULL)
    return NULL;

  g_clear_pointer (&self->folder, cabas_chart_copy_remove);
  return cabas_chart_copy_new_with_file (self->chart, &self->folder);
}

/* A small one, under the pointer. */
static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag, CabasChartArea *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const float scale = (float) ICON_WIDTH / MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);
  g_autoptr (GdkPaintable) icon = NULL;

  cabas_chart_area_set_datum (self, -1);
  gtk_snapshot_scale (snapshot, scale, scale);
  cabas_chart_area_snapshot (GTK_WIDGET (self), snapshot);
  icon = gtk_snapshot_free_to_paintable (snapshot, NULL);
  gtk_drag_source_set_icon (source, icon, 0, 0);
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
  CabasChartArea *self = CABAS_CHART_AREA (object);

  cabas_chart_cursor_clear (&self->cursor);
  g_clear_pointer (&self->folder, cabas_chart_copy_remove);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (cabas_chart_area_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    CabasChartStep step;
  } keys[] = {
    { GDK_KEY_Right, CABAS_CHART_NEXT },        { GDK_KEY_Left, CABAS_CHART_PREVIOUS },
    { GDK_KEY_Down, CABAS_CHART_BELOW },        { GDK_KEY_Up, CABAS_CHART_ABOVE },
    { GDK_KEY_Page_Down, CABAS_CHART_FORWARD }, { GDK_KEY_Page_Up, CABAS_CHART_BACK },
    { GDK_KEY_Home, CABAS_CHART_FIRST },        { GDK_KEY_End, CABAS_CHART_LAST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, step, "i", (int) keys[i].step);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy",
                                       NULL);
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
  widget_class->size_allocate = cabas_chart_area_size_allocate;
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
add_controllers (CabasChartArea *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDragSource *drag = gtk_drag_source_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (left_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (unfocused_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_drag_source_set_actions (drag, GDK_ACTION_COPY);
  g_signal_connect (drag, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
cabas_chart_area_init (CabasChartArea *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->datum = -1;
  self->reached = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  cabas_chart_cursor_init (&self->cursor, GTK_WIDGET (self));
  add_controllers (self);
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

/* The keys stay where they are while the plan changes. */
static void
follow_reached (CabasChartArea *self, const char *id)
{
  self->reached = self->chart != NULL && id != NULL ? cabas_chart_find_datum (self->chart, id) : -1;
  if (!cabas_chart_cursor_is_shown (&self->cursor))
    {
      cabas_chart_area_set_datum (self, -1);
      return;
    }

  cabas_chart_area_set_datum (self, self->reached);
  if (self->reached >= 0)
    cabas_chart_cursor_rename (&self->cursor,
                               cabas_chart_get_datum_label (self->chart, self->reached));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
cabas_chart_area_set_chart (CabasChartArea *self, CabasChart *chart)
{
  g_autofree char *id = NULL;

  g_return_if_fail (CABAS_IS_CHART_AREA (self));

  if (self->chart != NULL && self->reached >= 0)
    id = g_strdup (cabas_chart_get_datum_id (self->chart, self->reached));
  if (!g_set_object (&self->chart, chart))
    return;

  follow_reached (self, id);
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
