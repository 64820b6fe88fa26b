/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/matrix.h"

static CabasConflicts
find_conflicts (const CabasMatrixRow *row)
{
  CabasConflicts conflicts = 0;

  if (cabas_item_get_number (row->action, CABAS_ACTION_STATUS) == CABAS_ACTION_STATUS_DROPPED)
    return 0;
  if (row->total == 0)
    return CABAS_CONFLICT_NOBODY;

  if (row->counts[CABAS_LETTER_A] == 0)
    conflicts |= CABAS_CONFLICT_NO_ACCOUNTABLE;
  if (row->counts[CABAS_LETTER_A] > 1)
    conflicts |= CABAS_CONFLICT_SEVERAL_ACCOUNTABLE;
  if (row->counts[CABAS_LETTER_R] == 0)
    conflicts |= CABAS_CONFLICT_NO_RESPONSIBLE;

  return conflicts;
}

static void
place_assignment (CabasMatrixCell *cells, GHashTable *columns, CabasItem *assignment)
{
  const char *id = cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT);
  const gint64 letter = cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER);
  gpointer column;
  CabasItem **place;

  if (id == NULL || letter == CABAS_UNSET ||
      !g_hash_table_lookup_extended (columns, id, NULL, &column))
    return;

  place = &cells[GPOINTER_TO_UINT (column)].assignments[letter];
  if (*place == NULL || (cabas_assignment_counts (assignment) && !cabas_assignment_counts (*place)))
    *place = assignment;
}

/**
 * cabas_matrix_row_init:
 * @row: (out caller-allocates): what to fill
 * @action: an action
 *
 * Counts the letters of @action and finds what it lacks.
 */
void
cabas_matrix_row_init (CabasMatrixRow *row, CabasItem *action)
{
  *row = (CabasMatrixRow){ .action = action };
  for (guint i = 0; i < CABAS_N_LETTER; i++)
    {
      row->counts[i] = cabas_assignment_count_letter (action, i, FALSE);
      row->total += row->counts[i];
    }
  row->conflicts = find_conflicts (row);
}

static void
add_row (CabasMatrix *self, GHashTable *columns, CabasItem *action)
{
  CabasMatrixCell *cells = self->cells + (gsize) self->rows->len * self->totals->len;
  CabasMatrixRow row;

  cabas_matrix_row_init (&row, action);
  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    place_assignment (cells, columns, cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i));

  self->n_conflicts += row.conflicts != 0;
  g_array_append_val (self->rows, row);
}

/* The columns and what stands under them. */
static void
add_totals (CabasMatrix *self, CabasDocument *document, GHashTable *columns)
{
  g_autoptr (CabasLoad) load = cabas_load_new (document);

  self->totals = g_array_ref (load->rows);
  for (guint i = 0; i < load->rows->len; i++)
    {
      const CabasLoadRow *row = &g_array_index (load->rows, CabasLoadRow, i);

      g_hash_table_insert (columns, (gpointer) cabas_item_get_id (row->department),
                           GUINT_TO_POINTER (i));
      for (guint letter = 0; letter < CABAS_N_LETTER; letter++)
        self->counts[letter] += row->counts[letter];
      self->total += row->total;
    }
}

/**
 * cabas_matrix_new:
 * @document: a plan
 *
 * Returns: (transfer full): its actions by departments
 */
CabasMatrix *
cabas_matrix_new (CabasDocument *document)
{
  CabasMatrix *self = g_new0 (CabasMatrix, 1);
  g_autoptr (GPtrArray) actions = cabas_document_list (document, CABAS_KIND_ACTION);
  g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);

  add_totals (self, document, columns);
  self->rows = g_array_new (FALSE, TRUE, sizeof (CabasMatrixRow));
  self->cells = g_new0 (CabasMatrixCell, (gsize) actions->len * self->totals->len);
  for (guint i = 0; i < actions->len; i++)
    add_row (self, columns, g_ptr_array_index (actions, i));

  return self;
}

/**
 * cabas_matrix_free:
 * @self: (transfer full) (nullable): a matrix
 *
 * Frees @self.
 */
void
cabas_matrix_free (CabasMatrix *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_array_unref (self->totals);
  g_free (self->cells);
  g_free (self);
}

/**
 * cabas_matrix_get_department:
 * @self: a matrix
 * @column: place of a column
 *
 * Returns: (transfer none): the department of the column
 */
CabasItem *
cabas_matrix_get_department (const CabasMatrix *self, guint column)
{
  g_return_val_if_fail (column < self->totals->len, NULL);

  return g_array_index (self->totals, CabasLoadRow, column).department;
}

/**
 * cabas_matrix_get_cell:
 * @self: a matrix
 * @row: place of an action
 * @column: place of a department
 *
 * Returns: what the department is asked for the action
 */
const CabasMatrixCell *
cabas_matrix_get_cell (const CabasMatrix *self, guint row, guint column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->totals->len, NULL);

  return &self->cells[(gsize) row * self->totals->len + column];
}

/**
 * cabas_matrix_cell_get_letters:
 * @cell: a cell
 *
 * Returns: the letters in it that count
 */
CabasLetters
cabas_matrix_cell_get_letters (const CabasMatrixCell *cell)
{
  CabasLetters letters = 0;

  for (guint i = 0; i < CABAS_N_LETTER; i++)
    if (cell->assignments[i] != NULL && cabas_assignment_counts (cell->assignments[i]))
      letters |= 1 << i;

  return letters;
}
