/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/table.h"

typedef struct
{
  GPtrArray *cells;  /* (owned) of CabasWords */
  CabasWords *group; /* (owned) (nullable) */
} Row;

struct _CabasTable
{
  GArray *columns; /* (owned) (element-type CabasTableColumn) */
  GArray *rows;    /* (owned) (element-type Row) */
};

static void
clear_column (gpointer data)
{
  g_free (((CabasTableColumn *) data)->head);
}

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->cells);
  cabas_words_free (row->group);
}

/**
 * cabas_table_new:
 *
 * Returns: (transfer full): a table without columns
 */
CabasTable *
cabas_table_new (void)
{
  CabasTable *self = g_new0 (CabasTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (CabasTableColumn));
  g_array_set_clear_func (self->columns, clear_column);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);

  return self;
}

/**
 * cabas_table_free:
 * @self: (transfer full) (nullable): a table
 *
 * Frees @self with its texts.
 */
void
cabas_table_free (CabasTable *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * cabas_table_add_column:
 * @self: a table without rows
 * @head: what stands above the column
 * @align: where its cells stand
 * @weight: its share of the width, or 0 for the width of what it holds
 *
 * Adds a column on the right.
 */
void
cabas_table_add_column (CabasTable *self, const char *head, CabasTableAlign align, guint weight)
{
  CabasTableColumn column = { g_strdup (head), align, weight };

  g_return_if_fail (self->rows->len == 0);

  g_array_append_val (self->columns, column);
}

static Row *
append_row (CabasTable *self)
{
  Row row = { g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_words_free), NULL };

  g_array_append_val (self->rows, row);

  return &g_array_index (self->rows, Row, self->rows->len - 1);
}

/**
 * cabas_table_add_row:
 * @self: a table
 *
 * Begins a row at the bottom.
 */
void
cabas_table_add_row (CabasTable *self)
{
  append_row (self);
}

/**
 * cabas_table_add_group:
 * @self: a table
 * @text: (transfer full): what the rows below have in common
 *
 * Adds a row of one text across all columns.
 */
void
cabas_table_add_group (CabasTable *self, CabasWords *text)
{
  append_row (self)->group = text;
}

/**
 * cabas_table_take_cell:
 * @self: a table with a row
 * @text: (transfer full): the next cell of the last row
 *
 * Fills one more cell.
 */
void
cabas_table_take_cell (CabasTable *self, CabasWords *text)
{
  Row *row;

  g_return_if_fail (self->rows->len > 0);

  row = &g_array_index (self->rows, Row, self->rows->len - 1);
  g_return_if_fail (row->cells->len < self->columns->len);

  g_ptr_array_add (row->cells, text);
}

/**
 * cabas_table_add_cell:
 * @self: a table with a row
 * @words: (nullable): plain words; a dash stands for what is not known
 *
 * Fills one more cell.
 */
void
cabas_table_add_cell (CabasTable *self, const char *words)
{
  cabas_table_take_cell (self, cabas_words_new (words == NULL || *words == '\0' ? "–" : words));
}

guint
cabas_table_get_n_columns (const CabasTable *self)
{
  return self->columns->len;
}

guint
cabas_table_get_n_rows (const CabasTable *self)
{
  return self->rows->len;
}

const CabasTableColumn *
cabas_table_get_column (const CabasTable *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, CabasTableColumn, column);
}

const CabasWords *
cabas_table_get_cell (const CabasTable *self, guint row, guint column)
{
  const GPtrArray *cells;

  g_return_val_if_fail (row < self->rows->len, NULL);

  cells = g_array_index (self->rows, Row, row).cells;

  return column < cells->len ? g_ptr_array_index (cells, column) : NULL;
}

const CabasWords *
cabas_table_get_group (const CabasTable *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_array_index (self->rows, Row, row).group;
}
