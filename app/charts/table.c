/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/table.h"

#include "charts/format.h"

typedef struct
{
  char *text; /* (owned) */
  double number;
  gboolean is_number;
} Cell;

struct _CabasChartTable
{
  GPtrArray *headers; /* (owned) (element-type utf8) */
  GPtrArray *rows;    /* (owned) (element-type GArray of Cell) */
};

static void
clear_cell (Cell *cell)
{
  g_free (cell->text);
}

/**
 * cabas_chart_table_new:
 *
 * Makes a table without columns or rows.
 *
 * Returns: (transfer full): a table
 */
CabasChartTable *
cabas_chart_table_new (void)
{
  CabasChartTable *self = g_new0 (CabasChartTable, 1);

  self->headers = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return self;
}

void
cabas_chart_table_free (CabasChartTable *self)
{
  g_ptr_array_unref (self->headers);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
cabas_chart_table_add_column (CabasChartTable *self, const char *header)
{
  g_ptr_array_add (self->headers, g_strdup (header));
}

void
cabas_chart_table_add_row (CabasChartTable *self)
{
  GArray *row = g_array_new (FALSE, FALSE, sizeof (Cell));

  g_array_set_clear_func (row, (GDestroyNotify) clear_cell);
  g_ptr_array_add (self->rows, row);
}

static void
take_cell (CabasChartTable *self, Cell cell)
{
  g_return_if_fail (self->rows->len > 0);

  g_array_append_val ((GArray *) g_ptr_array_index (self->rows, self->rows->len - 1), cell);
}

/**
 * cabas_chart_table_add_text:
 * @text: (nullable): words; %NULL is an empty cell
 *
 * Adds a cell to the last row.
 */
void
cabas_chart_table_add_text (CabasChartTable *self, const char *text)
{
  take_cell (self, (Cell){ .text = g_strdup (text != NULL ? text : "") });
}

/**
 * cabas_chart_table_add_number:
 *
 * Adds a cell to the last row; a value that is not known (NaN) is written as a dash.
 */
void
cabas_chart_table_add_number (CabasChartTable *self, double value, guint decimals)
{
  take_cell (self, (Cell){
                       .text = cabas_chart_format_number (value, decimals),
                       .number = value,
                       .is_number = TRUE,
                   });
}

guint
cabas_chart_table_get_n_columns (const CabasChartTable *self)
{
  return self->headers->len;
}

guint
cabas_chart_table_get_n_rows (const CabasChartTable *self)
{
  return self->rows->len;
}

const char *
cabas_chart_table_get_header (const CabasChartTable *self, guint column)
{
  g_return_val_if_fail (column < self->headers->len, NULL);

  return g_ptr_array_index (self->headers, column);
}

static const Cell *
find_cell (const CabasChartTable *self, guint row, guint column)
{
  GArray *cells;

  if (row >= self->rows->len)
    return NULL;
  cells = g_ptr_array_index (self->rows, row);
  return column < cells->len ? &g_array_index (cells, Cell, column) : NULL;
}

/**
 * cabas_chart_table_get_cell:
 *
 * What the cell says; the empty string where a row is shorter than the heads.
 */
const char *
cabas_chart_table_get_cell (const CabasChartTable *self, guint row, guint column)
{
  const Cell *cell = find_cell (self, row, column);

  return cell != NULL ? cell->text : "";
}

/**
 * cabas_chart_table_get_number:
 * @value: (out) (optional): the number, not rounded; NaN where it is not known
 *
 * Whether the cell is a number, which one sets to the right and writes as a number.
 */
gboolean
cabas_chart_table_get_number (const CabasChartTable *self, guint row, guint column, double *value)
{
  const Cell *cell = find_cell (self, row, column);

  if (cell == NULL || !cell->is_number)
    return FALSE;
  if (value != NULL)
    *value = cell->number;
  return TRUE;
}
