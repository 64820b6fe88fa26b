/* SPDX-License-Identifier: EUPL-1.2 */
#include "grid/grid-private.h"

#define MODIFIERS (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

/* Where a key leads from a place; FALSE for keys that lead nowhere. */
static gboolean
find_goal (CabasGrid *self, guint key, gboolean to_end, gint64 *row, gint64 *column)
{
  const gint64 far = to_end ? G_MAXINT32 : 1;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *row -= far;
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *row += far;
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *column -= far;
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *column += far;
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *column = 0;
      *row = to_end ? 0 : *row;
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *column = G_MAXINT32;
      *row = to_end ? G_MAXINT32 : *row;
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      *row -= cabas_grid_view_get_page_rows (self->view);
      return !to_end;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      *row += cabas_grid_view_get_page_rows (self->view);
      return !to_end;
    default:
      return FALSE;
    }
}

static void
move_by (CabasGrid *self, int by)
{
  CabasGridPlace cursor;

  if (cabas_grid_view_get_cursor (self->view, &cursor))
    cabas_grid_view_move (self->view, (gint64) cursor.row + by, cursor.column, FALSE);
}

static gboolean
is_tab (guint key)
{
  return key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab || key == GDK_KEY_KP_Tab;
}

static gboolean
is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
}

static void
leave (CabasGrid *self, GdkModifierType state)
{
  cabas_grid_view_leave (self->view, (state & GDK_SHIFT_MASK) != 0 ? GTK_DIR_TAB_BACKWARD
                                                                   : GTK_DIR_TAB_FORWARD);
}

/* Keys that end the editing of a cell; the others are the text's. */
static gboolean
press_in_editor (CabasGrid *self, guint key, GdkModifierType state)
{
  const gboolean is_back = (state & GDK_SHIFT_MASK) != 0;

  if (key == GDK_KEY_Escape)
    {
      cabas_grid_cancel_editing (self);
      return TRUE;
    }
  if (is_enter (key) || key == GDK_KEY_Up || key == GDK_KEY_Down)
    {
      if (cabas_grid_finish_editing (self))
        move_by (self, key == GDK_KEY_Up || (is_back && is_enter (key)) ? -1 : 1);
      return TRUE;
    }
  if (is_tab (key))
    {
      if (!cabas_grid_finish_editing (self))
        return TRUE;
      if ((state & GDK_CONTROL_MASK) != 0 || !cabas_grid_view_step (self->view, is_back ? -1 : 1))
        leave (self, state);
      return TRUE;
    }

  return FALSE;
}

static void
select_all (CabasGrid *self)
{
  CabasGridRange all = { 0, 0, cabas_grid_model_get_n_rows (self->model),
                         cabas_grid_model_get_n_columns (self->model) };

  cabas_grid_view_set_range (self->view, &all);
}

static gboolean
press_with_control (CabasGrid *self, guint key, GdkModifierType state)
{
  if (is_tab (key))
    {
      leave (self, state);
      return TRUE;
    }

  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_a:
      select_all (self);
      return TRUE;
    case GDK_KEY_c:
    case GDK_KEY_Insert:
      cabas_grid_copy_selected (self);
      return TRUE;
    case GDK_KEY_x:
      cabas_grid_copy_selected (self);
      cabas_grid_clear_selected (self);
      return TRUE;
    case GDK_KEY_v:
      cabas_grid_paste_selected (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Enter: edits, or does what a cell does that cannot be edited. */
static void
open_cell (CabasGrid *self)
{
  CabasGridPlace cursor;

  if (!cabas_grid_view_get_cursor (self->view, &cursor))
    return;

  if (cabas_grid_model_is_editable (self->model, cursor.row, cursor.column))
    cabas_grid_start_editing (self, NULL);
  else
    cabas_grid_model_activate (self->model, cursor.row, cursor.column);
}

static gboolean
press_on_cell (CabasGrid *self, guint key, GdkModifierType state)
{
  GdkRectangle area;

  if (is_enter (key) && (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0)
    {
      open_cell (self);
      return TRUE;
    }

  switch (key)
    {
    case GDK_KEY_F2:
      cabas_grid_start_editing (self, NULL);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      cabas_grid_clear_selected (self);
      return TRUE;
    case GDK_KEY_Menu:
    case GDK_KEY_F10:
      if (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) == 0)
        return FALSE;
      cabas_grid_view_get_cursor_area (self->view, &area);
      cabas_grid_popup (self, &area);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Letters, digits, and what they are composed of. */
static gboolean
types_text (guint key, GdkModifierType state)
{
  const gboolean is_dead = key >= GDK_KEY_dead_grave && key <= GDK_KEY_dead_greek;
  const gunichar letter = gdk_keyval_to_unicode (key);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  return is_dead || key == GDK_KEY_Multi_key || (letter != 0 && g_unichar_isprint (letter));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                CabasGrid *self)
{
  const gboolean extends = (state & GDK_SHIFT_MASK) != 0;
  const gboolean has_control = (state & GDK_CONTROL_MASK) != 0;
  CabasGridPlace cursor;
  gint64 row, column;

  state &= MODIFIERS;
  if (self->editor != NULL)
    return press_in_editor (self, key, state);
  if (!cabas_grid_view_get_cursor (self->view, &cursor) || (state & GDK_ALT_MASK) != 0)
    return FALSE;

  row = cursor.row;
  column = cursor.column;
  if (find_goal (self, key, has_control, &row, &column))
    {
      cabas_grid_say (self, NULL, NULL);
      cabas_grid_view_move (self->view, row, column, extends);
      return TRUE;
    }
  if (has_control && press_with_control (self, key, state))
    return TRUE;
  if (press_on_cell (self, key, state))
    return TRUE;
  if (types_text (key, state))
    {
      if (cabas_grid_start_editing (self, ""))
        gtk_event_controller_key_forward (controller, GTK_WIDGET (self->editor));
      return TRUE;
    }

  return FALSE;
}

static void
select_part (CabasGrid *self, CabasGridPart part, const CabasGridPlace *place, gboolean extends)
{
  const guint n_rows = cabas_grid_model_get_n_rows (self->model);
  const guint n_columns = cabas_grid_model_get_n_columns (self->model);

  if (part == CABAS_GRID_CORNER)
    select_all (self);
  else if (part == CABAS_GRID_ROW_TITLE)
    cabas_grid_view_set_range (self->view, &(CabasGridRange){ place->row, 0, 1, n_columns });
  else if (part == CABAS_GRID_COLUMN_TITLE)
    cabas_grid_view_set_range (self->view, &(CabasGridRange){ 0, place->column, n_rows, 1 });
  else
    cabas_grid_view_move (self->view, place->row, place->column, extends);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, CabasGrid *self)
{
  const GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  CabasGridPlace place;
  const CabasGridPart part = cabas_grid_view_find (self->view, x, y, &place);

  if (part == CABAS_GRID_NOWHERE || !cabas_grid_finish_editing (self))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  cabas_grid_say (self, NULL, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  select_part (self, part, &place, (state & GDK_SHIFT_MASK) != 0);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double by_x, double by_y, CabasGrid *self)
{
  CabasGridPlace place;
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (cabas_grid_view_find (self->view, x, y, &place) != CABAS_GRID_CELL_ITSELF ||
      gtk_drag_check_threshold (GTK_WIDGET (self->view), 0, 0, (int) by_x, (int) by_y) == FALSE)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  cabas_grid_view_find (self->view, x + by_x, y + by_y, &place);
  cabas_grid_view_move (self->view, place.row, place.column, TRUE);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CabasGrid *self)
{
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  CabasGridPlace place;
  CabasGridRange range;

  if (cabas_grid_view_find (self->view, x, y, &place) != CABAS_GRID_CELL_ITSELF)
    return;

  if (button == GDK_BUTTON_PRIMARY && n_press == 2)
    open_cell (self);
  if (button != GDK_BUTTON_SECONDARY || !cabas_grid_finish_editing (self))
    return;

  cabas_grid_say (self, NULL, NULL);
  cabas_grid_view_get_range (self->view, &range);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (!cabas_grid_range_contains (&range, place.row, place.column))
    cabas_grid_view_move (self->view, place.row, place.column, FALSE);
  cabas_grid_popup (self, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

void
cabas_grid_watch_input (CabasGrid *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (view, keys);

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (drag));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
}
