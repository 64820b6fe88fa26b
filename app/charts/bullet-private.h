/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/bullet.h"

/* What bullet.c keeps and bullet-plot.c draws. */

typedef struct
{
  char *label; /* (owned) */
  CabasBulletState state;
  double share;
  double expected;
  char *words; /* (owned): its values, from the baseline to the target */
  guint datum;
} CabasBulletRow;

struct _CabasBullet
{
  CabasChart parent_instance;

  GArray *rows; /* (owned) (element-type CabasBulletRow) */
};

static inline const CabasBulletRow *
get_row (CabasBullet *self, guint row)
{
  return &g_array_index (self->rows, CabasBulletRow, row);
}

const char *cabas_bullet_get_label (CabasBulletState state);
guint cabas_bullet_count (CabasBullet *self, CabasBulletState state);
void cabas_bullet_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box);
double cabas_bullet_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width);
