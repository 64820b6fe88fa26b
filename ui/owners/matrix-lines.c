/* SPDX-License-Identifier: EUPL-1.2 */
#include "owners/matrix-lines.h"

static void
clear_line (gpointer data)
{
  g_object_unref (((CabasMatrixLine *) data)->item);
}

static void
add_line (GArray *lines, CabasItem *item, guint place)
{
  CabasMatrixLine line = { g_object_ref (item), place };

  g_array_append_val (lines, line);
}

/* The headings of the action, where the action before stands under other ones. */
static void
add_headings (GArray *lines, CabasItem *action, CabasItem *before)
{
  CabasItem *objective = cabas_item_get_parent (action);
  CabasItem *axis = cabas_item_get_parent (objective);
  CabasItem *last_objective = before != NULL ? cabas_item_get_parent (before) : NULL;
  CabasItem *last_axis = last_objective != NULL ? cabas_item_get_parent (last_objective) : NULL;

  if (axis != last_axis)
    add_line (lines, axis, CABAS_NOT_AN_ACTION);
  if (objective != last_objective)
    add_line (lines, objective, CABAS_NOT_AN_ACTION);
}

GArray *
cabas_matrix_list_rows (const CabasMatrix *matrix, CabasItem *axis, gboolean only_conflicts)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CabasMatrixLine));
  CabasItem *before = NULL;

  g_array_set_clear_func (lines, clear_line);
  for (guint i = 0; i < matrix->rows->len; i++)
    {
      const CabasMatrixRow *row = &g_array_index (matrix->rows, CabasMatrixRow, i);

      if ((axis != NULL && !cabas_item_is_inside (row->action, axis)) ||
          (only_conflicts && row->conflicts == 0))
        continue;
      add_headings (lines, row->action, before);
      add_line (lines, row->action, i);
      before = row->action;
    }

  return lines;
}

gboolean
cabas_matrix_has_same_shape (const CabasMatrix *one, const CabasMatrix *other)
{
  if (one->rows->len != other->rows->len || one->totals->len != other->totals->len)
    return FALSE;
  for (guint i = 0; i < one->rows->len; i++)
    if (g_array_index (one->rows, CabasMatrixRow, i).action !=
        g_array_index (other->rows, CabasMatrixRow, i).action)
      return FALSE;
  for (guint i = 0; i < one->totals->len; i++)
    if (cabas_matrix_get_department (one, i) != cabas_matrix_get_department (other, i))
      return FALSE;

  return TRUE;
}
