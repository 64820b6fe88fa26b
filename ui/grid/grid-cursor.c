/* SPDX-License-Identifier: EUPL-1.2 */
#include "grid/grid-view-private.h"

guint
cabas_grid_view_get_page_rows (CabasGridView *self)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self)) - self->geometry.header_height;

  return MAX (height / MAX (self->geometry.row_height, 1), 1);
}

static guint
find_column (CabasGridView *self, const GArray *before, guint column)
{
  if (column < before->len)
    for (guint i = 0; i < self->meanings->len; i++)
      if (g_array_index (self->meanings, gint64, i) == g_array_index (before, gint64, column))
        return i;

  return MIN (column, MAX (self->meanings->len, 1) - 1);
}

void
cabas_grid_view_keep_cursor (CabasGridView *self)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->meanings);
  const guint last_row = MAX (cabas_grid_model_get_n_rows (self->model), 1) - 1;

  self->meanings = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < cabas_grid_model_get_n_columns (self->model); i++)
    {
      const gint64 meaning = cabas_grid_model_get_column_meaning (self->model, i);

      g_array_append_val (self->meanings, meaning);
    }

  self->cursor.row = MIN (self->cursor.row, last_row);
  self->anchor.row = MIN (self->anchor.row, last_row);
  self->cursor.column = find_column (self, before, self->cursor.column);
  self->anchor.column = find_column (self, before, self->anchor.column);
}

gboolean
cabas_grid_view_get_cursor (CabasGridView *self, CabasGridPlace *cursor)
{
  if (!cabas_grid_view_has_cells (self))
    return FALSE;

  *cursor = self->cursor;
  return TRUE;
}

gboolean
cabas_grid_view_get_range (CabasGridView *self, CabasGridRange *range)
{
  if (!cabas_grid_view_has_cells (self))
    return FALSE;

  range->row = MIN (self->cursor.row, self->anchor.row);
  range->column = MIN (self->cursor.column, self->anchor.column);
  range->n_rows = MAX (self->cursor.row, self->anchor.row) - range->row + 1;
  range->n_columns = MAX (self->cursor.column, self->anchor.column) - range->column + 1;

  return TRUE;
}

/* All that is shown may be selected now, or no longer. */
static void
redraw_selection (CabasGridView *self)
{
  cabas_grid_slots_expire (&self->cells);
  self->follows_cursor = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The focus goes to the other one of the two widgets, which speaks for the new cell. */
static void
show_move (CabasGridView *self)
{
  GtkWidget *before = self->cursor_cells[self->present];

  if (gtk_widget_has_focus (before))
    {
      self->present = !self->present;
      cabas_grid_view_show_cursor (self);
      gtk_widget_grab_focus (self->cursor_cells[self->present]);
    }
  redraw_selection (self);
}

void
cabas_grid_view_move (CabasGridView *self, gint64 row, gint64 column, gboolean extends)
{
  CabasGridPlace place;
  gboolean has_moved;

  if (!cabas_grid_view_has_cells (self))
    return;

  place.row = (guint) CLAMP (row, 0, (gint64) cabas_grid_model_get_n_rows (self->model) - 1);
  place.column =
      (guint) CLAMP (column, 0, (gint64) cabas_grid_model_get_n_columns (self->model) - 1);
  has_moved = place.row != self->cursor.row || place.column != self->cursor.column;
  self->cursor = place;
  if (!extends)
    self->anchor = place;

  if (has_moved)
    show_move (self);
  else
    redraw_selection (self);
}

gboolean
cabas_grid_view_step (CabasGridView *self, int by)
{
  const gint64 n_rows = cabas_grid_model_get_n_rows (self->model);
  const gint64 n_columns = cabas_grid_model_get_n_columns (self->model);
  const gint64 place = (gint64) self->cursor.row * n_columns + self->cursor.column + by;

  if (place < 0 || place >= n_rows * n_columns)
    return FALSE;

  cabas_grid_view_move (self, place / n_columns, place % n_columns, FALSE);
  return TRUE;
}

void
cabas_grid_view_set_range (CabasGridView *self, const CabasGridRange *range)
{
  cabas_grid_view_move (self, range->row, range->column, FALSE);
  self->anchor.row = range->row + MAX (range->n_rows, 1) - 1;
  self->anchor.column = range->column + MAX (range->n_columns, 1) - 1;
  redraw_selection (self);
}

void
cabas_grid_view_leave (CabasGridView *self, GtkDirectionType direction)
{
  self->is_leaving = TRUE;
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), direction);
  self->is_leaving = FALSE;
}

CabasGridPart
cabas_grid_view_find (CabasGridView *self, double x, double y, CabasGridPlace *place)
{
  const int left = cabas_grid_view_get_title_width (self, gtk_widget_get_width (GTK_WIDGET (self)));
  const int top = self->geometry.header_height;
  const double inner_x =
      MAX (x - left, 0) + gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  const double inner_y =
      MAX (y - top, 0) + gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  const guint row = (guint) (inner_y / MAX (self->geometry.row_height, 1));

  if (!cabas_grid_view_has_cells (self))
    return CABAS_GRID_NOWHERE;

  place->row = MIN (row, cabas_grid_model_get_n_rows (self->model) - 1);
  place->column = cabas_grid_geometry_find_column (&self->geometry, inner_x);
  if (x < left)
    return y < top ? CABAS_GRID_CORNER : CABAS_GRID_ROW_TITLE;
  if (y < top)
    return CABAS_GRID_COLUMN_TITLE;
  if (place->row < row || inner_x > cabas_grid_geometry_get_total (&self->geometry))
    return CABAS_GRID_NOWHERE;

  return CABAS_GRID_CELL_ITSELF;
}

void
cabas_grid_view_get_cursor_area (CabasGridView *self, GdkRectangle *area)
{
  cabas_grid_view_get_area (self, self->cursor.row, self->cursor.column, area);
}

GtkWidget *
cabas_grid_view_get_cursor_cell (CabasGridView *self)
{
  return self->cursor_cells[self->present];
}

void
cabas_grid_view_set_editor (CabasGridView *self, GtkWidget *editor)
{
  if (self->editor == editor)
    return;

  g_clear_pointer (&self->editor, gtk_widget_unparent);
  self->editor = editor;
  if (editor != NULL)
    gtk_widget_insert_after (editor, GTK_WIDGET (self), self->cursor_cells[1]);
  redraw_selection (self);
}

void
cabas_grid_view_mark (CabasGridView *self, const CabasGridPlace *place)
{
  if (place == NULL && !self->has_mark)
    return;

  self->has_mark = place != NULL;
  if (place != NULL)
    self->marked = *place;
  cabas_grid_slots_expire (&self->cells);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
