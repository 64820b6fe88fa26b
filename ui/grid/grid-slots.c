/* SPDX-License-Identifier: EUPL-1.2 */
#include "grid/grid-slots.h"

#include "grid/grid-cell.h"

void
cabas_grid_slots_init (CabasGridSlots *self, GtkAccessibleRole role, const char *style)
{
  *self = (CabasGridSlots){
    .places = g_array_new (FALSE, TRUE, sizeof (CabasGridSlot)),
    .role = role,
    .style = style,
  };
}

void
cabas_grid_slots_clear (CabasGridSlots *self)
{
  g_clear_pointer (&self->places, g_array_unref);
  self->n_rows = 0;
  self->n_columns = 0;
}

void
cabas_grid_slots_reserve (
    CabasGridSlots *self, GtkWidget *view, GtkWidget *next_sibling, guint n_rows, guint n_columns)
{
  if (n_rows <= self->n_rows && n_columns <= self->n_columns)
    return;

  self->n_rows = MAX (n_rows, self->n_rows);
  self->n_columns = MAX (n_columns, self->n_columns);
  while (self->places->len < self->n_rows * self->n_columns)
    {
      CabasGridSlot slot = { .cell = cabas_grid_cell_new (self->role) };

      cabas_grid_cell_set_text (CABAS_GRID_CELL (slot.cell), "", NULL, self->style);
      gtk_widget_insert_before (slot.cell, view, next_sibling);
      g_array_append_val (self->places, slot);
    }
  cabas_grid_slots_expire (self);
}

void
cabas_grid_slots_expire (CabasGridSlots *self)
{
  for (guint i = 0; i < self->places->len; i++)
    g_array_index (self->places, CabasGridSlot, i).is_fresh = FALSE;
}

CabasGridSlot *
cabas_grid_slots_get (CabasGridSlots *self, guint row, guint column)
{
  const guint i = row % self->n_rows * self->n_columns + column % self->n_columns;
  CabasGridSlot *slot = &g_array_index (self->places, CabasGridSlot, i);

  if (slot->row != row || slot->column != column)
    slot->is_fresh = FALSE;
  slot->row = row;
  slot->column = column;

  return slot;
}

void
cabas_grid_slots_hide_others (
    CabasGridSlots *self, guint row, guint column, guint end_row, guint end_column)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const CabasGridSlot *slot = &g_array_index (self->places, CabasGridSlot, i);
      const gboolean is_in_sight = slot->is_fresh && slot->row >= row && slot->row < end_row &&
                                   slot->column >= column && slot->column < end_column;

      gtk_widget_set_child_visible (slot->cell, is_in_sight);
    }
}

void
cabas_grid_slots_snapshot (CabasGridSlots *self, GtkWidget *view, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      GtkWidget *cell = g_array_index (self->places, CabasGridSlot, i).cell;

      if (gtk_widget_get_child_visible (cell))
        gtk_widget_snapshot_child (view, cell, snapshot);
    }
}
