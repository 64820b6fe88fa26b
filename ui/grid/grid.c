/* SPDX-License-Identifier: EUPL-1.2 */
#include "grid/grid.h"

#include "grid/grid-private.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

/* Rows that are in sight even where there is little room. */
#define MIN_ROWS 4

/* Rows that are asked for where there is room. */
#define NATURAL_ROWS 20

/* A width at which no sentence wraps. */
#define UNBOUNDED (1 << 20)

G_DEFINE_FINAL_TYPE (CabasGrid, cabas_grid, GTK_TYPE_WIDGET)

static int
measure_message (CabasGrid *self, GtkOrientation orientation, int width)
{
  int minimum = 0;

  if (gtk_widget_get_visible (self->message_box))
    gtk_widget_measure (self->message_box, orientation, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
cabas_grid_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  CabasGrid *self = CABAS_GRID (widget);
  const guint n_least = self->max_rows > 0 ? self->max_rows : MIN_ROWS;
  const guint n_wanted = self->max_rows > 0 ? self->max_rows : NATURAL_ROWS;
  int message;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      message = measure_message (self, orientation, -1);
      gtk_widget_measure (GTK_WIDGET (self->view), orientation, -1, minimum, natural, NULL, NULL);
      *minimum = MAX (*minimum, message);
      *natural = MAX (*natural, *minimum);
      return;
    }

  /* The frame has a line on both sides. */
  message = measure_message (self, orientation, for_size >= 0 ? for_size : UNBOUNDED);
  *minimum = cabas_grid_view_measure_height (self->view, n_least) + message + 2;
  *natural = cabas_grid_view_measure_height (self->view, n_wanted) + message + 2;
}

static void
cabas_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CabasGrid *self = CABAS_GRID (widget);
  const int message = measure_message (self, GTK_ORIENTATION_VERTICAL, width);

  gtk_widget_size_allocate (GTK_WIDGET (self->scrolled),
                            &(GtkAllocation){ 0, 0, width, MAX (height - message, 0) }, -1);
  if (gtk_widget_get_visible (self->message_box))
    gtk_widget_size_allocate (self->message_box,
                              &(GtkAllocation){ 0, height - message, width, message }, -1);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static GtkSizeRequestMode
cabas_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A widget that can be given the keys takes them back when they leave its child backwards: here
 * only the cells stand in the chain. */
static gboolean
cabas_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (CABAS_GRID (widget)->scrolled), direction);
}

static gboolean
cabas_grid_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CABAS_GRID (widget)->view));
}

static void
edit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_grid_start_editing (CABAS_GRID (widget), NULL);
}

static void
cut (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_grid_copy_selected (CABAS_GRID (widget));
  cabas_grid_clear_selected (CABAS_GRID (widget));
}

static void
copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_grid_copy_selected (CABAS_GRID (widget));
}

static void
paste (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_grid_paste_selected (CABAS_GRID (widget));
}

static void
clear (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_grid_clear_selected (CABAS_GRID (widget));
}

static void
reshaped_cb (CabasGrid *self)
{
  if (self->editor != NULL && !self->is_committing)
    cabas_grid_cancel_editing (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
cabas_grid_dispose (GObject *object)
{
  CabasGrid *self = CABAS_GRID (object);

  self->editor = NULL;
  g_clear_handle_id (&self->close_source, g_source_remove);
  cabas_widget_remove_children (GTK_WIDGET (self));
  self->menu = NULL;
  g_clear_object (&self->model);

  G_OBJECT_CLASS (cabas_grid_parent_class)->dispose (object);
}

static void
cabas_grid_class_init (CabasGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_grid_dispose;

  widget_class->measure = cabas_grid_measure;
  widget_class->size_allocate = cabas_grid_size_allocate;
  widget_class->get_request_mode = cabas_grid_get_request_mode;
  widget_class->focus = cabas_grid_focus;
  widget_class->grab_focus = cabas_grid_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/grid/grid.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasGrid, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CabasGrid, message_box);
  gtk_widget_class_bind_template_child (widget_class, CabasGrid, message);
  gtk_widget_class_bind_template_child (widget_class, CabasGrid, cell_menu);

  gtk_widget_class_install_action (widget_class, "grid.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "grid.cut", NULL, cut);
  gtk_widget_class_install_action (widget_class, "grid.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "grid.paste", NULL, paste);
  gtk_widget_class_install_action (widget_class, "grid.clear", NULL, clear);
}

static void
cabas_grid_init (CabasGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cabas_widget_pass_wheel (self->scrolled);
}

GtkWidget *
cabas_grid_new (CabasGridModel *model)
{
  CabasGrid *self;

  g_return_val_if_fail (CABAS_IS_GRID_MODEL (model), NULL);

  self = g_object_new (CABAS_TYPE_GRID, NULL);
  self->model = g_object_ref (model);
  self->view = CABAS_GRID_VIEW (cabas_grid_view_new (model));
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->view));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      _ ("Arrows move, typing replaces, F2 edits, Ctrl+Tab leaves the table."), -1);
  g_signal_connect_object (model, "reshaped", G_CALLBACK (reshaped_cb), self, G_CONNECT_SWAPPED);
  cabas_grid_watch_input (self);

  return GTK_WIDGET (self);
}

CabasGridModel *
cabas_grid_get_model (CabasGrid *self)
{
  g_return_val_if_fail (CABAS_IS_GRID (self), NULL);

  return self->model;
}

void
cabas_grid_set_corner_title (CabasGrid *self, const char *title)
{
  g_return_if_fail (CABAS_IS_GRID (self));

  cabas_grid_view_set_corner_title (self->view, title);
}

void
cabas_grid_set_name (CabasGrid *self, const char *name)
{
  g_return_if_fail (CABAS_IS_GRID (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

void
cabas_grid_set_max_rows (CabasGrid *self, guint n_rows)
{
  g_return_if_fail (CABAS_IS_GRID (self));

  self->max_rows = n_rows;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

gboolean
cabas_grid_select (CabasGrid *self, guint row, guint column)
{
  g_return_val_if_fail (CABAS_IS_GRID (self), FALSE);

  if (row >= cabas_grid_model_get_n_rows (self->model) ||
      column >= cabas_grid_model_get_n_columns (self->model))
    return FALSE;

  cabas_grid_view_move (self->view, row, column, FALSE);
  return gtk_widget_grab_focus (GTK_WIDGET (self));
}

gboolean
cabas_grid_get_cursor (CabasGrid *self, guint *row, guint *column)
{
  CabasGridPlace cursor;

  g_return_val_if_fail (CABAS_IS_GRID (self), FALSE);

  if (!cabas_grid_view_get_cursor (self->view, &cursor))
    return FALSE;

  *row = cursor.row;
  *column = cursor.column;
  return TRUE;
}

void
cabas_grid_say (CabasGrid *self, const char *sentence, const CabasGridPlace *place)
{
  GtkWidget *cell = cabas_grid_view_get_cursor_cell (self->view);
  GtkAccessible *spoken = GTK_ACCESSIBLE (self->editor != NULL ? GTK_WIDGET (self->editor) : cell);

  if (sentence == NULL && !gtk_widget_get_visible (self->message_box))
    return;

  gtk_label_set_label (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->message_box, sentence != NULL);
  gtk_accessible_update_property (spoken, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : "", -1);
  cabas_grid_view_mark (self->view, sentence != NULL ? place : NULL);
}

void
cabas_grid_popup (CabasGrid *self, const GdkRectangle *at)
{
  GdkRectangle area = *at;
  double x, y;
  CabasGridPlace cursor;
  const gboolean can_edit = cabas_grid_view_get_cursor (self->view, &cursor) &&
                            cabas_grid_model_is_editable (self->model, cursor.row, cursor.column);

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->cell_menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "grid.edit", can_edit);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), at->x, at->y, &x,
                                    &y);
  area.x = (int) x;
  area.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &area);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

gboolean
cabas_grid_get_selection (
    CabasGrid *self, guint *row, guint *column, guint *n_rows, guint *n_columns)
{
  CabasGridRange range;

  g_return_val_if_fail (CABAS_IS_GRID (self), FALSE);

  if (!cabas_grid_view_get_range (self->view, &range))
    return FALSE;

  *row = range.row;
  *column = range.column;
  *n_rows = range.n_rows;
  *n_columns = range.n_columns;
  return TRUE;
}
