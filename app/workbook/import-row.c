/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/import-row.h"

#include "change/assign.h"
#include "plan/text.h"
#include "plan/value.h"
#include "workbook/cell-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHOWN_CHARS 60

/* A row at work. */
typedef struct
{
  CabasImport *import;
  CabasImportTable *table;
  guint row;    /* of the import */
  guint number; /* of the sheet */
  CabasItem *item;
  gboolean is_new;
  guint series;
} Row;

static char *
shorten (const char *text)
{
  char *shown = cabas_text_shorten (text, SHOWN_CHARS);

  return g_strdelimit (shown, "\n\r\t", ' ');
}

static void
tell_change (Row *self, guint column, const char *label, const char *old, const char *new)
{
  g_autofree char *name = cabas_item_dup_display_name (self->item);
  g_autofree char *from = shorten (old);
  g_autofree char *to = shorten (new);

  cabas_import_tell (
      self->import, CABAS_IMPORT_CHANGED, self->table->sheet, self->number, column, name,
      /* TRANSLATORS: name of a field, its old value, its new value. */
      g_strdup_printf (_ ("%s: %s → %s"), label, *from != '\0' ? from : _ ("(empty)"),
                       *to != '\0' ? to : _ ("(empty)")));
}

static gboolean
is_equal (CabasItem *item, CabasField field, const GValue *value)
{
  g_auto (GValue) clean = G_VALUE_INIT;
  g_autofree char *old = cabas_item_dup_text (item, field);
  g_autofree char *new = NULL;

  if (!cabas_value_clean (field, value, &clean))
    return FALSE;

  new = cabas_value_to_text (field, &clean);
  return g_strcmp0 (old, new) == 0;
}

static void
complain (Row *self, guint column, CabasImportCause cause, char *sentence)
{
  cabas_import_complain (self->import, self->row, column, cause, sentence);
}

/* A department that is missing is made; any other name must be in the plan. */
static CabasCellJudgement
parse (Row *self, guint column, CabasField field, CabasCell cell, GValue *value, char **sentence)
{
  CabasCellJudgement judgement;

  for (;;)
    {
      g_autofree char *unknown = NULL;

      g_clear_pointer (sentence, g_free);
      judgement = cabas_cell_parse (cell, field, self->import->names, value, sentence, &unknown);
      if (judgement != CABAS_CELL_UNKNOWN || self->import->options.keep_departments ||
          cabas_field_get_info (field)->target != CABAS_KIND_DEPARTMENT ||
          cabas_import_find_department (self->import, self->row, column, unknown) == NULL)
        return judgement;
    }
}

static void
read_field (Row *self, guint column, CabasField field)
{
  CabasCell cell = cabas_sheet_get (self->table->sheet, self->number, column);
  const CabasFieldInfo *info = cabas_field_get_info (field);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *sentence = NULL;
  g_autofree char *old = NULL;
  CabasCellJudgement judgement;

  if (cabas_cell_is_same (cell, self->item, field, self->import->names))
    return;
  if (info->is_required && *cell.text == '\0')
    {
      complain (self, column, CABAS_CAUSE_REQUIRED,
                g_strdup_printf (_ ("“%s” must be filled in."), cabas_field_get_label (field)));
      return;
    }
  judgement = parse (self, column, field, cell, &value, &sentence);
  if (judgement != CABAS_CELL_FINE)
    {
      complain (self, column, judgement == CABAS_CELL_WRONG ? CABAS_CAUSE_VALUE : CABAS_CAUSE_NAME,
                g_steal_pointer (&sentence));
      return;
    }
  if (is_equal (self->item, field, &value))
    return;
  if (info->type == CABAS_VALUE_REFERENCE && g_value_get_string (&value) != NULL &&
      cabas_document_would_loop (self->import->document, self->item, field,
                                 g_value_get_string (&value)))
    {
      complain (self, column, CABAS_CAUSE_NAME,
                g_strdup_printf (_ ("With “%s” the item would lead back to itself."), cell.text));
      return;
    }

  cabas_import_set (self->import, self->row, self->item, field, &value);
  if (self->is_new)
    return;
  old = cabas_item_dup_shown (self->item, field, self->import->document);
  tell_change (self, column, info->label != NULL ? _ (info->label) : "", old, cell.text);
}

/* What must be filled in and has no column. */
static void
check_required (Row *self)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (self->item));

  for (guint i = 0; i < info->n_fields; i++)
    {
      CabasField field = info->first_field + i;
      int column = cabas_import_table_find_field (self->table, self->series, field);
      g_autofree char *text = cabas_import_table_dup_cell (self->table, self->number, column);

      if (cabas_field_get_info (field)->is_required && text == NULL)
        complain (self, MAX (column, 0), CABAS_CAUSE_REQUIRED,
                  g_strdup_printf (_ ("“%s” must be filled in."), cabas_field_get_label (field)));
    }
}

static void
refuse_place (Row *self, int column, const char *text, gboolean is_ambiguous)
{
  const char *label = cabas_kind_get_label (self->table->info->parent);

  if (text == NULL)
    /* TRANSLATORS: heading of a column, such as “Objective”. */
    complain (self, MAX (column, 0), CABAS_CAUSE_PLACE,
              g_strdup_printf (_ ("Say in the column “%s” where the item belongs."), label));
  else if (is_ambiguous)
    complain (self, column, CABAS_CAUSE_NAME,
              g_strdup_printf (_ ("Several items are called “%s”. Write the id of the one that is "
                                  "meant."),
                               text));
  else
    /* TRANSLATORS: a name, and what kind of item was looked for, such as “Objective”. */
    complain (self, column, CABAS_CAUSE_NAME,
              g_strdup_printf (_ ("“%s” is not in the plan (%s). Correct the name, or add it to "
                                  "the plan."),
                               text, label));
}

/* (nullable) (transfer none): where the item is to stand; NULL where it stays or after
 * complaining. */
static CabasItem *
find_parent (Row *self)
{
  const CabasSheetInfo *info = self->table->info;
  CabasItem *root = cabas_document_get_root (self->import->document);
  CabasItem *present = self->is_new ? NULL : cabas_item_get_parent (self->item);
  int column = cabas_import_table_find_column (self->table, CABAS_COLUMN_PARENT);
  g_autofree char *text = cabas_import_table_dup_cell (self->table, self->number, column);
  gboolean is_ambiguous = FALSE;
  CabasItem *parent;

  if (column < 0 && present != NULL)
    return NULL;
  if (text != NULL && present != NULL)
    {
      g_autofree char *shown = cabas_names_dup (self->import->names, present);

      if (g_str_equal (shown, text))
        return NULL;
    }

  parent = text != NULL ? cabas_names_find (self->import->names, info->parent, text, &is_ambiguous)
           : info->may_be_in_plan ? root
                                  : NULL;
  if (parent == NULL)
    refuse_place (self, column, text, is_ambiguous);

  return parent != present ? parent : NULL;
}

static void
place (Row *self)
{
  CabasItem *parent = find_parent (self);
  g_autofree char *old = NULL;
  g_autofree char *name = NULL;

  if (parent == NULL)
    return;
  if (self->is_new)
    {
      cabas_import_insert (self->import, self->row, self->item, parent);
      return;
    }

  cabas_import_move (self->import, self->row, self->item, parent);
  old = cabas_item_dup_display_name (cabas_item_get_parent (self->item));
  name = cabas_import_dup_item_name (self->import, parent);
  tell_change (self, cabas_import_table_find_column (self->table, CABAS_COLUMN_PARENT),
               cabas_kind_get_label (self->table->info->parent), old, name);
}

/* A department that the row names, with the letters that it gives it. */
typedef struct
{
  CabasItem *department;
  CabasLetters letters;
} Given;

static void
give (GArray *all, CabasItem *department, CabasLetters letters)
{
  const Given given = { department, letters };

  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, Given, i).department == department)
      {
        g_array_index (all, Given, i).letters |= letters;
        return;
      }

  g_array_append_val (all, given);
}

/* In the order of the row. `said` (out): the letters that have a column; others stay. */
static GArray *
gather_letters (Row *self, CabasLetters *said)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Given));

  *said = 0;
  for (guint i = 0; i < cabas_sheet_get_n_columns (self->table->sheet); i++)
    {
      const CabasColumn *column = self->table->headers[i];
      g_auto (GStrv) names = NULL;

      if (column == NULL || column->type != CABAS_COLUMN_LETTER)
        continue;
      *said |= 1 << column->letter;
      names = cabas_cell_split (cabas_sheet_get (self->table->sheet, self->number, i).text);
      for (guint j = 0; names[j] != NULL; j++)
        {
          CabasItem *department =
              cabas_import_find_department (self->import, self->row, i, names[j]);

          if (department != NULL)
            give (all, department, 1 << column->letter);
        }
    }

  return all;
}

static void
set_letters (Row *self, CabasItem *department, CabasLetters given, CabasLetters said)
{
  CabasLetters present = self->is_new || cabas_item_get_document (department) == NULL
                             ? 0
                             : cabas_assign_get_letters (self->item, department);
  CabasLetters wanted = (present & ~said) | given;
  g_autofree char *old = cabas_letters_format (present);
  g_autofree char *new = cabas_letters_format (wanted);
  g_autofree char *name = NULL;

  if (wanted == present)
    return;

  cabas_import_set_letters (self->import, self->row, self->item, department, wanted);
  if (self->is_new)
    return;
  name = cabas_item_get_document (department) != NULL
             ? cabas_department_dup_short_name (department)
             : cabas_import_dup_item_name (self->import, department);
  tell_change (self, cabas_import_table_find_column (self->table, CABAS_COLUMN_LETTER), name, old,
               new);
}

static void
read_letters (Row *self)
{
  CabasLetters said;
  g_autoptr (GArray) all = gather_letters (self, &said);
  g_autoptr (GPtrArray) departments =
                 cabas_document_list (self->import->document, CABAS_KIND_DEPARTMENT);

  /* Who is named no more loses what the columns say. */
  for (guint i = 0; i < departments->len && said != 0; i++)
    give (all, departments->pdata[i], 0);
  for (guint i = 0; i < all->len; i++)
    set_letters (self, g_array_index (all, Given, i).department,
                 g_array_index (all, Given, i).letters, said);
}

static void
keep_unknown (Row *self)
{
  g_autoptr (GString) note = g_string_new (NULL);
  const guint n_ops = self->import->ops->len;
  guint first = 0;

  for (guint i = 0; i < cabas_sheet_get_n_columns (self->table->sheet); i++)
    {
      const char *header = cabas_sheet_get (self->table->sheet, self->table->header_row, i).text;
      g_autofree char *text = cabas_import_table_dup_cell (self->table, self->number, i);

      if (self->table->headers[i] != NULL || text == NULL)
        continue;
      if (note->len == 0)
        {
          first = i;
          g_string_append (note, _ ("Kept from a spreadsheet:"));
        }
      /* TRANSLATORS: heading of a column and what stands in it. */
      g_string_append_c (note, '\n');
      g_string_append_printf (note, _ ("%s: %s"),
                              *header != '\0' ? header : _ ("Column without a heading"), text);
    }
  if (note->len == 0 || self->import->options.drop_columns)
    return;

  cabas_import_add_note (self->import, self->row, self->item, note->str);
  /* What was kept before is not kept again. */
  if (!self->is_new && self->import->ops->len > n_ops)
    tell_change (self, first, cabas_kind_get_label (CABAS_KIND_NOTE), "", note->str);
}

/* What a value is was said when it was made. */
static void
check_series (Row *self)
{
  int column = cabas_import_table_find_column (self->table, CABAS_COLUMN_SERIES);
  g_autofree char *text = cabas_import_table_dup_cell (self->table, self->number, column);

  if (text == NULL || self->is_new ||
      cabas_import_table_is_series (self->table, self->series, text))
    return;

  complain (self, column, CABAS_CAUSE_VALUE,
            g_strdup_printf (_ ("A value cannot become another kind of value. Write “%s” again, or "
                                "make a new row without an id."),
                             cabas_kind_get_label (self->table->info->kinds[self->series])));
}

static void
read_cells (Row *self)
{
  for (guint i = 0; i < cabas_sheet_get_n_columns (self->table->sheet); i++)
    {
      const CabasColumn *column = self->table->headers[i];
      g_autofree char *text = cabas_import_table_dup_cell (self->table, self->number, i);

      if (column == NULL || column->type != CABAS_COLUMN_FIELD)
        continue;
      if (column->fields[self->series] != CABAS_NO_FIELD)
        read_field (self, i, column->fields[self->series]);
      else if (text != NULL)
        complain (self, i, CABAS_CAUSE_VALUE,
                  g_strdup_printf (_ ("“%s” has no field “%s”. Empty this cell."),
                                   cabas_kind_get_label (cabas_item_get_kind (self->item)),
                                   column->label));
    }
}

static void
tell_created (Row *self)
{
  const CabasKind kind = cabas_item_get_kind (self->item);
  const CabasField title_field = cabas_kind_get_info (kind)->title_field;
  g_autofree char *title = cabas_import_table_dup_cell (
      self->table, self->number,
      cabas_import_table_find_field (self->table, self->series, title_field));

  if (cabas_import_get_row (self->import, self->row)->is_bad)
    return;

  cabas_import_tell (self->import, CABAS_IMPORT_CREATED, self->table->sheet, self->number, 0,
                     title != NULL ? title : cabas_kind_get_label (kind),
                     g_strdup (cabas_kind_get_label (kind)));
}

void
cabas_import_read_rows (CabasImport *self, CabasImportTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      Row row = { self, table, g_array_index (table->rows, guint, i) };
      CabasImportRow *data = cabas_import_get_row (self, row.row);

      row.number = data->number;
      row.item = data->item;
      row.is_new = data->is_new;
      if (row.item == NULL)
        continue;
      while (table->info->kinds[row.series] != cabas_item_get_kind (row.item))
        row.series++;

      self->first_op = self->ops->len;
      check_series (&row);
      place (&row);
      if (row.is_new)
        check_required (&row);
      read_cells (&row);
      if (cabas_item_get_kind (row.item) == CABAS_KIND_ACTION)
        read_letters (&row);
      keep_unknown (&row);
      if (row.is_new)
        tell_created (&row);
    }
}
