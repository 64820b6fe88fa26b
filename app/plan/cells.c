/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/cells.h"

#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CabasCells
{
  guint n_rows;
  guint n_columns;
  GPtrArray *cells; /* (owned) of char *, row by row; NULL for "" */
};

CabasCells *
cabas_cells_new (guint n_rows, guint n_columns)
{
  CabasCells *self = g_new0 (CabasCells, 1);

  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (self->cells, (int) (n_rows * n_columns));

  return self;
}

void
cabas_cells_free (CabasCells *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

static gboolean
ends_cell (char c)
{
  return c == '\0' || c == '\t' || c == '\n' || c == '\r';
}

/* After the closing quote of a quoted cell at `text`; NULL where it is no such cell, as in
 * `"A" is said` or where the quote is never closed. */
static const char *
read_quoted (const char *text, GString *cell)
{
  for (const char *p = text + 1; *p != '\0'; p++)
    {
      if (*p != '"')
        g_string_append_c (cell, *p);
      else if (p[1] == '"')
        g_string_append_c (cell, *p++);
      else
        return ends_cell (p[1]) ? p + 1 : NULL;
    }

  return NULL;
}

/* After the cell, where a tab, a line break or the end stands. */
static const char *
read_cell (const char *text, char **cell)
{
  size_t length = strcspn (text, "\t\r\n");

  if (*text == '"')
    {
      g_autoptr (GString) quoted = g_string_new (NULL);
      const char *end = read_quoted (text, quoted);

      if (end != NULL)
        {
          *cell = g_strdup (quoted->str);
          return end;
        }
    }

  *cell = g_strndup (text, length);
  return text + length;
}

static const char *
skip_line_break (const char *text)
{
  if (text[0] == '\r' && text[1] == '\n')
    return text + 2;

  return text + 1;
}

/* Reads one row behind the others; after it. */
static const char *
read_row (CabasCells *self, const char *text, guint *n_cells)
{
  *n_cells = 0;
  while (TRUE)
    {
      char *cell;

      text = read_cell (text, &cell);
      g_ptr_array_add (self->cells, cell);
      (*n_cells)++;
      if (*text != '\t')
        break;
      text++;
    }

  return *text != '\0' ? skip_line_break (text) : text;
}

static gboolean
read_rows (CabasCells *self, const char *text, GError **error)
{
  do
    {
      guint n_cells;

      text = read_row (self, text, &n_cells);
      self->n_rows++;
      if (self->n_rows == 1)
        self->n_columns = n_cells;
      if (n_cells != self->n_columns)
        {
          g_set_error (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
                       /* Translators: numbers of a row and of cells in a pasted block. */
                       _ ("Row %u of what was copied has %u cells and the first row has %u."),
                       self->n_rows, n_cells, self->n_columns);
          return FALSE;
        }
      if (self->cells->len > CABAS_MAX_BLOCK_CELLS)
        {
          g_set_error (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
                       _ ("What was copied has more than %u cells."), CABAS_MAX_BLOCK_CELLS);
          return FALSE;
        }
    }
  while (*text != '\0');

  return TRUE;
}

CabasCells *
cabas_cells_new_from_text (const char *text, GError **error)
{
  g_autoptr (CabasCells) self = cabas_cells_new (0, 0);

  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    {
      g_set_error (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
                   _ ("There is no text to paste."));
      return NULL;
    }

  return read_rows (self, text, error) ? g_steal_pointer (&self) : NULL;
}

guint
cabas_cells_get_n_rows (const CabasCells *self)
{
  return self->n_rows;
}

guint
cabas_cells_get_n_columns (const CabasCells *self)
{
  return self->n_columns;
}

const char *
cabas_cells_get (const CabasCells *self, guint row, guint column)
{
  const char *text;

  g_return_val_if_fail (row < self->n_rows && column < self->n_columns, "");

  text = self->cells->pdata[row * self->n_columns + column];
  return text != NULL ? text : "";
}

void
cabas_cells_take (CabasCells *self, guint row, guint column, char *text)
{
  char **place;

  g_return_if_fail (row < self->n_rows && column < self->n_columns);

  place = (char **) &self->cells->pdata[row * self->n_columns + column];
  g_free (*place);
  *place = text;
}

static void
append_cell (GString *text, const char *cell)
{
  if (cell[strcspn (cell, "\t\r\n")] == '\0' && *cell != '"')
    {
      g_string_append (text, cell);
      return;
    }

  g_string_append_c (text, '"');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *cell);
    }
  g_string_append_c (text, '"');
}

char *
cabas_cells_to_text (const CabasCells *self)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < self->n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      {
        append_cell (text, cabas_cells_get (self, row, column));
        g_string_append_c (text, column + 1 < self->n_columns ? '\t' : '\n');
      }

  return g_string_free (text, FALSE);
}
