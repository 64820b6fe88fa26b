/* SPDX-License-Identifier: EUPL-1.2 */
#include "grid/grid-view.h"

#include "grid/grid-cell.h"
#include "grid/grid-view-private.h"
#include "widgets.h"

#include "plan/text.h"

#include <glib/gi18n-lib.h>

/* Rows in sight that are asked for where there is room. */
#define NATURAL_ROWS 20

G_DEFINE_FINAL_TYPE_WITH_CODE (CabasGridView,
                               cabas_grid_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} CabasGridViewProperty;

static guint
get_n_rows (CabasGridView *self)
{
  return cabas_grid_model_get_n_rows (self->model);
}

/* What is shown is out of date. */
static void
expire (CabasGridView *self)
{
  cabas_grid_slots_expire (&self->cells);
  cabas_grid_slots_expire (&self->row_titles);
  cabas_grid_slots_expire (&self->column_titles);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
changed_cb (CabasGridView *self)
{
  self->is_measured = FALSE;
  expire (self);
}

static void
reshaped_cb (CabasGridView *self)
{
  self->is_measured = FALSE;
  self->keeps_widths = FALSE;
  self->has_mark = FALSE;
  cabas_grid_view_keep_cursor (self);
  expire (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
scrolled_cb (CabasGridView *self)
{
  if (!self->is_allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (CabasGridView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  g_autoptr (GtkAdjustment) new = g_object_ref_sink (
      adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled_cb, self);
  g_set_object (&self->adjustments[orientation], new);
  g_signal_connect_object (new, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
cabas_grid_view_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  CabasGridView *self = CABAS_GRID_VIEW (widget);

  cabas_grid_view_ensure_measured (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (10 * cabas_widget_get_em (widget));
      *natural = MAX (*minimum,
                      self->geometry.title_width + cabas_grid_geometry_get_total (&self->geometry));
    }
  else
    {
      *minimum = cabas_grid_view_measure_height (self, 1);
      *natural = cabas_grid_view_measure_height (self, NATURAL_ROWS);
    }
}

static void
cabas_grid_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  cabas_grid_view_lay_out (CABAS_GRID_VIEW (widget), width, height);
}

/* Opacity of the lines between cells. */
#define LINE_ALPHA 0.14f

static void
push_clip (GtkSnapshot *snapshot, int x, int y, int right, int bottom)
{
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (x, y, MAX (right - x, 0), MAX (bottom - y, 0)));
}

/* Lines through all cells at once: borders of each cell take four times as long to draw as
 * everything else. */
static void
draw_lines (CabasGridView *self, GtkSnapshot *snapshot, int width, int height)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  const CabasGridRange *sight = &self->sight;
  GdkRectangle area;
  GdkRGBA color;
  int right, bottom;

  if (sight->n_rows == 0 || sight->n_columns == 0)
    return;

  gtk_style_context_get_color (style, &color);
  color.alpha *= LINE_ALPHA;
  cabas_grid_view_get_area (self, sight->row + sight->n_rows - 1,
                            sight->column + sight->n_columns - 1, &area);
  right = MIN (area.x + area.width, width);
  bottom = MIN (area.y + area.height, height);

  for (guint row = sight->row; row < sight->row + sight->n_rows; row++)
    {
      cabas_grid_view_get_area (self, row, sight->column, &area);
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (0, area.y + area.height - 1, right, 1));
    }
  for (guint column = sight->column; column < sight->column + sight->n_columns; column++)
    {
      cabas_grid_view_get_area (self, sight->row, column, &area);
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (area.x + area.width - 1, 0, 1, bottom));
    }
}

/* The line below the titles of the columns and the one beside those of the rows. */
static void
draw_edges (CabasGridView *self, GtkSnapshot *snapshot, int left, int top)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= 2 * LINE_ALPHA;
  gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT (0, top - 1, gtk_widget_get_width (GTK_WIDGET (self)), 1));
  gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT (left - 1, 0, 1, gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
draw_cells (CabasGridView *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);

  cabas_grid_slots_snapshot (&self->cells, widget, snapshot);
  draw_lines (self, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  for (guint i = 0; i < G_N_ELEMENTS (self->cursor_cells); i++)
    if (gtk_widget_get_child_visible (self->cursor_cells[i]))
      gtk_widget_snapshot_child (widget, self->cursor_cells[i], snapshot);
  if (self->editor != NULL)
    gtk_widget_snapshot_child (widget, self->editor, snapshot);
}

static void
cabas_grid_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CabasGridView *self = CABAS_GRID_VIEW (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const int left = cabas_grid_view_get_title_width (self, width);
  const int top = self->geometry.header_height;

  push_clip (snapshot, left, top, width, height);
  draw_cells (self, snapshot);
  gtk_snapshot_pop (snapshot);

  push_clip (snapshot, 0, top, left, height);
  cabas_grid_slots_snapshot (&self->row_titles, widget, snapshot);
  draw_lines (self, snapshot, left, height);
  gtk_snapshot_pop (snapshot);

  push_clip (snapshot, left, 0, width, top);
  cabas_grid_slots_snapshot (&self->column_titles, widget, snapshot);
  draw_lines (self, snapshot, width, top);
  gtk_snapshot_pop (snapshot);

  gtk_widget_snapshot_child (widget, self->corner, snapshot);
  draw_edges (self, snapshot, left, top);
}

static void
cabas_grid_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CabasGridView *self = CABAS_GRID_VIEW (widget);

  GTK_WIDGET_CLASS (cabas_grid_view_parent_class)->css_changed (widget, change);
  self->is_measured = FALSE;
  self->keeps_widths = FALSE;
  gtk_widget_queue_resize (widget);
}

static void
cabas_grid_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  CabasGridView *self = CABAS_GRID_VIEW (widget);

  GTK_WIDGET_CLASS (cabas_grid_view_parent_class)->system_setting_changed (widget, setting);
  self->is_measured = FALSE;
  self->keeps_widths = FALSE;
  gtk_widget_queue_resize (widget);
}

static gboolean
cabas_grid_view_grab_focus (GtkWidget *widget)
{
  CabasGridView *self = CABAS_GRID_VIEW (widget);

  if (self->editor != NULL)
    return gtk_widget_grab_focus (self->editor);
  if (!cabas_grid_view_has_cells (self))
    return FALSE;

  cabas_grid_view_show_cursor (self);
  return gtk_widget_grab_focus (self->cursor_cells[self->present]);
}

/* Tab goes from cell to cell and out at the ends. */
static gboolean
cabas_grid_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CabasGridView *self = CABAS_GRID_VIEW (widget);
  const gboolean is_inside = gtk_widget_get_focus_child (widget) != NULL;

  if (!is_inside)
    return !self->is_leaving && gtk_widget_grab_focus (widget);
  if (self->is_leaving)
    return FALSE;
  if (direction == GTK_DIR_TAB_FORWARD)
    return cabas_grid_view_step (self, 1);
  if (direction == GTK_DIR_TAB_BACKWARD)
    return cabas_grid_view_step (self, -1);

  return FALSE;
}

static void
cabas_grid_view_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  CabasGridView *self = CABAS_GRID_VIEW (object);

  switch ((CabasGridViewProperty) prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_grid_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CabasGridView *self = CABAS_GRID_VIEW (object);

  switch ((CabasGridViewProperty) prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_grid_view_dispose (GObject *object)
{
  CabasGridView *self = CABAS_GRID_VIEW (object);

  cabas_grid_view_set_editor (self, NULL);
  cabas_widget_remove_children (GTK_WIDGET (self));
  cabas_grid_slots_clear (&self->cells);
  cabas_grid_slots_clear (&self->row_titles);
  cabas_grid_slots_clear (&self->column_titles);
  cabas_grid_geometry_clear (&self->geometry);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_clear_object (&self->model);
  g_clear_pointer (&self->meanings, g_array_unref);
  g_clear_pointer (&self->corner_title, g_free);

  G_OBJECT_CLASS (cabas_grid_view_parent_class)->dispose (object);
}

static void
cabas_grid_view_class_init (CabasGridViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cabas_grid_view_set_property;
  object_class->get_property = cabas_grid_view_get_property;
  object_class->dispose = cabas_grid_view_dispose;

  widget_class->measure = cabas_grid_view_measure;
  widget_class->size_allocate = cabas_grid_view_size_allocate;
  widget_class->snapshot = cabas_grid_view_snapshot;
  widget_class->css_changed = cabas_grid_view_css_changed;
  widget_class->system_setting_changed = cabas_grid_view_system_setting_changed;
  widget_class->grab_focus = cabas_grid_view_grab_focus;
  widget_class->focus = cabas_grid_view_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
cabas_grid_view_init (CabasGridView *self)
{
  self->meanings = g_array_new (FALSE, FALSE, sizeof (gint64));
  cabas_grid_geometry_init (&self->geometry);
  cabas_grid_slots_init (&self->cells, GTK_ACCESSIBLE_ROLE_GRID_CELL, NULL);
  cabas_grid_slots_init (&self->row_titles, GTK_ACCESSIBLE_ROLE_ROW_HEADER, "title");
  cabas_grid_slots_init (&self->column_titles, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "title column");

  /* Cells in sight come in front of the cursor, titles behind it, the corner last. */
  for (guint i = 0; i < G_N_ELEMENTS (self->cursor_cells); i++)
    {
      self->cursor_cells[i] = cabas_grid_cell_new (GTK_ACCESSIBLE_ROLE_GRID_CELL);
      gtk_widget_set_focusable (self->cursor_cells[i], TRUE);
      gtk_widget_add_css_class (self->cursor_cells[i], "cursor");
      gtk_widget_set_parent (self->cursor_cells[i], GTK_WIDGET (self));
    }
  self->corner = cabas_grid_cell_new (GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_widget_add_css_class (self->corner, "title");
  gtk_widget_add_css_class (self->corner, "column");
  gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
}

GtkWidget *
cabas_grid_view_new (CabasGridModel *model)
{
  CabasGridView *self = g_object_new (CABAS_TYPE_GRID_VIEW, NULL);

  self->model = g_object_ref (model);
  cabas_grid_view_keep_cursor (self);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "reshaped", G_CALLBACK (reshaped_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
cabas_grid_view_set_corner_title (CabasGridView *self, const char *title)
{
  if (!cabas_set_str (&self->corner_title, title))
    return;

  cabas_grid_cell_set_text (CABAS_GRID_CELL (self->corner), title != NULL ? title : "", NULL, NULL);
  changed_cb (self);
}

int
cabas_grid_view_measure_height (CabasGridView *self, guint n_rows)
{
  cabas_grid_view_ensure_measured (self);

  return self->geometry.header_height +
         (int) MIN (n_rows, get_n_rows (self)) * self->geometry.row_height;
}
