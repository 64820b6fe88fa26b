/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "grid/grid-model.h"

G_BEGIN_DECLS

/* What keys and the clipboard do to a rectangle of cells. All cells are checked before the first
 * one is changed, and what is changed is one step. Errors are sentences that name the cell. */

typedef struct
{
  guint row;
  guint column;
} CabasGridPlace;

typedef struct
{
  guint row;
  guint column;
  guint n_rows;
  guint n_columns;
} CabasGridRange;

gboolean cabas_grid_range_contains (const CabasGridRange *range, guint row, guint column);

char *cabas_grid_copy (CabasGridModel *model, const CabasGridRange *range);
/* Puts `text` into every cell that can be changed, "" to empty them; `bad` is set with the error.
 */
gboolean cabas_grid_fill (CabasGridModel *model,
                          const CabasGridRange *range,
                          const char *text,
                          CabasGridPlace *bad,
                          GError **error);
/* A single value fills the range; a block goes where the range begins, and the range becomes what
 * it covers. */
gboolean cabas_grid_paste (CabasGridModel *model,
                           CabasGridRange *range,
                           const char *text,
                           CabasGridPlace *bad,
                           GError **error);

G_END_DECLS
