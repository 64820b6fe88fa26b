/* SPDX-License-Identifier: EUPL-1.2 */
#include "grid/grid-edit.h"

#include "plan/cells.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

gboolean
cabas_grid_range_contains (const CabasGridRange *range, guint row, guint column)
{
  return row >= range->row && row - range->row < range->n_rows && column >= range->column &&
         column - range->column < range->n_columns;
}

char *
cabas_grid_copy (CabasGridModel *model, const CabasGridRange *range)
{
  g_autoptr (CabasCells) block = cabas_cells_new (range->n_rows, range->n_columns);

  for (guint i = 0; i < range->n_rows; i++)
    for (guint j = 0; j < range->n_columns; j++)
      cabas_cells_take (block, i, j,
                        cabas_grid_model_dup_input (model, range->row + i, range->column + j));

  return cabas_cells_to_text (block);
}

/* Puts in front of a sentence the cell that it is about. */
static void
name_cell (CabasGridModel *model, guint row, guint column, CabasGridPlace *bad, GError **error)
{
  g_autofree char *row_title = cabas_grid_model_dup_row_title (model, row);
  g_autofree char *column_title = cabas_grid_model_dup_column_title (model, column);

  bad->row = row;
  bad->column = column;
  /* Translators: put before a sentence about a cell: title of its row, title of its column. */
  g_prefix_error (error, _ ("%s, %s: "), row_title, column_title);
}

static gboolean
check_cell (CabasGridModel *model,
            guint row,
            guint column,
            const char *text,
            CabasGridPlace *bad,
            GError **error)
{
  g_autofree char *present = NULL;

  if (cabas_grid_model_is_editable (model, row, column))
    {
      if (cabas_grid_model_check (model, row, column, text, error))
        return TRUE;
      name_cell (model, row, column, bad, error);
      return FALSE;
    }

  /* A table that was copied as a whole comes back with the sums that it had. */
  present = cabas_grid_model_dup_input (model, row, column);
  if (g_strcmp0 (present, text) == 0)
    return TRUE;

  g_set_error (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
               _ ("This cell cannot be changed."));
  name_cell (model, row, column, bad, error);
  return FALSE;
}

static gboolean
set_cell (CabasGridModel *model,
          guint row,
          guint column,
          const char *text,
          CabasGridPlace *bad,
          GError **error)
{
  if (!cabas_grid_model_is_editable (model, row, column))
    return TRUE;
  if (cabas_grid_model_set (model, row, column, text, error))
    return TRUE;

  name_cell (model, row, column, bad, error);
  return FALSE;
}

/* Each cell of the range gets the cell of the block at its place, or the only one there is. */
static gboolean
visit_cells (
    CabasGridModel *model,
    const CabasGridRange *range,
    const CabasCells *block,
    gboolean skips_read_only,
    gboolean (*visit) (CabasGridModel *, guint, guint, const char *, CabasGridPlace *, GError **),
    CabasGridPlace *bad,
    GError **error)
{
  const gboolean is_single =
      cabas_cells_get_n_rows (block) == 1 && cabas_cells_get_n_columns (block) == 1;

  for (guint i = 0; i < range->n_rows; i++)
    for (guint j = 0; j < range->n_columns; j++)
      {
        const guint row = range->row + i;
        const guint column = range->column + j;
        const char *text = cabas_cells_get (block, is_single ? 0 : i, is_single ? 0 : j);

        if (skips_read_only && !cabas_grid_model_is_editable (model, row, column))
          continue;
        if (!visit (model, row, column, text, bad, error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
apply (CabasGridModel *model,
       const CabasGridRange *range,
       const CabasCells *block,
       gboolean skips_read_only,
       const char *label,
       CabasGridPlace *bad,
       GError **error)
{
  gboolean is_done;

  if (!visit_cells (model, range, block, skips_read_only, check_cell, bad, error))
    return FALSE;

  cabas_grid_model_begin (model, label);
  is_done = visit_cells (model, range, block, skips_read_only, set_cell, bad, error);
  cabas_grid_model_end (model);

  return is_done;
}

static gboolean
has_editable (CabasGridModel *model, const CabasGridRange *range)
{
  for (guint i = 0; i < range->n_rows; i++)
    for (guint j = 0; j < range->n_columns; j++)
      if (cabas_grid_model_is_editable (model, range->row + i, range->column + j))
        return TRUE;

  return FALSE;
}

static char *
dup_fill_label (CabasGridModel *model, const CabasGridRange *range, gboolean clears)
{
  const guint n = range->n_rows * range->n_columns;
  g_autofree char *row_title = NULL;
  g_autofree char *column_title = NULL;

  if (n > 1)
    return g_strdup_printf (clears ? ngettext ("empty %u cell", "empty %u cells", n)
                                   : ngettext ("fill %u cell", "fill %u cells", n),
                            n);

  row_title = cabas_grid_model_dup_row_title (model, range->row);
  column_title = cabas_grid_model_dup_column_title (model, range->column);
  /* Translators: a step to undo: title of the row and of the column of a cell. */
  return g_strdup_printf (_ ("change “%s, %s”"), row_title, column_title);
}

gboolean
cabas_grid_fill (CabasGridModel *model,
                 const CabasGridRange *range,
                 const char *text,
                 CabasGridPlace *bad,
                 GError **error)
{
  g_autoptr (CabasCells) block = cabas_cells_new (1, 1);
  g_autofree char *label = dup_fill_label (model, range, *text == '\0');

  if (!cabas_grid_model_check_fill (model, range->row, range->column, range->n_rows,
                                    range->n_columns, text, error))
    {
      *bad = (CabasGridPlace){ range->row, range->column };
      return FALSE;
    }

  cabas_cells_take (block, 0, 0, g_strdup (text));
  return apply (model, range, block, has_editable (model, range), label, bad, error);
}

/* Words for what is too large, so that one knows what to copy or where to go. */
static gboolean
check_room (CabasGridModel *model,
            const CabasGridRange *range,
            const CabasCells *block,
            CabasGridPlace *bad,
            GError **error)
{
  const guint n_rows = cabas_grid_model_get_n_rows (model) - range->row;
  const guint n_columns = cabas_grid_model_get_n_columns (model) - range->column;

  if (cabas_cells_get_n_rows (block) <= n_rows && cabas_cells_get_n_columns (block) <= n_columns)
    return TRUE;

  g_set_error (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
               /* Translators: rows × columns of what was copied, then of the cells from here on. */
               _ ("What was copied has %u × %u cells, and from here on there are %u × %u."),
               cabas_cells_get_n_rows (block), cabas_cells_get_n_columns (block), n_rows,
               n_columns);
  name_cell (model, range->row, range->column, bad, error);
  return FALSE;
}

gboolean
cabas_grid_paste (CabasGridModel *model,
                  CabasGridRange *range,
                  const char *text,
                  CabasGridPlace *bad,
                  GError **error)
{
  g_autoptr (CabasCells) block = cabas_cells_new_from_text (text, error);
  g_autofree char *label = NULL;
  CabasGridRange covered = *range;
  guint n;

  if (block == NULL)
    {
      name_cell (model, range->row, range->column, bad, error);
      return FALSE;
    }

  n = cabas_cells_get_n_rows (block) * cabas_cells_get_n_columns (block);
  if (n == 1)
    return cabas_grid_fill (model, range, cabas_cells_get (block, 0, 0), bad, error);
  if (!check_room (model, range, block, bad, error))
    return FALSE;

  covered.n_rows = cabas_cells_get_n_rows (block);
  covered.n_columns = cabas_cells_get_n_columns (block);
  label = g_strdup_printf (ngettext ("paste %u cell", "paste %u cells", n), n);
  if (!apply (model, &covered, block, FALSE, label, bad, error))
    return FALSE;

  *range = covered;
  return TRUE;
}
