/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/number.h"
#include "sheet/ods.h"
#include "sheet/part.h"

#include <string.h>

/* Where the reading stands. */
typedef struct
{
  CabasPart *part;   /* (owned) */
  CabasBook *book;   /* (owned) */
  CabasSheet *sheet; /* (owned) (nullable): outside of a sheet */
  guint row;
  guint column;
  guint n_rows;    /* the present row stands so many times */
  guint n_columns; /* the present cell too */
  CabasCellType type;
  char *value;   /* (owned) (nullable): said by an attribute of the cell */
  GString *text; /* (owned): shown in the cell */
  gboolean has_paragraph;
  guint n_inside; /* elements that hold another text than the cell's */
  gboolean in_cell;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->part, cabas_part_free);
  g_clear_pointer (&self->book, cabas_book_free);
  g_clear_pointer (&self->sheet, cabas_sheet_free);
  g_clear_pointer (&self->value, g_free);
  g_string_free (self->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static char *
dup_date (CabasPart *part)
{
  char *date = cabas_part_dup_attribute (part, "date-value");

  /* The hour that may follow the day says nothing to a plan. */
  if (date != NULL && strlen (date) > 10)
    date[10] = '\0';
  return date;
}

static char *
dup_number (CabasPart *part, int shift)
{
  g_autofree char *value = cabas_part_dup_attribute (part, "value");

  return value != NULL ? cabas_number_normalise (value, shift) : NULL;
}

/* A cell without a value of its own has its text. */
static void
read_value (Reading *self, const char *type)
{
  g_autofree char *boolean = NULL;

  self->type = CABAS_CELL_TEXT;
  if (g_str_equal (type, "float") || g_str_equal (type, "currency"))
    self->value = dup_number (self->part, 0);
  else if (g_str_equal (type, "percentage"))
    self->value = dup_number (self->part, 2);
  else if (g_str_equal (type, "date"))
    self->value = dup_date (self->part);
  else if (g_str_equal (type, "boolean"))
    boolean = cabas_part_dup_attribute (self->part, "boolean-value");
  else
    self->value = cabas_part_dup_attribute (self->part, "string-value");

  if (boolean != NULL)
    self->value = g_strdup (g_str_equal (boolean, "true") ? "yes" : "no");
  if (self->value == NULL)
    return;
  if (g_str_equal (type, "date"))
    self->type = CABAS_CELL_DATE;
  else if (g_str_equal (type, "boolean"))
    self->type = CABAS_CELL_BOOLEAN;
  else if (!g_str_equal (type, "string"))
    self->type = CABAS_CELL_NUMBER;
}

static void
start_cell (Reading *self)
{
  g_autofree char *type = cabas_part_dup_attribute (self->part, "value-type");

  g_clear_pointer (&self->value, g_free);
  g_string_truncate (self->text, 0);
  self->has_paragraph = FALSE;
  self->n_columns = cabas_part_get_count (self->part, "number-columns-repeated", 1);
  self->in_cell = TRUE;
  self->n_inside = 0;
  read_value (self, type != NULL ? type : "string");
}

static gboolean
note_merge (Reading *self, GError **error)
{
  CabasMerge merge = { self->row, self->column,
                       cabas_part_get_count (self->part, "number-rows-spanned", 1),
                       cabas_part_get_count (self->part, "number-columns-spanned", 1) };

  if (merge.n_rows <= 1 && merge.n_columns <= 1)
    return TRUE;

  return cabas_sheet_merge (self->sheet, &merge, error);
}

static gboolean
end_cell (Reading *self, GError **error)
{
  const char *text = self->value != NULL ? self->value : self->text->str;
  CabasCellType type = self->value != NULL ? self->type : CABAS_CELL_TEXT;
  guint column = self->column;

  self->in_cell = FALSE;
  self->column += MIN (self->n_columns, (guint) G_MAXINT / 4 - MIN (column, G_MAXINT / 4));
  return cabas_sheet_fill (self->sheet, self->row, column, self->n_rows, self->n_columns, type,
                           text, error);
}

/* Of the words of a cell: paragraphs, and what stands for blanks. */
static gboolean
read_words (Reading *self)
{
  CabasPart *part = self->part;
  const char *text = cabas_part_get_text (part);

  if (self->n_inside > 0)
    {
      if (cabas_part_is_end (part, "annotation"))
        self->n_inside--;
      return TRUE;
    }
  if (text != NULL)
    {
      /* Blanks between elements are layout; those in a paragraph are text. */
      if (self->has_paragraph)
        g_string_append (self->text, text);
      return TRUE;
    }
  if (cabas_part_is_start (part, "annotation"))
    self->n_inside += !cabas_part_is_empty (part);
  else if (cabas_part_is_start (part, "p"))
    {
      if (self->text->len > 0 || self->has_paragraph)
        g_string_append_c (self->text, '\n');
      self->has_paragraph = TRUE;
    }
  else if (cabas_part_is_start (part, "s"))
    for (guint i = MIN (cabas_part_get_count (part, "c", 1), 1000); i > 0; i--)
      g_string_append_c (self->text, ' ');
  else if (cabas_part_is_start (part, "tab"))
    g_string_append_c (self->text, '\t');
  else if (cabas_part_is_start (part, "line-break"))
    g_string_append_c (self->text, '\n');

  return self->text->len <= CABAS_SHEET_MAX_TEXT_BYTES;
}

static void
start_sheet (Reading *self)
{
  g_autofree char *name = cabas_part_dup_attribute (self->part, "name");

  g_clear_pointer (&self->sheet, cabas_sheet_free);
  self->sheet = cabas_sheet_new (name != NULL ? name : "");
  self->row = 0;
}

static gboolean
is_cell_start (CabasPart *part)
{
  return cabas_part_is_start (part, "table-cell") ||
         cabas_part_is_start (part, "covered-table-cell");
}

static gboolean
is_cell_end (CabasPart *part)
{
  return cabas_part_is_end (part, "table-cell") || cabas_part_is_end (part, "covered-table-cell");
}

static gboolean
read_row_node (Reading *self, GError **error)
{
  CabasPart *part = self->part;

  if (cabas_part_is_start (part, "table-row"))
    {
      self->n_rows = cabas_part_get_count (part, "number-rows-repeated", 1);
      self->column = 0;
    }
  if (is_cell_start (part))
    {
      start_cell (self);
      if (!note_merge (self, error))
        return FALSE;
    }
  if (is_cell_end (part) && self->in_cell && self->n_inside == 0 && !end_cell (self, error))
    return FALSE;
  if (cabas_part_is_end (part, "table-row"))
    self->row += MIN (self->n_rows, (guint) G_MAXINT / 4 - MIN (self->row, G_MAXINT / 4));

  return TRUE;
}

/* What stands in a cell may hold anything but a cell: a table in it is no part of this one. */
static gboolean
read_node (Reading *self, GError **error)
{
  CabasPart *part = self->part;

  if (self->sheet == NULL)
    {
      if (cabas_part_is_start (part, "table") && !cabas_part_is_empty (part))
        start_sheet (self);
      return TRUE;
    }
  if (self->in_cell && !is_cell_end (part))
    return read_words (self);
  if (cabas_part_is_end (part, "table"))
    return cabas_book_take (self->book, g_steal_pointer (&self->sheet), error);

  return read_row_node (self, error);
}

/* The part “mimetype” says what the container holds. */
static gboolean
is_spreadsheet (GBytes *bytes)
{
  g_autoptr (CabasZipPart) part = cabas_zip_open (bytes, "mimetype", NULL);
  char type[128] = "";

  if (part == NULL || cabas_zip_part_read (part, type, sizeof type - 1) < 0)
    return FALSE;

  return g_str_has_prefix (type, CABAS_ODS_TYPE);
}

CabasBook *
cabas_ods_read (GBytes *bytes, GError **error)
{
  g_auto (Reading) self = { 0 };

  self.text = g_string_new (NULL);
  if (!is_spreadsheet (bytes))
    return NULL;

  self.part = cabas_part_open (bytes, "content.xml", error);
  if (self.part == NULL)
    return NULL;
  self.book = cabas_book_new ();
  while (cabas_part_next (self.part))
    if (!read_node (&self, error))
      return NULL;

  return cabas_part_finish (self.part, error) ? g_steal_pointer (&self.book) : NULL;
}
