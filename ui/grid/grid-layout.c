/* SPDX-License-Identifier: EUPL-1.2 */
#include "grid/grid-cell.h"
#include "grid/grid-view-private.h"

/* The part of the width that titles of rows may take. */
#define MAX_TITLE_PART 0.4

static guint
get_n_rows (CabasGridView *self)
{
  return cabas_grid_model_get_n_rows (self->model);
}

static guint
get_n_columns (CabasGridView *self)
{
  return cabas_grid_model_get_n_columns (self->model);
}

gboolean
cabas_grid_view_has_cells (CabasGridView *self)
{
  return self->model != NULL && get_n_rows (self) > 0 && get_n_columns (self) > 0;
}

void
cabas_grid_view_ensure_measured (CabasGridView *self)
{
  if (self->is_measured)
    return;

  cabas_grid_geometry_measure (&self->geometry, GTK_WIDGET (self), self->model, self->corner_title,
                               !self->keeps_widths);
  self->is_measured = TRUE;
  self->keeps_widths = TRUE;
}

int
cabas_grid_view_get_title_width (CabasGridView *self, int width)
{
  return MIN (self->geometry.title_width, (int) (width * MAX_TITLE_PART));
}

static void
show_cell (CabasGridView *self, CabasGridCell *cell, guint row, guint column)
{
  g_autofree char *text = cabas_grid_model_dup_text (self->model, row, column);
  g_autofree char *spoken = cabas_grid_model_dup_spoken (self->model, row, column);
  CabasGridRange range;
  gboolean is_selected;

  cabas_grid_view_get_range (self, &range);
  is_selected =
      range.n_rows * range.n_columns > 1 && cabas_grid_range_contains (&range, row, column);

  cabas_grid_cell_set_text (cell, text, spoken,
                            cabas_grid_model_get_style (self->model, row, column));
  cabas_grid_cell_set_class (cell, "selected", is_selected);
  cabas_grid_cell_set_class (cell, "read-only",
                             !cabas_grid_model_is_editable (self->model, row, column));
  cabas_grid_cell_set_class (
      cell, "error", self->has_mark && self->marked.row == row && self->marked.column == column);
}

/* The widget that has the focus speaks for the cell; the one below is out of sight. */
void
cabas_grid_view_show_cursor (CabasGridView *self)
{
  CabasGridCell *cell = CABAS_GRID_CELL (self->cursor_cells[self->present]);
  CabasGridCell *other = CABAS_GRID_CELL (self->cursor_cells[!self->present]);
  const gboolean is_shown = cabas_grid_view_has_cells (self);

  gtk_widget_set_child_visible (GTK_WIDGET (cell), is_shown);
  /* While the focus goes from one to the other, it must not be lost on the way. */
  if (!gtk_widget_has_focus (GTK_WIDGET (other)))
    {
      gtk_widget_set_child_visible (GTK_WIDGET (other), FALSE);
      cabas_grid_cell_set_text (other, "", NULL, NULL);
    }
  if (!is_shown)
    return;

  show_cell (self, cell, self->cursor.row, self->cursor.column);
  gtk_accessible_update_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_INVALID,
                               gtk_widget_has_css_class (GTK_WIDGET (cell), "error")
                                   ? GTK_ACCESSIBLE_INVALID_TRUE
                                   : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, MAX (width, minimum), MAX (height, 1) },
                            -1);
}

static int
get_value (CabasGridView *self, GtkOrientation orientation)
{
  return (int) gtk_adjustment_get_value (self->adjustments[orientation]);
}

void
cabas_grid_view_get_area (CabasGridView *self, guint row, guint column, GdkRectangle *area)
{
  const int title_width =
      cabas_grid_view_get_title_width (self, gtk_widget_get_width (GTK_WIDGET (self)));

  area->x = title_width + cabas_grid_geometry_get_left (&self->geometry, column) -
            get_value (self, GTK_ORIENTATION_HORIZONTAL);
  area->y = self->geometry.header_height + (int) row * self->geometry.row_height -
            get_value (self, GTK_ORIENTATION_VERTICAL);
  area->width = cabas_grid_geometry_get_width (&self->geometry, column);
  area->height = self->geometry.row_height;
}

static void
configure (CabasGridView *self, GtkOrientation orientation, int upper, int page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  const double step = orientation == GTK_ORIENTATION_VERTICAL ? self->geometry.row_height
                                                              : self->geometry.title_width / 2.0;

  upper = MAX (upper, page);
  gtk_adjustment_configure (adjustment,
                            CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - page), 0,
                            upper, step, page * 0.9, page);
}

static void
follow (CabasGridView *self, GtkOrientation orientation, int start, int size)
{
  gtk_adjustment_clamp_page (self->adjustments[orientation], start, start + size);
}

static void
follow_cursor (CabasGridView *self)
{
  self->follows_cursor = FALSE;
  if (!cabas_grid_view_has_cells (self))
    return;

  follow (self, GTK_ORIENTATION_VERTICAL, (int) self->cursor.row * self->geometry.row_height,
          self->geometry.row_height);
  follow (self, GTK_ORIENTATION_HORIZONTAL,
          cabas_grid_geometry_get_left (&self->geometry, self->cursor.column),
          cabas_grid_geometry_get_width (&self->geometry, self->cursor.column));
}

/* The places in sight. */
static void
find_sight (CabasGridView *self, int width, int height, CabasGridRange *sight)
{
  const int row_height = self->geometry.row_height;
  const int top = get_value (self, GTK_ORIENTATION_VERTICAL);
  const int left = get_value (self, GTK_ORIENTATION_HORIZONTAL);
  guint end;

  *sight = (CabasGridRange){ 0 };
  if (!cabas_grid_view_has_cells (self) || width <= 0 || height <= 0)
    return;

  sight->row = MIN ((guint) (top / row_height), get_n_rows (self) - 1);
  end = MIN ((guint) ((top + height - 1) / row_height) + 1, get_n_rows (self));
  sight->n_rows = end > sight->row ? end - sight->row : 0;
  sight->column = cabas_grid_geometry_find_column (&self->geometry, left);
  end = cabas_grid_geometry_find_column (&self->geometry, left + width - 1) + 1;
  sight->n_columns = end > sight->column ? end - sight->column : 0;
}

static void
place_cells (CabasGridView *self, const CabasGridRange *sight)
{
  for (guint row = sight->row; row < sight->row + sight->n_rows; row++)
    for (guint column = sight->column; column < sight->column + sight->n_columns; column++)
      {
        CabasGridSlot *slot = cabas_grid_slots_get (&self->cells, row, column);
        GdkRectangle area;

        if (row == self->cursor.row && column == self->cursor.column)
          {
            slot->is_fresh = FALSE;
            cabas_grid_cell_set_text (CABAS_GRID_CELL (slot->cell), "", NULL, NULL);
            continue;
          }
        if (!slot->is_fresh)
          show_cell (self, CABAS_GRID_CELL (slot->cell), row, column);
        slot->is_fresh = TRUE;
        cabas_grid_view_get_area (self, row, column, &area);
        place (slot->cell, area.x, area.y, area.width, area.height);
      }

  cabas_grid_slots_hide_others (&self->cells, sight->row, sight->column, sight->row + sight->n_rows,
                                sight->column + sight->n_columns);
}

static void
place_row_titles (CabasGridView *self, const CabasGridRange *sight, int title_width)
{
  for (guint row = sight->row; row < sight->row + sight->n_rows; row++)
    {
      CabasGridSlot *slot = cabas_grid_slots_get (&self->row_titles, row, 0);
      GdkRectangle area;

      if (!slot->is_fresh)
        {
          g_autofree char *title = cabas_grid_model_dup_row_title (self->model, row);

          cabas_grid_cell_set_text (CABAS_GRID_CELL (slot->cell), title, NULL,
                                    self->row_titles.style);
          gtk_widget_set_tooltip_text (slot->cell, title);
        }
      slot->is_fresh = TRUE;
      cabas_grid_view_get_area (self, row, sight->column, &area);
      place (slot->cell, 0, area.y, title_width, area.height);
    }

  cabas_grid_slots_hide_others (&self->row_titles, sight->row, 0, sight->row + sight->n_rows, 1);
}

static void
place_column_titles (CabasGridView *self, const CabasGridRange *sight)
{
  for (guint column = sight->column; column < sight->column + sight->n_columns; column++)
    {
      CabasGridSlot *slot = cabas_grid_slots_get (&self->column_titles, 0, column);
      GdkRectangle area;

      if (!slot->is_fresh)
        {
          g_autofree char *title = cabas_grid_model_dup_column_title (self->model, column);

          cabas_grid_cell_set_wraps (CABAS_GRID_CELL (slot->cell), TRUE);
          cabas_grid_cell_set_text (CABAS_GRID_CELL (slot->cell), title, NULL,
                                    self->column_titles.style);
          gtk_widget_set_tooltip_text (slot->cell, title);
        }
      slot->is_fresh = TRUE;
      cabas_grid_view_get_area (self, sight->row, column, &area);
      place (slot->cell, area.x, 0, area.width, self->geometry.header_height);
    }

  cabas_grid_slots_hide_others (&self->column_titles, 0, sight->column, 1,
                                sight->column + sight->n_columns);
}

static void
place_cursor (CabasGridView *self, int width)
{
  GtkWidget *cell = self->cursor_cells[self->present];
  GdkRectangle area;

  cabas_grid_view_show_cursor (self);
  if (!cabas_grid_view_has_cells (self))
    return;

  cabas_grid_view_get_area (self, self->cursor.row, self->cursor.column, &area);
  place (cell, area.x, area.y, area.width, area.height);
  if (self->editor != NULL)
    {
      int wanted;

      /* As wide as what is typed, up to the edge. */
      gtk_widget_measure (self->editor, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
      area.width = MAX (area.width, MIN (wanted, width - area.x));
      place (self->editor, area.x, area.y, area.width, area.height);
    }
}

void
cabas_grid_view_lay_out (CabasGridView *self, int width, int height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const CabasGridRange *sight = &self->sight;
  int title_width;

  cabas_grid_view_ensure_measured (self);
  title_width = cabas_grid_view_get_title_width (self, width);

  self->is_allocating = TRUE;
  configure (self, GTK_ORIENTATION_HORIZONTAL, cabas_grid_geometry_get_total (&self->geometry),
             MAX (width - title_width, 1));
  configure (self, GTK_ORIENTATION_VERTICAL, (int) get_n_rows (self) * self->geometry.row_height,
             MAX (height - self->geometry.header_height, 1));
  if (self->follows_cursor)
    follow_cursor (self);
  self->is_allocating = FALSE;

  find_sight (self, width - title_width, height - self->geometry.header_height, &self->sight);
  cabas_grid_slots_reserve (&self->cells, widget, self->cursor_cells[0], sight->n_rows,
                            sight->n_columns);
  cabas_grid_slots_reserve (&self->row_titles, widget, self->corner, sight->n_rows, 1);
  cabas_grid_slots_reserve (&self->column_titles, widget, self->corner, 1, sight->n_columns);
  place_cells (self, sight);
  place_row_titles (self, sight, title_width);
  place_column_titles (self, sight);
  place (self->corner, 0, 0, title_width, self->geometry.header_height);
  place_cursor (self, width);
}
