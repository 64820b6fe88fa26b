/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/import-private.h"
#include "workbook/import-row.h"

#include "plan/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Titles and remarks may stand above the headers. */
#define MAX_ROWS_ABOVE 20
/* A sheet without a known name must have so many known headers. */
#define MIN_HEADERS 2

static void
table_free (gpointer data)
{
  CabasImportTable *self = data;

  g_ptr_array_unref (self->columns);
  g_free (self->headers);
  g_array_unref (self->rows);
  g_free (self);
}

/* Fills `headers` with the column that each header of the row names. */
static guint
match_headers (const CabasSheet *sheet, guint row, GPtrArray *columns, CabasColumn **headers)
{
  guint n_known = 0;

  for (guint i = 0; i < cabas_sheet_get_n_columns (sheet); i++)
    {
      headers[i] = cabas_columns_find (columns, cabas_sheet_get (sheet, row, i).text);
      for (guint j = 0; j < i && headers[i] != NULL; j++)
        if (headers[j] == headers[i])
          headers[i] = NULL;
      n_known += headers[i] != NULL;
    }

  return n_known;
}

/* (nullable): the sheet seen as one of `info`, with the row that has the most known headers. */
static CabasImportTable *
try_info (const CabasSheet *sheet, const CabasSheetInfo *info, guint *n_known)
{
  CabasImportTable *self = g_new0 (CabasImportTable, 1);
  guint n_columns = MAX (cabas_sheet_get_n_columns (sheet), 1);
  g_autofree CabasColumn **headers = g_new0 (CabasColumn *, n_columns);

  self->sheet = sheet;
  self->info = info;
  self->columns = cabas_columns_new (info, CABAS_LEVEL_MEMO);
  self->headers = g_new0 (CabasColumn *, n_columns);
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  *n_known = 0;
  for (guint row = 0; row < MIN (cabas_sheet_get_n_rows (sheet), MAX_ROWS_ABOVE); row++)
    {
      guint n = match_headers (sheet, row, self->columns, headers);

      if (n <= *n_known)
        continue;
      *n_known = n;
      self->header_row = row;
      memcpy (self->headers, headers, n_columns * sizeof (CabasColumn *));
    }

  return self;
}

/* The ids that a file holds tell what it is, even where its name and most headers are gone. */
static guint
count_ids (CabasImport *self, const CabasImportTable *table)
{
  guint n = 0;

  for (guint i = 0; i < cabas_sheet_get_n_columns (table->sheet); i++)
    if (table->headers[i] != NULL && table->headers[i]->type == CABAS_COLUMN_ID)
      for (guint row = table->header_row + 1; row < cabas_sheet_get_n_rows (table->sheet); row++)
        {
          const char *id = cabas_sheet_get (table->sheet, row, i).text;
          CabasItem *item = cabas_names_find (self->names, CABAS_KIND_ANY, id, NULL);

          for (guint k = 0; item != NULL && k < table->info->n_kinds; k++)
            n += cabas_item_get_kind (item) == table->info->kinds[k];
        }

  return n;
}

/* (nullable): what the sheet is, by its name or else by its headers. */
static CabasImportTable *
recognise (CabasImport *self, const CabasSheet *sheet)
{
  CabasImportTable *best = NULL;
  guint n_infos, best_score = 0;
  const CabasSheetInfo *infos = cabas_sheet_info_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    {
      guint n_known;
      CabasImportTable *table = try_info (sheet, &infos[i], &n_known);
      gboolean has_name = cabas_sheet_info_has_name (&infos[i], cabas_sheet_get_name (sheet));
      guint score = n_known >= MIN_HEADERS || (has_name && n_known > 0) ? n_known : 0;

      if (score > 0)
        score += 1000 * has_name + 100 * MIN (count_ids (self, table), 9);
      if (score > best_score)
        {
          g_clear_pointer (&best, table_free);
          best = table;
          best_score = score;
        }
      else
        table_free (table);
    }

  return best;
}

/* Cells that are shown as one: whoever merged them thinks the value counts for all. */
static void
complain_of_merges (CabasImport *self, CabasImportTable *table)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  g_autofree gboolean *merged = cabas_sheet_list_merged_rows (table->sheet, table->header_row + 1);
  guint n_merges;
  const CabasMerge *merges = cabas_sheet_get_merges (table->sheet, &n_merges);

  for (guint i = 0; i < table->rows->len; i++)
    {
      guint row = g_array_index (table->rows, guint, i);
      guint number = cabas_import_get_row (self, row)->number;

      g_hash_table_insert (rows, GUINT_TO_POINTER (number), GUINT_TO_POINTER (row + 1));
      if (merged[number])
        cabas_import_get_row (self, row)->is_bad = TRUE;
    }
  for (guint i = 0; i < n_merges; i++)
    {
      guint first = MAX (merges[i].row, table->header_row + 1);
      guint row = GPOINTER_TO_UINT (g_hash_table_lookup (rows, GUINT_TO_POINTER (first)));

      if (row > 0 && merges[i].row + merges[i].n_rows > first &&
          merges[i].column < cabas_sheet_get_n_columns (table->sheet))
        cabas_import_complain (self, row - 1, merges[i].column, CABAS_CAUSE_MERGED,
                               cabas_import_dup_merge_sentence ());
    }
}

/* An unknown column is told once, with what becomes of it. */
static void
tell_columns (CabasImport *self, const CabasImportTable *table)
{
  const gboolean is_kept =
      !self->options.drop_columns && cabas_import_can_note (table->info->kinds[0]);

  for (guint i = 0; i < cabas_sheet_get_n_columns (table->sheet); i++)
    {
      const char *header = cabas_sheet_get (table->sheet, table->header_row, i).text;

      if (table->headers[i] != NULL || !cabas_import_has_text (table, i))
        continue;
      cabas_import_tell (
          self, CABAS_IMPORT_COLUMN, table->sheet, table->header_row, i,
          *header != '\0' ? header : _ ("Column without a heading"),
          g_strdup (is_kept
                        ? _ ("Not a column of the plan: its text is kept in the internal notes.")
                        : _ ("Not a column of the plan: its text is left out.")));
    }
}

static void
tell_sheet (CabasImport *self, const CabasSheet *sheet)
{
  if (cabas_workbook_is_instructions (cabas_sheet_get_name (sheet)) ||
      cabas_sheet_get_n_rows (sheet) == 0)
    return;

  cabas_import_tell (self, CABAS_IMPORT_COLUMN, sheet, 0, 0, cabas_sheet_get_name (sheet),
                     g_strdup (_ ("Not a sheet of the plan: nothing is taken from it.")));
}

static void
complain_of_book (CabasImport *self, const CabasBook *book)
{
  const CabasSheet *sheet =
      cabas_book_get_n_sheets (book) > 0 ? cabas_book_get_sheet (book, 0) : NULL;
  guint row = cabas_import_add_row (self, sheet, 0);

  cabas_import_complain (
      self, row, 0, CABAS_CAUSE_SHEET,
      g_strdup (_ ("No sheet of the file has columns of a plan, such as “Title” and “Status”. "
                   "Export the plan to see how they are called.")));
}

static gboolean
is_contained (CabasItem *item, GHashTable *removed)
{
  for (CabasItem *p = cabas_item_get_parent (item); p != NULL; p = cabas_item_get_parent (p))
    if (g_hash_table_contains (removed, p))
      return TRUE;

  return FALSE;
}

typedef struct
{
  CabasImport *import;
  CabasItem *self;
  gboolean holds_seen;
} Containing;

static void
look_for_seen (CabasItem *item, gpointer user_data)
{
  Containing *containing = user_data;

  if (item != containing->self && g_hash_table_contains (containing->import->seen, item))
    containing->holds_seen = TRUE;
}

static void
remove_item (CabasImport *self, const CabasImportTable *table, CabasItem *item)
{
  guint row = cabas_import_add_row (self, table->sheet, table->header_row);
  Containing containing = { self, item };
  g_autofree char *name = cabas_item_dup_display_name (item);

  cabas_item_visit (item, look_for_seen, &containing);
  if (containing.holds_seen)
    {
      cabas_import_complain (
          self, row, 0, CABAS_CAUSE_PLACE,
          g_strdup_printf (_ ("“%s” is no longer in the file, but holds items that are. Move them, "
                              "or remove it in the plan."),
                           name));
      return;
    }
  cabas_import_remove (self, row, item);
  cabas_import_tell (self, CABAS_IMPORT_REMOVED, table->sheet, table->header_row, 0, name,
                     g_strdup (cabas_kind_get_label (cabas_item_get_kind (item))));
}

/* Without their ids, rows that are there could not be told from rows that are gone. */
static gboolean
has_ids (const CabasImportTable *table)
{
  for (guint i = 0; i < cabas_sheet_get_n_columns (table->sheet); i++)
    if (table->headers[i] != NULL && table->headers[i]->type == CABAS_COLUMN_ID)
      return TRUE;

  return FALSE;
}

static void
remove_missing (CabasImport *self, const CabasImportTable *table, GHashTable *removed)
{
  for (guint k = 0; has_ids (table) && k < table->info->n_kinds; k++)
    {
      g_autoptr (GPtrArray) items = cabas_document_list (self->document, table->info->kinds[k]);

      for (guint i = 0; i < items->len; i++)
        if (!g_hash_table_contains (self->seen, items->pdata[i]) &&
            !is_contained (items->pdata[i], removed))
          {
            g_hash_table_add (removed, items->pdata[i]);
            remove_item (self, table, items->pdata[i]);
          }
    }
}

/* Calls `visit` for the tables of each kind, what holds before what is held. */
static void
visit_in_order (GPtrArray *tables,
                CabasImport *self,
                void (*visit) (CabasImport *self, CabasImportTable *table))
{
  guint n_infos;

  cabas_sheet_info_list (&n_infos);
  for (guint rank = 0; rank < n_infos; rank++)
    for (guint i = 0; i < tables->len; i++)
      {
        CabasImportTable *table = tables->pdata[i];

        if (table->info == cabas_sheet_info_get_by_rank (rank))
          visit (self, table);
      }
}

void
cabas_import_read_book (CabasImport *self, const CabasBook *book)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (table_free);
  g_autoptr (GHashTable) removed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cabas_book_get_n_sheets (book); i++)
    {
      const CabasSheet *sheet = cabas_book_get_sheet (book, i);
      CabasImportTable *table = cabas_workbook_is_instructions (cabas_sheet_get_name (sheet))
                                    ? NULL
                                    : recognise (self, sheet);

      if (table != NULL)
        g_ptr_array_add (tables, table);
      else
        tell_sheet (self, sheet);
    }
  if (tables->len == 0)
    complain_of_book (self, book);

  visit_in_order (tables, self, cabas_import_identify_rows);
  visit_in_order (tables, self, complain_of_merges);
  visit_in_order (tables, self, cabas_import_read_rows);
  for (guint i = 0; i < tables->len; i++)
    tell_columns (self, tables->pdata[i]);
  for (guint i = 0; self->options.remove_missing && i < tables->len; i++)
    remove_missing (self, tables->pdata[i], removed);
}
