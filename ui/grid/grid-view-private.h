/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "grid/grid-geometry.h"
#include "grid/grid-slots.h"
#include "grid/grid-view.h"

G_BEGIN_DECLS

struct _CabasGridView
{
  GtkWidget parent_instance;

  CabasGridModel *model; /* (owned) */
  char *corner_title;    /* (owned) (nullable) */

  CabasGridGeometry geometry;
  gboolean is_measured;
  gboolean keeps_widths;

  CabasGridSlots cells;
  CabasGridSlots row_titles;
  CabasGridSlots column_titles;
  GtkWidget *corner;          /* (unowned): child */
  GtkWidget *cursor_cells[2]; /* (unowned): children */
  guint present;              /* of the two */
  GtkWidget *editor;          /* (unowned) (nullable): child */

  GArray *meanings;     /* (owned) (element-type gint64): of the columns */
  CabasGridRange sight; /* what has a widget */
  CabasGridPlace cursor;
  CabasGridPlace anchor; /* the other corner of the selection */
  CabasGridPlace marked;
  gboolean has_mark;
  gboolean is_leaving;
  gboolean is_allocating;
  gboolean follows_cursor; /* the next layout scrolls to it */

  GtkAdjustment *adjustments[2]; /* (owned): by GtkOrientation */
  GtkScrollablePolicy policies[2];
};

/* Columns came or went: the cursor stays with what its column is about, and inside the grid. */
void cabas_grid_view_keep_cursor (CabasGridView *self);
/* Measures the model where that is out of date. */
void cabas_grid_view_ensure_measured (CabasGridView *self);
/* Gives its place to all that is in sight. */
void cabas_grid_view_lay_out (CabasGridView *self, int width, int height);
gboolean cabas_grid_view_has_cells (CabasGridView *self);
/* Of the titles of the rows. */
int cabas_grid_view_get_title_width (CabasGridView *self, int width);
void cabas_grid_view_get_area (CabasGridView *self, guint row, guint column, GdkRectangle *area);
/* The widget that has the focus says what its cell says. */
void cabas_grid_view_show_cursor (CabasGridView *self);

G_END_DECLS
