/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Widgets for what is in sight of a grid. The widget of a place is found by its remainders, so
 * that scrolling by one row gives new texts to the cells of one row only. */
typedef struct
{
  GArray *places; /* (owned) of CabasGridSlot */
  guint n_rows;
  guint n_columns;
  GtkAccessibleRole role;
  const char *style; /* (nullable): of those that say nothing else */
} CabasGridSlots;

typedef struct
{
  GtkWidget *cell; /* (unowned): child of the grid's view */
  guint row;
  guint column;
  gboolean is_fresh; /* shows what the model says of row and column */
} CabasGridSlot;

void cabas_grid_slots_init (CabasGridSlots *self, GtkAccessibleRole role, const char *style);
void cabas_grid_slots_clear (CabasGridSlots *self);
/* Makes room for as many rows and columns, none of them fresh where there was less. The new cells
 * come in front of `next_sibling`. */
void cabas_grid_slots_reserve (
    CabasGridSlots *self, GtkWidget *view, GtkWidget *next_sibling, guint n_rows, guint n_columns);
/* What all show is out of date. */
void cabas_grid_slots_expire (CabasGridSlots *self);
/* The slot of a place, which is no longer fresh where it showed another one. */
CabasGridSlot *cabas_grid_slots_get (CabasGridSlots *self, guint row, guint column);
/* Takes out of sight those that stand for none of these places. */
void cabas_grid_slots_hide_others (
    CabasGridSlots *self, guint row, guint column, guint end_row, guint end_column);
void cabas_grid_slots_snapshot (CabasGridSlots *self, GtkWidget *view, GtkSnapshot *snapshot);

G_END_DECLS
