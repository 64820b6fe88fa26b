/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/number.h"
#include "sheet/part.h"
#include "sheet/xlsx-private.h"
#include "sheet/xlsx.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WORKBOOK "xl/workbook.xml"

/* A sheet while it is read. */
typedef struct
{
  const CabasXlsxShared *shared;
  CabasSheet *sheet;
  guint row;
  guint column; /* of the present cell */
  char *type;   /* (owned) (nullable): attribute “t” of the present cell */
  guint style;
  GString *value;
  gboolean in_value;
  guint next_row;
  guint next_column;
} Reading;

static void
start_cell (Reading *self, CabasPart *part)
{
  g_autofree char *address = cabas_part_dup_attribute (part, "r");
  guint row, column;

  /* A cell may leave out where it stands: then it follows the one before. */
  self->column = self->next_column;
  if (address != NULL && cabas_sheet_parse_address (address, &row, &column))
    self->column = column;
  self->next_column = self->column + 1;
  g_free (self->type);
  self->type = cabas_part_dup_attribute (part, "t");
  self->style = cabas_part_get_count (part, "s", 0);
  g_string_truncate (self->value, 0);
}

static gboolean
set (Reading *self, CabasCellType type, const char *text, GError **error)
{
  return cabas_sheet_set (self->sheet, self->row, self->column, type, text, error);
}

static gboolean
end_number (Reading *self, GError **error)
{
  GArray *formats = self->shared->formats;
  CabasXlsxFormat format = self->style < formats->len
                               ? g_array_index (formats, CabasXlsxFormat, self->style)
                               : CABAS_XLSX_PLAIN;
  g_autofree char *day =
      format == CABAS_XLSX_DAY ? cabas_xlsx_dup_day (self->shared, self->value->str) : NULL;
  g_autofree char *number =
      cabas_number_normalise (self->value->str, format == CABAS_XLSX_PERCENT ? 2 : 0);

  if (day != NULL)
    return set (self, CABAS_CELL_DATE, day, error);

  return set (self, number != NULL ? CABAS_CELL_NUMBER : CABAS_CELL_TEXT,
              number != NULL ? number : self->value->str, error);
}

static gboolean
end_cell (Reading *self, GError **error)
{
  const char *type = self->type != NULL ? self->type : "n";
  GPtrArray *strings = self->shared->strings;

  if (self->value->len == 0)
    return TRUE;
  if (g_str_equal (type, "s"))
    {
      guint64 index = g_ascii_strtoull (self->value->str, NULL, 10);

      return index >= strings->len || set (self, CABAS_CELL_TEXT, strings->pdata[index], error);
    }
  if (g_str_equal (type, "b"))
    return set (self, CABAS_CELL_BOOLEAN, g_str_equal (self->value->str, "1") ? "yes" : "no",
                error);
  if (g_str_equal (type, "d"))
    {
      g_string_truncate (self->value, MIN (self->value->len, 10));
      return set (self, CABAS_CELL_DATE, self->value->str, error);
    }
  if (g_str_equal (type, "n"))
    return end_number (self, error);

  return set (self, CABAS_CELL_TEXT, self->value->str, error);
}

static gboolean
note_merge (Reading *self, CabasPart *part, GError **error)
{
  g_autofree char *range = cabas_part_dup_attribute (part, "ref");
  g_auto (GStrv) ends = g_strsplit (range != NULL ? range : "", ":", 2);
  CabasMerge merge;
  guint row, column;

  if (g_strv_length (ends) != 2 ||
      !cabas_sheet_parse_address (ends[0], &merge.row, &merge.column) ||
      !cabas_sheet_parse_address (ends[1], &row, &column) || row < merge.row ||
      column < merge.column)
    return TRUE;

  merge.n_rows = row - merge.row + 1;
  merge.n_columns = column - merge.column + 1;
  return cabas_sheet_merge (self->sheet, &merge, error);
}

static gboolean
read_node (Reading *self, CabasPart *part, GError **error)
{
  if (cabas_part_is_start (part, "row"))
    {
      self->row = cabas_part_get_count (part, "r", self->next_row + 1);
      self->row -= self->row > 0;
      self->next_row = self->row + 1;
      self->next_column = 0;
    }
  else if (cabas_part_is_start (part, "c"))
    start_cell (self, part);
  else if (cabas_part_is_start (part, "v") || cabas_part_is_start (part, "t"))
    self->in_value = !cabas_part_is_empty (part);
  else if (self->in_value && cabas_part_get_text (part) != NULL)
    g_string_append (self->value, cabas_part_get_text (part));
  else if (cabas_part_is_end (part, "v") || cabas_part_is_end (part, "t"))
    self->in_value = FALSE;
  else if (cabas_part_is_start (part, "mergeCell"))
    return note_merge (self, part, error);

  return !cabas_part_is_end (part, "c") || end_cell (self, error);
}

/* (transfer full) */
static CabasSheet *
read_sheet (GBytes *bytes,
            const char *path,
            const char *name,
            const CabasXlsxShared *shared,
            GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (CabasPart) part = cabas_part_open (bytes, path, &problem);
  g_autoptr (CabasSheet) sheet = cabas_sheet_new (name);
  g_autoptr (GString) value = g_string_new (NULL);
  Reading self = { shared, sheet, .value = value };
  gboolean is_read = TRUE;

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  /* A sheet may be a chart, which is kept elsewhere. */
  if (part == NULL)
    return g_steal_pointer (&sheet);

  while (is_read && cabas_part_next (part))
    is_read = read_node (&self, part, error);
  g_free (self.type);

  return is_read && cabas_part_finish (part, error) ? g_steal_pointer (&sheet) : NULL;
}

/* Paths of the parts by the names the workbook gives them. */
static GHashTable *
read_relations (GBytes *bytes, GError **error)
{
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (CabasPart) part = cabas_part_open (bytes, "xl/_rels/workbook.xml.rels", error);

  while (part != NULL && cabas_part_next (part))
    if (cabas_part_is_start (part, "Relationship"))
      {
        char *id = cabas_part_dup_attribute (part, "Id");
        g_autofree char *target = cabas_part_dup_attribute (part, "Target");
        char *path = target == NULL     ? g_strdup ("")
                     : target[0] == '/' ? g_strdup (target + 1)
                                        : g_strconcat ("xl/", target, NULL);

        g_hash_table_insert (paths, id != NULL ? id : g_strdup (""), path);
      }

  return part != NULL && cabas_part_finish (part, error) ? g_steal_pointer (&paths) : NULL;
}

static gboolean
read_sheet_node (CabasBook *book,
                 CabasPart *part,
                 GBytes *bytes,
                 GHashTable *paths,
                 const CabasXlsxShared *shared,
                 GError **error)
{
  g_autofree char *name = cabas_part_dup_attribute (part, "name");
  g_autofree char *id = cabas_part_dup_attribute (part, "id");
  const char *path = id != NULL ? g_hash_table_lookup (paths, id) : NULL;
  CabasSheet *sheet;

  if (path == NULL)
    return TRUE;

  sheet = read_sheet (bytes, path, name != NULL ? name : "", shared, error);
  return sheet != NULL && cabas_book_take (book, sheet, error);
}

static CabasBook *
read_workbook (GBytes *bytes, CabasXlsxShared *shared, CabasPart *part, GError **error)
{
  g_autoptr (CabasBook) book = cabas_book_new ();
  g_autoptr (GHashTable) paths = read_relations (bytes, error);

  if (paths == NULL || !cabas_xlsx_read_strings (shared, bytes, error) ||
      !cabas_xlsx_read_styles (shared, bytes, error))
    return NULL;

  while (cabas_part_next (part))
    {
      if (cabas_part_is_start (part, "workbookPr"))
        {
          g_autofree char *counts = cabas_part_dup_attribute (part, "date1904");

          shared->counts_1904 =
              counts != NULL && (g_str_equal (counts, "1") || g_str_equal (counts, "true"));
        }
      if (cabas_part_is_start (part, "sheet") &&
          !read_sheet_node (book, part, bytes, paths, shared, error))
        return NULL;
    }

  return cabas_part_finish (part, error) ? g_steal_pointer (&book) : NULL;
}

CabasBook *
cabas_xlsx_read (GBytes *bytes, GError **error)
{
  CabasXlsxShared shared = { g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release),
                             g_array_new (FALSE, FALSE, sizeof (CabasXlsxFormat)), FALSE };
  g_autoptr (CabasPart) part = cabas_part_open (bytes, WORKBOOK, error);
  CabasBook *book = NULL;

  if (part != NULL)
    book = read_workbook (bytes, &shared, part, error);
  g_ptr_array_unref (shared.strings);
  g_array_unref (shared.formats);

  if (part != NULL && book == NULL && error != NULL && *error == NULL)
    g_set_error_literal (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_DAMAGED,
                         _ ("The file is damaged: it does not say where its sheets are. Open it in "
                            "a spreadsheet and save it again."));
  return book;
}
