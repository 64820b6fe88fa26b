/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/import-row.h"

#include "plan/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
cabas_import_has_text (const CabasImportTable *table, guint column)
{
  for (guint row = table->header_row + 1; row < cabas_sheet_get_n_rows (table->sheet); row++)
    if (*cabas_sheet_get (table->sheet, row, column).text != '\0')
      return TRUE;

  return FALSE;
}

int
cabas_import_table_find_column (const CabasImportTable *table, CabasColumnType type)
{
  for (guint i = 0; i < cabas_sheet_get_n_columns (table->sheet); i++)
    if (table->headers[i] != NULL && table->headers[i]->type == type)
      return i;

  return -1;
}

int
cabas_import_table_find_field (const CabasImportTable *table, guint series, CabasField field)
{
  for (guint i = 0; field != CABAS_NO_FIELD && i < cabas_sheet_get_n_columns (table->sheet); i++)
    if (table->headers[i] != NULL && table->headers[i]->type == CABAS_COLUMN_FIELD &&
        table->headers[i]->fields[series] == field)
      return i;

  return -1;
}

char *
cabas_import_table_dup_cell (const CabasImportTable *table, guint number, int column)
{
  g_autofree char *text = NULL;

  if (column < 0)
    return NULL;

  text = g_strstrip (g_strdup (cabas_sheet_get (table->sheet, number, column).text));
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

gboolean
cabas_import_table_is_series (const CabasImportTable *table, guint series, const char *text)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = cabas_names_fold (text);

  cabas_columns_add_names (names, cabas_kind_get_info (table->info->kinds[series])->label);
  return cabas_columns_has_name (names, folded);
}

/* Which of the kinds of the sheet the row is; the first one where it must be said and is not. */
static guint
find_series (CabasImport *self, const CabasImportTable *table, guint row, guint number)
{
  int column = cabas_import_table_find_column (table, CABAS_COLUMN_SERIES);
  g_autofree char *text = cabas_import_table_dup_cell (table, number, column);

  for (guint i = 0; i < table->info->n_kinds; i++)
    if (table->info->n_kinds == 1 ||
        (text != NULL && cabas_import_table_is_series (table, i, text)))
      return i;

  cabas_import_complain (self, row, MAX (column, 0), CABAS_CAUSE_VALUE,
                         g_strdup_printf (_ ("Say which value it is: %s, %s or %s."),
                                          cabas_kind_get_label (table->info->kinds[0]),
                                          cabas_kind_get_label (table->info->kinds[1]),
                                          cabas_kind_get_label (table->info->kinds[2])));
  return 0;
}

static void
register_new (CabasImport *self, const CabasImportTable *table, guint row, guint number)
{
  guint series = find_series (self, table, row, number);
  const CabasKind kind = table->info->kinds[series];
  const CabasKindInfo *info = cabas_kind_get_info (kind);
  g_autofree char *id = cabas_import_table_dup_cell (
      table, number, cabas_import_table_find_column (table, CABAS_COLUMN_ID));
  g_autofree char *title = cabas_import_table_dup_cell (
      table, number, cabas_import_table_find_field (table, series, info->title_field));
  g_autofree char *code = cabas_import_table_dup_cell (
      table, number, cabas_import_table_find_field (table, series, info->code_field));
  g_autofree char *short_name =
      kind == CABAS_KIND_DEPARTMENT
          ? cabas_import_table_dup_cell (
                table, number,
                cabas_import_table_find_field (table, series, CABAS_DEPARTMENT_SHORT_NAME))
          : NULL;
  /* An id of another plan is kept where it can be, so that the file can be taken in again. */
  gboolean is_free =
      id != NULL && cabas_text_is_id (id) && cabas_document_find (self->document, id) == NULL;
  g_autoptr (CabasItem) item = cabas_item_new_with_id (kind, is_free ? id : NULL);

  cabas_import_row_set_new_item (self, row, item, title);
  cabas_names_add (self->names, item, title, code, short_name);
}

static gboolean
is_of_sheet (const CabasImportTable *table, CabasItem *item)
{
  for (guint i = 0; i < table->info->n_kinds; i++)
    if (cabas_item_get_kind (item) == table->info->kinds[i])
      return TRUE;

  return FALSE;
}

static void
identify (CabasImport *self, CabasImportTable *table, guint row, guint number, GHashTable *ids)
{
  int column = cabas_import_table_find_column (table, CABAS_COLUMN_ID);
  char *id = cabas_import_table_dup_cell (table, number, column);
  CabasItem *item = id != NULL ? cabas_document_find (self->document, id) : NULL;
  guint first = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (ids, id)) : 0;

  if (first > 0)
    cabas_import_complain (
        self, row, column, CABAS_CAUSE_ID,
        g_strdup_printf (_ ("The id “%s” stands in row %u as well. Empty this cell to make a new "
                            "item of the row, or remove the row."),
                         id, first));
  else if (item != NULL && !cabas_item_is_in_bin (item) && !is_of_sheet (table, item))
    cabas_import_complain (
        self, row, column, CABAS_CAUSE_ID,
        g_strdup_printf (_ ("The id “%s” is that of another kind of item (%s). Empty this cell to "
                            "make a new item of the row."),
                         id, cabas_kind_get_label (cabas_item_get_kind (item))));
  else if (item != NULL && !cabas_item_is_in_bin (item))
    cabas_import_row_set_item (self, row, item);
  else
    register_new (self, table, row, number);

  if (id != NULL && first == 0)
    g_hash_table_insert (ids, id, GUINT_TO_POINTER (number + 1));
  else
    g_free (id);
}

void
cabas_import_identify_rows (CabasImport *self, CabasImportTable *table)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint number = table->header_row + 1; number < cabas_sheet_get_n_rows (table->sheet);
       number++)
    {
      guint row;

      if (cabas_sheet_is_blank_row (table->sheet, number))
        continue;
      row = cabas_import_add_row (self, table->sheet, number);
      g_array_append_val (table->rows, row);
      identify (self, table, row, number, ids);
    }
}
