/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/matrix.h"

#include "command/files.h"
#include "command/output.h"
#include "command/text-table.h"

#include <glib/gi18n-lib.h>

static void
add_head (CabasTextTable *table, const CabasMatrix *matrix)
{
  cabas_text_table_add (table, "id");
  cabas_text_table_add (table, cabas_kind_get_label (CABAS_KIND_ACTION));
  for (guint i = 0; i < matrix->totals->len; i++)
    {
      g_autofree char *name =
          cabas_department_dup_short_name (cabas_matrix_get_department (matrix, i));

      cabas_text_table_add (table, name);
    }
  for (guint i = 0; i < CABAS_N_LETTER; i++)
    cabas_text_table_add (table, cabas_letter_get_name (i));
  cabas_text_table_add (table, _ ("Missing or double"));
  cabas_text_table_end_row (table);
}

static void
add_counts (CabasTextTable *table, const guint counts[CABAS_N_LETTER])
{
  for (guint i = 0; i < CABAS_N_LETTER; i++)
    cabas_text_table_add_number (table, counts[i]);
}

/* A spreadsheet takes the letters alone, a reader their state as well. */
static char *
dup_cell (const CabasMatrixCell *cell, gboolean as_csv)
{
  return as_csv ? cabas_letters_format (cabas_matrix_cell_get_letters (cell))
                : cabas_matrix_cell_dup_text (cell);
}

static void
add_row (CabasTextTable *table, const CabasMatrix *matrix, guint place, gboolean as_csv)
{
  const CabasMatrixRow *row = &g_array_index (matrix->rows, CabasMatrixRow, place);
  g_autofree char *name = cabas_item_dup_display_name (row->action);
  g_autofree char *conflicts = cabas_matrix_row_dup_conflicts (row);

  cabas_text_table_add (table, cabas_item_get_id (row->action));
  cabas_text_table_add (table, name);
  for (guint i = 0; i < matrix->totals->len; i++)
    {
      g_autofree char *cell = dup_cell (cabas_matrix_get_cell (matrix, place, i), as_csv);

      cabas_text_table_add (table, cell);
    }
  add_counts (table, row->counts);
  cabas_text_table_add (table, conflicts);
  cabas_text_table_end_row (table);
}

static void
add_totals (CabasTextTable *table, const CabasMatrix *matrix)
{
  cabas_text_table_add (table, NULL);
  cabas_text_table_add (table, _ ("Total"));
  for (guint i = 0; i < matrix->totals->len; i++)
    {
      const CabasLoadRow *column = &g_array_index (matrix->totals, CabasLoadRow, i);
      g_autofree char *counts = cabas_letter_counts_format (column->counts);

      cabas_text_table_add (table, counts);
    }
  add_counts (table, matrix->counts);
  cabas_text_table_add_number (table, matrix->n_conflicts);
  cabas_text_table_end_row (table);
}

CabasExit
cabas_matrix_run (const CabasRequest *request)
{
  g_autoptr (CabasDocument) document = cabas_files_open_plan (request->operands[0], NULL);
  g_autoptr (CabasMatrix) matrix = NULL;
  g_autoptr (CabasTextTable) table = NULL;

  if (document == NULL)
    return CABAS_EXIT_FILE;

  matrix = cabas_matrix_new (document);
  table = cabas_text_table_new (cabas_request_get (request, CABAS_OPTION_CSV) != NULL);
  add_head (table, matrix);
  for (guint i = 0; i < matrix->rows->len; i++)
    add_row (table, matrix, i, cabas_request_get (request, CABAS_OPTION_CSV) != NULL);
  add_totals (table, matrix);
  cabas_text_table_print (table);

  return CABAS_EXIT_OK;
}
