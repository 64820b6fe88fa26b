/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_MERGES 100000
#define USUAL_WIDTH 25

typedef struct
{
  CabasCellType type;
  GRefString *text; /* (owned) (nullable) */
} Slot;

typedef struct
{
  guint width;   /* millimetres */
  GStrv choices; /* (owned) (nullable) */
} Column;

struct _CabasSheet
{
  char *name;      /* (owned) */
  GPtrArray *rows; /* (owned) (element-type GArray (Slot)) (nullable elements) */
  GArray *merges;  /* (owned) (element-type CabasMerge) */
  GArray *columns; /* (owned) (element-type Column): what is known for writing */
  guint n_columns;
  guint n_headers;
  gsize n_cells;
  gsize n_bytes; /* of text, counted as often as it stands in a cell */
  gboolean is_cut;
};

struct _CabasBook
{
  GPtrArray *sheets; /* (owned) (element-type CabasSheet) */
};

G_DEFINE_QUARK (cabas_sheet_error, cabas_sheet_error)

static void
slot_clear (gpointer data)
{
  g_clear_pointer (&((Slot *) data)->text, g_ref_string_release);
}

static void
column_clear (gpointer data)
{
  g_clear_pointer (&((Column *) data)->choices, g_strfreev);
}

static void
row_free (gpointer data)
{
  g_clear_pointer ((GArray **) &data, g_array_unref);
}

CabasSheet *
cabas_sheet_new (const char *name)
{
  CabasSheet *self = g_new0 (CabasSheet, 1);

  self->name = g_strdup (name);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->merges = g_array_new (FALSE, FALSE, sizeof (CabasMerge));
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, column_clear);

  return self;
}

void
cabas_sheet_free (CabasSheet *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->merges);
  g_array_unref (self->columns);
  g_free (self->name);
  g_free (self);
}

const char *
cabas_sheet_get_name (const CabasSheet *self)
{
  return self->name;
}

guint
cabas_sheet_get_n_rows (const CabasSheet *self)
{
  return self->rows->len;
}

guint
cabas_sheet_get_n_columns (const CabasSheet *self)
{
  return self->n_columns;
}

CabasCell
cabas_sheet_get (const CabasSheet *self, guint row, guint column)
{
  GArray *slots = row < self->rows->len ? self->rows->pdata[row] : NULL;
  const Slot *slot;

  if (slots == NULL || column >= slots->len)
    return (CabasCell){ CABAS_CELL_EMPTY, "" };

  slot = &g_array_index (slots, Slot, column);
  return (CabasCell){ slot->type, slot->text != NULL ? slot->text : "" };
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

gboolean
cabas_sheet_is_blank_row (const CabasSheet *self, guint row)
{
  for (guint column = 0; column < self->n_columns; column++)
    if (!is_blank (cabas_sheet_get (self, row, column).text))
      return FALSE;

  return TRUE;
}

static gboolean
refuse (CabasSheet *self, guint row, guint column, GError **error)
{
  g_autofree char *address = cabas_sheet_dup_address (row, column);

  self->is_cut = TRUE;
  if (row >= CABAS_SHEET_MAX_ROWS)
    /* TRANSLATORS: name of a sheet, a number of rows, an address such as “C12”. */
    g_set_error (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_TOO_LARGE,
                 _ ("The sheet “%s” has more than %d rows (there is something in %s). Split it, or "
                    "empty what does not belong to the plan."),
                 self->name, CABAS_SHEET_MAX_ROWS, address);
  else if (column >= CABAS_SHEET_MAX_COLUMNS)
    g_set_error (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_TOO_LARGE,
                 _ ("The sheet “%s” has more than %d columns (there is something in %s). Remove "
                    "those that do not belong to the plan."),
                 self->name, CABAS_SHEET_MAX_COLUMNS, address);
  else
    g_set_error (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_TOO_LARGE,
                 _ ("The sheet “%s” holds more than can be taken in (up to %s). Split it into "
                    "several files."),
                 self->name, address);

  return FALSE;
}

static GArray *
ensure_row (CabasSheet *self, guint row)
{
  if (row >= self->rows->len)
    g_ptr_array_set_size (self->rows, row + 1);
  if (self->rows->pdata[row] == NULL)
    {
      self->rows->pdata[row] = g_array_new (FALSE, TRUE, sizeof (Slot));
      g_array_set_clear_func (self->rows->pdata[row], slot_clear);
    }

  return self->rows->pdata[row];
}

static void
set_slot (CabasSheet *self, guint row, guint column, CabasCellType type, GRefString *text)
{
  GArray *slots = ensure_row (self, row);
  Slot *slot;

  if (column >= slots->len)
    g_array_set_size (slots, column + 1);
  slot = &g_array_index (slots, Slot, column);
  slot_clear (slot);
  slot->type = type;
  slot->text = g_ref_string_acquire (text);
  self->n_columns = MAX (self->n_columns, column + 1);
}

gboolean
cabas_sheet_fill (CabasSheet *self,
                  guint row,
                  guint column,
                  guint n_rows,
                  guint n_columns,
                  CabasCellType type,
                  const char *text,
                  GError **error)
{
  GRefString *shared;
  gsize n_cells, n_bytes;

  if (type == CABAS_CELL_EMPTY || *text == '\0' || n_rows == 0 || n_columns == 0)
    return TRUE;
  if (row >= CABAS_SHEET_MAX_ROWS || n_rows > CABAS_SHEET_MAX_ROWS - row)
    return refuse (self, CABAS_SHEET_MAX_ROWS, column, error);
  if (column >= CABAS_SHEET_MAX_COLUMNS || n_columns > CABAS_SHEET_MAX_COLUMNS - column)
    return refuse (self, row, CABAS_SHEET_MAX_COLUMNS, error);

  n_cells = (gsize) n_rows * n_columns;
  n_bytes = n_cells * strlen (text);
  if (self->n_cells + n_cells > CABAS_SHEET_MAX_CELLS ||
      self->n_bytes + n_bytes > CABAS_SHEET_MAX_TEXT_BYTES)
    return refuse (self, row, column, error);

  self->n_cells += n_cells;
  self->n_bytes += n_bytes;
  shared = g_ref_string_new (text);
  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < n_columns; j++)
      set_slot (self, row + i, column + j, type, shared);
  g_ref_string_release (shared);

  return TRUE;
}

gboolean
cabas_sheet_set (
    CabasSheet *self, guint row, guint column, CabasCellType type, const char *text, GError **error)
{
  return cabas_sheet_fill (self, row, column, 1, 1, type, text, error);
}

gboolean
cabas_sheet_is_cut (const CabasSheet *self)
{
  return self->is_cut;
}

gboolean
cabas_sheet_merge (CabasSheet *self, const CabasMerge *merge, GError **error)
{
  if (self->merges->len >= MAX_MERGES)
    return refuse (self, merge->row, merge->column, error);

  g_array_append_val (self->merges, *merge);
  return TRUE;
}

const CabasMerge *
cabas_sheet_get_merges (const CabasSheet *self, guint *n_merges)
{
  *n_merges = self->merges->len;
  return (const CabasMerge *) self->merges->data;
}

gboolean *
cabas_sheet_list_merged_rows (const CabasSheet *self, guint first_row)
{
  const guint n_rows = self->rows->len;
  gboolean *merged = g_new0 (gboolean, n_rows + 1);
  g_autofree int *begins = g_new0 (int, n_rows + 1);
  int depth = 0;

  for (guint i = 0; i < self->merges->len; i++)
    {
      const CabasMerge *merge = &g_array_index (self->merges, CabasMerge, i);
      guint64 end = MIN ((guint64) merge->row + merge->n_rows, n_rows);

      if (MAX (merge->row, first_row) >= end || merge->column >= self->n_columns)
        continue;
      begins[MAX (merge->row, first_row)]++;
      begins[end]--;
    }
  for (guint row = 0; row < n_rows; row++)
    {
      depth += begins[row];
      merged[row] = depth > 0;
    }

  return merged;
}

void
cabas_sheet_set_n_headers (CabasSheet *self, guint n_rows)
{
  self->n_headers = n_rows;
}

guint
cabas_sheet_get_n_headers (const CabasSheet *self)
{
  return self->n_headers;
}

static Column *
ensure_column (CabasSheet *self, guint column)
{
  if (column >= self->columns->len)
    g_array_set_size (self->columns, column + 1);

  return &g_array_index (self->columns, Column, column);
}

void
cabas_sheet_set_width (CabasSheet *self, guint column, guint millimetres)
{
  ensure_column (self, column)->width = millimetres;
}

guint
cabas_sheet_get_width (const CabasSheet *self, guint column)
{
  guint width =
      column < self->columns->len ? g_array_index (self->columns, Column, column).width : 0;

  return width > 0 ? width : USUAL_WIDTH;
}

void
cabas_sheet_take_choices (CabasSheet *self, guint column, GStrv choices)
{
  Column *known = ensure_column (self, column);

  g_strfreev (known->choices);
  known->choices = choices;
}

const char *const *
cabas_sheet_get_choices (const CabasSheet *self, guint column)
{
  return column < self->columns->len
             ? (const char *const *) g_array_index (self->columns, Column, column).choices
             : NULL;
}

char *
cabas_sheet_dup_column_name (guint column)
{
  char name[16] = "";
  guint at = sizeof name - 1;

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    name[--at] = 'A' + (rest - 1) % 26;

  return g_strdup (name + at);
}

char *
cabas_sheet_dup_address (guint row, guint column)
{
  g_autofree char *name = cabas_sheet_dup_column_name (column);

  return g_strdup_printf ("%s%u", name, row + 1);
}

gboolean
cabas_sheet_parse_address (const char *text, guint *row, guint *column)
{
  guint64 number = 0;
  guint letters = 0;
  const char *p = text;

  for (; g_ascii_isupper (*p) && p - text < 4; p++)
    letters = letters * 26 + (*p - 'A') + 1;
  if (letters == 0 || !g_ascii_isdigit (*p))
    return FALSE;
  for (; g_ascii_isdigit (*p) && number < G_MAXINT; p++)
    number = number * 10 + (*p - '0');
  if (*p != '\0' || number == 0 || number > G_MAXINT)
    return FALSE;

  *row = number - 1;
  *column = letters - 1;
  return TRUE;
}

CabasBook *
cabas_book_new (void)
{
  CabasBook *self = g_new0 (CabasBook, 1);

  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_sheet_free);

  return self;
}

void
cabas_book_free (CabasBook *self)
{
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

gboolean
cabas_book_take (CabasBook *self, CabasSheet *sheet, GError **error)
{
  if (self->sheets->len >= CABAS_BOOK_MAX_SHEETS)
    {
      g_set_error (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_TOO_LARGE,
                   _ ("The file has more than %d sheets. Keep only those of the plan."),
                   CABAS_BOOK_MAX_SHEETS);
      cabas_sheet_free (sheet);
      return FALSE;
    }

  g_ptr_array_add (self->sheets, sheet);
  return TRUE;
}

guint
cabas_book_get_n_sheets (const CabasBook *self)
{
  return self->sheets->len;
}

CabasSheet *
cabas_book_get_sheet (const CabasBook *self, guint index)
{
  return g_ptr_array_index (self->sheets, index);
}
