/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "grid/grid-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the rows and columns of a grid are, in pixels from its first cell. Rows have one height;
 * columns are as wide as what they hold, within bounds. */
typedef struct
{
  int row_height;
  int header_height;
  int title_width; /* of the column with the titles of the rows */
  GArray *lefts;   /* (owned) of int: of each column, then the end of the last one */
} CabasGridGeometry;

void cabas_grid_geometry_init (CabasGridGeometry *self);
void cabas_grid_geometry_clear (CabasGridGeometry *self);
/* Measures the model anew with the font of `widget`. Columns that are there do not get narrower
 * unless `is_fresh`, so that typing does not move them to and fro. */
void cabas_grid_geometry_measure (CabasGridGeometry *self,
                                  GtkWidget *widget,
                                  CabasGridModel *model,
                                  const char *corner_title,
                                  gboolean is_fresh);

int cabas_grid_geometry_get_left (const CabasGridGeometry *self, guint column);
int cabas_grid_geometry_get_width (const CabasGridGeometry *self, guint column);
/* Of all columns. */
int cabas_grid_geometry_get_total (const CabasGridGeometry *self);
/* The column at `x`, the last one where it is behind all. */
guint cabas_grid_geometry_find_column (const CabasGridGeometry *self, double x);

G_END_DECLS
