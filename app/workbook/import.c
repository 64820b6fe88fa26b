/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/import-private.h"

#include "plan/text.h"

#include <glib/gi18n-lib.h>

static void
line_free (gpointer data)
{
  CabasImportLine *self = data;

  g_free (self->place);
  g_free (self->name);
  g_free (self->sentence);
  g_free (self);
}

static void
row_clear (gpointer data)
{
  CabasImportRow *self = data;

  g_clear_object (&self->item);
  g_free (self->name);
}

static void
op_clear (gpointer data)
{
  CabasImportOp *self = data;

  g_clear_object (&self->item);
  g_clear_object (&self->parent);
  if (G_IS_VALUE (&self->value))
    g_value_unset (&self->value);
}

CabasImport *
cabas_import_new (CabasDocument *document,
                  const CabasBook *book,
                  const char *file_name,
                  const CabasImportOptions *options)
{
  CabasImport *self = g_new0 (CabasImport, 1);
  const CabasSheet *territoires = NULL;

  self->document = g_object_ref (document);
  self->names = cabas_names_new (document);
  self->options = *options;
  self->file_name = g_strdup (file_name);
  for (guint kind = 0; kind < CABAS_N_IMPORT_KINDS; kind++)
    self->lines[kind] = g_ptr_array_new_with_free_func (line_free);
  self->rows = g_array_new (FALSE, TRUE, sizeof (CabasImportRow));
  g_array_set_clear_func (self->rows, row_clear);
  self->ops = g_array_new (FALSE, TRUE, sizeof (CabasImportOp));
  g_array_set_clear_func (self->ops, op_clear);
  self->seen = g_hash_table_new (NULL, NULL);
  self->row_of_new = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cabas_book_get_n_sheets (book) && territoires == NULL; i++)
    if (cabas_territoires_is_sheet (cabas_book_get_sheet (book, i)))
      territoires = cabas_book_get_sheet (book, i);
  if (territoires != NULL)
    cabas_territoires_read (self, territoires);
  else
    cabas_import_read_book (self, book);
  cabas_import_settle (self);

  return self;
}

void
cabas_import_free (CabasImport *self)
{
  for (guint kind = 0; kind < CABAS_N_IMPORT_KINDS; kind++)
    g_ptr_array_unref (self->lines[kind]);
  g_array_unref (self->ops);
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->row_of_new);
  cabas_names_free (self->names);
  g_array_unref (self->rows);
  g_object_unref (self->document);
  g_free (self->file_name);
  g_free (self);
}

guint
cabas_import_get_n_lines (const CabasImport *self, CabasImportKind kind)
{
  return self->lines[kind]->len;
}

const CabasImportLine *
cabas_import_get_line (const CabasImport *self, CabasImportKind kind, guint index)
{
  return g_ptr_array_index (self->lines[kind], index);
}

guint
cabas_import_get_n_bad_rows (const CabasImport *self)
{
  guint n_bad = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n_bad += g_array_index (self->rows, CabasImportRow, i).is_bad;

  return n_bad;
}

static const char *const kind_labels[] = {
  N_ ("Problems"), N_ ("Created"), N_ ("Changed"), N_ ("Removed"), N_ ("Columns kept or left out"),
};

const char *
cabas_import_kind_get_label (CabasImportKind kind)
{
  return _ (kind_labels[kind]);
}

static char *
count_cause (CabasImportCause cause, guint n)
{
  switch (cause)
    {
    case CABAS_CAUSE_VALUE:
      return g_strdup_printf (
          ngettext ("%u value of the wrong kind", "%u values of the wrong kind", n), n);
    case CABAS_CAUSE_NAME:
      return g_strdup_printf (
          ngettext ("%u name that is not in the plan", "%u names that are not in the plan", n), n);
    case CABAS_CAUSE_REQUIRED:
      return g_strdup_printf (
          ngettext ("%u required field left empty", "%u required fields left empty", n), n);
    case CABAS_CAUSE_ID:
      return g_strdup_printf (ngettext ("%u wrong id", "%u wrong ids", n), n);
    case CABAS_CAUSE_PLACE:
      return g_strdup_printf (ngettext ("%u item without a place", "%u items without a place", n),
                              n);
    case CABAS_CAUSE_MERGED:
      return g_strdup_printf (ngettext ("%u group of merged cells", "%u groups of merged cells", n),
                              n);
    case CABAS_CAUSE_SHEET:
    default:
      return g_strdup_printf (
          ngettext ("%u sheet that cannot be read", "%u sheets that cannot be read", n), n);
    }
}

static void
append_part (GString *summary, char *part)
{
  g_string_append_printf (summary, "%s%s", summary->len > 0 ? ", " : "", part);
  g_free (part);
}

static char *
join_causes (const CabasImport *self)
{
  GString *causes = g_string_new (NULL);

  for (guint cause = 0; cause < CABAS_N_CAUSES; cause++)
    if (self->causes[cause] > 0)
      append_part (causes, count_cause (cause, self->causes[cause]));

  return g_string_free (causes, FALSE);
}

static void
append_problems (GString *summary, const CabasImport *self)
{
  const guint n = self->lines[CABAS_IMPORT_PROBLEM]->len;
  g_autofree char *causes = join_causes (self);

  if (n > 0)
    append_part (summary,
                 g_strdup_printf (ngettext ("%u problem (%s)", "%u problems (%s)", n), n, causes));
}

/* What stands in the way is said first. */
char *
cabas_import_dup_summary (const CabasImport *self)
{
  GString *summary = g_string_new (NULL);
  const guint n_created = self->lines[CABAS_IMPORT_CREATED]->len;
  const guint n_changed = self->lines[CABAS_IMPORT_CHANGED]->len;
  const guint n_removed = self->lines[CABAS_IMPORT_REMOVED]->len;
  const gboolean is_stopped =
      self->lines[CABAS_IMPORT_PROBLEM]->len > 0 && !cabas_import_can_apply (self);

  if (is_stopped)
    append_problems (summary, self);
  if (n_created > 0)
    append_part (summary,
                 g_strdup_printf (ngettext ("%u item to create", "%u items to create", n_created),
                                  n_created));
  if (n_changed > 0)
    append_part (summary,
                 g_strdup_printf (ngettext ("%u field to change", "%u fields to change", n_changed),
                                  n_changed));
  if (n_removed > 0)
    append_part (summary,
                 g_strdup_printf (ngettext ("%u item to remove", "%u items to remove", n_removed),
                                  n_removed));
  if (summary->len == 0)
    g_string_append (summary, _ ("The plan would not change"));
  if (is_stopped)
    /* Translators: of an import; problems and counts follow. */
    g_string_prepend (summary, _ ("Nothing can be applied: "));
  else
    append_problems (summary, self);

  return g_string_free (summary, FALSE);
}

guint
cabas_import_add_row (CabasImport *self, const CabasSheet *sheet, guint number)
{
  const CabasImportRow row = { sheet, number };

  g_array_append_val (self->rows, row);
  self->first_op = self->ops->len;
  return self->rows->len - 1;
}

CabasImportRow *
cabas_import_get_row (CabasImport *self, guint row)
{
  return &g_array_index (self->rows, CabasImportRow, row);
}

void
cabas_import_row_set_item (CabasImport *self, guint row, CabasItem *item)
{
  g_set_object (&cabas_import_get_row (self, row)->item, item);
  g_hash_table_add (self->seen, item);
}

void
cabas_import_row_set_new_item (CabasImport *self, guint row, CabasItem *item, const char *name)
{
  CabasImportRow *data = cabas_import_get_row (self, row);

  data->is_new = TRUE;
  data->name = g_strdup (name);
  cabas_import_row_set_item (self, row, item);
  g_hash_table_insert (self->row_of_new, item, GUINT_TO_POINTER (row + 1));
}

char *
cabas_import_dup_item_name (CabasImport *self, CabasItem *item)
{
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (self->row_of_new, item));

  return row > 0 ? cabas_import_dup_row_name (self, row - 1) : cabas_item_dup_display_name (item);
}

void
cabas_import_tell (CabasImport *self,
                   CabasImportKind kind,
                   const CabasSheet *sheet,
                   guint row,
                   guint column,
                   const char *name,
                   char *sentence)
{
  CabasImportLine *line = g_new0 (CabasImportLine, 1);
  g_autofree char *address = cabas_sheet_dup_address (row, column);

  line->kind = kind;
  /* TRANSLATORS: name of a sheet, address of a cell: “Actions, C12”. */
  line->place = sheet != NULL
                    ? g_strdup_printf (_ ("%s, %s"), cabas_sheet_get_name (sheet), address)
                    : g_strdup ("");
  line->name = g_strdup (name);
  line->sentence = sentence;
  g_ptr_array_add (self->lines[kind], line);
}

char *
cabas_import_dup_merge_sentence (void)
{
  return g_strdup (_ ("This cell is merged with others, which have no value of their own. Unmerge "
                      "them and write the value in each row."));
}

char *
cabas_import_dup_row_name (CabasImport *self, guint row)
{
  CabasImportRow *data = cabas_import_get_row (self, row);

  if (data->item != NULL && !data->is_new)
    return cabas_item_dup_display_name (data->item);
  if (data->name != NULL)
    return g_strdup (data->name);
  /* TRANSLATORS: number of a row of a spreadsheet. */
  return g_strdup_printf (_ ("Row %u"), data->number + 1);
}

void
cabas_import_complain (
    CabasImport *self, guint row, guint column, CabasImportCause cause, char *sentence)
{
  CabasImportRow *data = cabas_import_get_row (self, row);
  g_autofree char *name = cabas_import_dup_row_name (self, row);

  data->is_bad = TRUE;
  self->causes[cause]++;
  cabas_import_tell (self, CABAS_IMPORT_PROBLEM, data->sheet, data->number, column, name, sentence);
}
