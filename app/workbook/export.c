/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/export.h"

#include "change/assign.h"
#include "sheet/csv.h"
#include "sheet/ods.h"
#include "workbook/cell-value.h"
#include "workbook/letters.h"
#include "workbook/names.h"

#include <glib/gi18n-lib.h>

/* Widths in millimetres. */
#define NARROW 24
#define USUAL 36
#define WIDE 75
#define INSTRUCTIONS_WIDTH 170

typedef struct
{
  CabasSheet *sheet;
  GPtrArray *columns; /* (element-type CabasColumn) */
  CabasNames *names;
} Writing;

static void
write_parent (Writing *self, CabasItem *item, guint row, guint column)
{
  CabasItem *parent = cabas_item_get_parent (item);
  g_autofree char *name = NULL;

  if (parent == NULL || cabas_item_get_kind (parent) == CABAS_KIND_PLAN)
    return;

  name = cabas_names_dup (self->names, parent);
  cabas_sheet_set (self->sheet, row, column, CABAS_CELL_TEXT, name, NULL);
}

static void
write_cell (Writing *self, CabasItem *item, guint series, guint row, guint index)
{
  const CabasColumn *column = self->columns->pdata[index];
  g_autofree char *text = NULL;

  switch (column->type)
    {
    case CABAS_COLUMN_ID:
      text = g_strdup (cabas_item_get_id (item));
      break;
    case CABAS_COLUMN_NUMBER:
      text = cabas_item_dup_code (item);
      break;
    case CABAS_COLUMN_SERIES:
      text = g_strdup (cabas_kind_get_label (cabas_item_get_kind (item)));
      break;
    case CABAS_COLUMN_LETTER:
      text = cabas_letters_dup_departments (item, column->letter, self->names);
      break;
    case CABAS_COLUMN_PARENT:
      write_parent (self, item, row, index);
      return;
    case CABAS_COLUMN_FIELD:
    default:
      if (column->fields[series] != CABAS_NO_FIELD)
        cabas_cell_set (self->sheet, row, index, item, column->fields[series], self->names);
      return;
    }
  if (text != NULL)
    cabas_sheet_set (self->sheet, row, index, CABAS_CELL_TEXT, text, NULL);
}

static guint
get_width (const CabasColumn *column)
{
  CabasValueType type;

  if (column->type == CABAS_COLUMN_PARENT)
    return WIDE;
  if (column->type == CABAS_COLUMN_LETTER)
    return USUAL;
  if (column->type != CABAS_COLUMN_FIELD)
    return NARROW;

  for (guint i = 0; i < CABAS_WORKBOOK_MAX_SERIES; i++)
    if (column->fields[i] != CABAS_NO_FIELD)
      {
        const CabasFieldInfo *info = cabas_field_get_info (column->fields[i]);

        type = info->type;
        if (type == CABAS_VALUE_PROSE || info->is_title)
          return WIDE;
        return type == CABAS_VALUE_LINE || type == CABAS_VALUE_CHOICES ||
                       type == CABAS_VALUE_REFERENCE || type == CABAS_VALUE_REFERENCES
                   ? USUAL
                   : NARROW;
      }

  return USUAL;
}

static GStrv
dup_series (const CabasSheetInfo *info)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < info->n_kinds; i++)
    g_strv_builder_add (builder, cabas_kind_get_label (info->kinds[i]));

  return g_strv_builder_end (builder);
}

static void
write_headers (Writing *self, const CabasSheetInfo *info)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const CabasColumn *column = self->columns->pdata[i];
      GStrv choices = NULL;

      cabas_sheet_set (self->sheet, 0, i, CABAS_CELL_TEXT, column->label, NULL);
      cabas_sheet_set_width (self->sheet, i, get_width (column));
      if (column->type == CABAS_COLUMN_SERIES)
        choices = dup_series (info);
      for (guint j = 0; j < info->n_kinds && choices == NULL; j++)
        if (column->fields[j] != CABAS_NO_FIELD)
          choices = cabas_cell_dup_choices (column->fields[j]);
      cabas_sheet_take_choices (self->sheet, i, choices);
    }
  cabas_sheet_set_n_headers (self->sheet, 1);
}

/* Values of an indicator stay together, its baseline first. */
static GPtrArray *
list_items (CabasDocument *document, const CabasSheetInfo *info)
{
  g_autoptr (GPtrArray) parents = NULL;
  GPtrArray *items;

  if (info->n_kinds == 1)
    return cabas_document_list (document, info->kinds[0]);

  items = g_ptr_array_new ();
  parents = cabas_document_list (document, info->parent);
  for (guint i = 0; i < parents->len; i++)
    for (guint series = 0; series < info->n_kinds; series++)
      for (guint j = 0; j < cabas_item_get_n_children (parents->pdata[i], info->kinds[series]); j++)
        g_ptr_array_add (items, cabas_item_get_child (parents->pdata[i], info->kinds[series], j));

  return items;
}

static guint
find_series (const CabasSheetInfo *info, CabasItem *item)
{
  for (guint i = 0; i < info->n_kinds; i++)
    if (info->kinds[i] == cabas_item_get_kind (item))
      return i;

  g_return_val_if_reached (0);
}

static CabasSheet *
make_sheet (CabasDocument *document, const CabasSheetInfo *info, int level, CabasNames *names)
{
  g_autoptr (GPtrArray) columns = cabas_columns_new (info, level);
  g_autoptr (GPtrArray) items = list_items (document, info);
  Writing self = { cabas_sheet_new (cabas_sheet_info_get_label (info)), columns, names };

  write_headers (&self, info);
  for (guint i = 0; i < items->len; i++)
    for (guint column = 0; column < columns->len; column++)
      write_cell (&self, items->pdata[i], find_series (info, items->pdata[i]), i + 1, column);

  return self.sheet;
}

CabasSheet *
cabas_workbook_export_sheet (CabasDocument *document, const CabasSheetInfo *info, int level)
{
  g_autoptr (CabasNames) names = cabas_names_new (document);

  return make_sheet (document, info, level, names);
}

static CabasSheet *
make_instructions (CabasDocument *document)
{
  CabasSheet *sheet = cabas_sheet_new (cabas_workbook_get_instructions_label ());
  const char *const lines[] = {
    _ ("This workbook holds a plan. Change it in a spreadsheet, then take it back with “Import” in "
       "Cabas: what would change is shown first, and nothing is written before you agree."),
    _ ("One row is one item. The column “id” tells which: leave it as it is, and leave it empty in "
       "a new row."),
    _ ("Columns may be moved, hidden or removed; what has no column stays as it is in the plan. An "
       "empty cell empties the field."),
    _ ("A row that is gone changes nothing, unless you ask for it when you import."),
    _ ("A column of your own is welcome: its text is kept in the internal note of each item."),
    _ ("Dates are days (15/03/2027), months (03/2027), quarters (Q1 2027) or years (2027)."),
    _ ("Several names in one cell are separated by semicolons."),
    _ ("Do not merge cells: write the value in each row."),
  };

  cabas_sheet_set (sheet, 0, 0, CABAS_CELL_TEXT,
                   cabas_item_get_text (cabas_document_get_root (document), CABAS_PLAN_TITLE) !=
                           NULL
                       ? cabas_item_get_text (cabas_document_get_root (document), CABAS_PLAN_TITLE)
                       : cabas_workbook_get_instructions_label (),
                   NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    cabas_sheet_set (sheet, i + 1, 0, CABAS_CELL_TEXT, lines[i], NULL);
  cabas_sheet_set_width (sheet, 0, INSTRUCTIONS_WIDTH);
  cabas_sheet_set_n_headers (sheet, 1);

  return sheet;
}

CabasBook *
cabas_workbook_export (CabasDocument *document, int level)
{
  CabasBook *book = cabas_book_new ();
  g_autoptr (CabasNames) names = cabas_names_new (document);
  guint n_infos;
  const CabasSheetInfo *infos = cabas_sheet_info_list (&n_infos);

  cabas_book_take (book, make_instructions (document), NULL);
  for (guint i = 0; i < n_infos; i++)
    cabas_book_take (book, make_sheet (document, &infos[i], level, names), NULL);

  return book;
}

static gboolean
check_whole (const CabasSheet *sheet, GError **error)
{
  if (!cabas_sheet_is_cut (sheet))
    return TRUE;

  g_set_error (
      error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_TOO_LARGE,
      _ ("The sheet “%s” would be larger than what can be taken back. Nothing is written."),
      cabas_sheet_get_name (sheet));
  return FALSE;
}

GBytes *
cabas_workbook_write (CabasDocument *document,
                      const char *file_name,
                      const CabasSheetInfo *info,
                      int level,
                      GError **error)
{
  g_autofree char *title = cabas_item_dup_display_name (cabas_document_get_root (document));
  g_autoptr (CabasSheet) sheet = NULL;
  g_autoptr (CabasBook) book = NULL;

  if (g_str_has_suffix (file_name, ".csv"))
    {
      sheet = cabas_workbook_export_sheet (document, info, level);
      return check_whole (sheet, error) ? cabas_csv_write (sheet) : NULL;
    }

  book = cabas_workbook_export (document, level);
  for (guint i = 0; i < cabas_book_get_n_sheets (book); i++)
    if (!check_whole (cabas_book_get_sheet (book, i), error))
      return NULL;

  return cabas_ods_write (book, title, error);
}
