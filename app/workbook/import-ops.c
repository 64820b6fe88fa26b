/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/import-private.h"

#include "plan/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static CabasImportOp *
add_op (CabasImport *self, CabasImportOpType type, guint row, CabasItem *item, CabasItem *parent)
{
  CabasImportOp op = { type, row, g_object_ref (item),
                       parent != NULL ? g_object_ref (parent) : NULL, CABAS_NO_FIELD };

  g_array_append_val (self->ops, op);
  return &g_array_index (self->ops, CabasImportOp, self->ops->len - 1);
}

void
cabas_import_insert (CabasImport *self, guint row, CabasItem *item, CabasItem *parent)
{
  add_op (self, CABAS_OP_INSERT, row, item, parent);
}

void
cabas_import_move (CabasImport *self, guint row, CabasItem *item, CabasItem *parent)
{
  add_op (self, CABAS_OP_MOVE, row, item, parent);
}

void
cabas_import_set (
    CabasImport *self, guint row, CabasItem *item, CabasField field, const GValue *value)
{
  CabasImportOp *op = add_op (self, CABAS_OP_SET, row, item, NULL);

  op->field = field;
  g_value_init (&op->value, G_VALUE_TYPE (value));
  g_value_copy (value, &op->value);
}

void
cabas_import_set_text (
    CabasImport *self, guint row, CabasItem *item, CabasField field, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  cabas_import_set (self, row, item, field, &value);
}

void
cabas_import_set_number (
    CabasImport *self, guint row, CabasItem *item, CabasField field, gint64 number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, number);
  cabas_import_set (self, row, item, field, &value);
}

void
cabas_import_set_letters (
    CabasImport *self, guint row, CabasItem *action, CabasItem *department, CabasLetters letters)
{
  add_op (self, CABAS_OP_LETTERS, row, action, department)->letters = letters;
}

void
cabas_import_remove (CabasImport *self, guint row, CabasItem *item)
{
  add_op (self, CABAS_OP_REMOVE, row, item, NULL);
}

CabasItem *
cabas_import_add_child (CabasImport *self, guint row, CabasItem *parent, CabasKind kind)
{
  g_autoptr (CabasItem) child = cabas_item_new (kind);

  cabas_import_insert (self, row, child, parent);
  g_hash_table_insert (self->row_of_new, child, GUINT_TO_POINTER (row + 1));
  return child;
}

CabasItem *
cabas_import_create_named (CabasImport *self,
                           guint row,
                           guint column,
                           CabasKind kind,
                           CabasItem *parent,
                           const char *title)
{
  const CabasSheet *sheet = cabas_import_get_row (self, row)->sheet;
  guint number = cabas_import_get_row (self, row)->number;
  g_autoptr (CabasItem) item = cabas_item_new (kind);
  guint first_op = self->first_op;
  guint own_row = cabas_import_add_row (self, NULL, number);

  self->first_op = first_op;
  cabas_import_get_row (self, own_row)->asked_by = row;
  cabas_import_row_set_new_item (self, own_row, item, title);
  cabas_import_insert (self, own_row, item, parent);
  cabas_import_set_text (self, own_row, item, cabas_kind_get_info (kind)->title_field, title);
  cabas_names_add (self->names, item, title, NULL, NULL);
  cabas_import_tell (self, CABAS_IMPORT_CREATED, sheet, number, column, title,
                     g_strdup (cabas_kind_get_label (kind)));

  return item;
}

CabasItem *
cabas_import_find_department (CabasImport *self, guint row, guint column, const char *name)
{
  gboolean is_ambiguous;
  CabasItem *department =
      cabas_names_find (self->names, CABAS_KIND_DEPARTMENT, name, &is_ambiguous);
  g_autofree char *folded = cabas_names_fold (name);

  if (department != NULL)
    return department;
  if (is_ambiguous)
    {
      cabas_import_complain (self, row, column, CABAS_CAUSE_NAME,
                             g_strdup_printf (_ ("Several departments are called “%s”. Write the "
                                                 "id of the one that is meant."),
                                              name));
      return NULL;
    }
  if (self->options.keep_departments || *folded == '\0')
    {
      cabas_import_complain (
          self, row, column, CABAS_CAUSE_NAME,
          g_strdup_printf (_ ("No department is called “%s”. Correct the name, or let the "
                              "departments that are missing be created."),
                           name));
      return NULL;
    }

  return cabas_import_create_named (self, row, column, CABAS_KIND_DEPARTMENT,
                                    cabas_document_get_root (self->document), name);
}

static CabasField
get_note_field (CabasKind kind)
{
  switch (kind)
    {
    case CABAS_KIND_AXIS:
      return CABAS_AXIS_NOTE;
    case CABAS_KIND_OBJECTIVE:
      return CABAS_OBJECTIVE_NOTE;
    case CABAS_KIND_INDICATOR:
      return CABAS_INDICATOR_NOTE;
    case CABAS_KIND_DEPARTMENT:
      return CABAS_DEPARTMENT_NOTE;
    case CABAS_KIND_PERSON:
      return CABAS_PERSON_NOTE;
    default:
      return CABAS_NO_FIELD;
    }
}

gboolean
cabas_import_can_note (CabasKind kind)
{
  return cabas_kind_find_held (kind, CABAS_KIND_NOTE) >= 0 ||
         get_note_field (kind) != CABAS_NO_FIELD;
}

/* What the field of the item will hold, as far as the present row says. */
static const char *
find_text (CabasImport *self, CabasItem *item, CabasField field)
{
  for (guint i = self->ops->len; i > self->first_op; i--)
    {
      const CabasImportOp *op = &g_array_index (self->ops, CabasImportOp, i - 1);

      if (op->type == CABAS_OP_SET && op->item == item && op->field == field)
        return g_value_get_string (&op->value);
    }

  return cabas_item_get_text (item, field);
}

static gboolean
has_note (CabasItem *item, const char *text)
{
  for (guint i = 0; i < cabas_item_get_n_children (item, CABAS_KIND_NOTE); i++)
    {
      CabasItem *note = cabas_item_get_child (item, CABAS_KIND_NOTE, i);
      const char *known = cabas_item_get_text (note, CABAS_NOTE_TEXT);

      if (known != NULL && strstr (known, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

gboolean
cabas_import_add_note (CabasImport *self, guint row, CabasItem *item, const char *text)
{
  const CabasField field = get_note_field (cabas_item_get_kind (item));
  g_autofree char *cleaned = cabas_text_clean (g_strdup (text), TRUE);
  g_autofree char *whole = NULL;
  const char *known;
  CabasItem *note;

  if (field != CABAS_NO_FIELD)
    {
      known = find_text (self, item, field);
      if (known != NULL && strstr (known, cleaned) != NULL)
        return TRUE;
      whole = known != NULL ? g_strconcat (known, "\n\n", cleaned, NULL) : g_strdup (cleaned);
      cabas_import_set_text (self, row, item, field, whole);
      return TRUE;
    }
  if (!cabas_import_can_note (cabas_item_get_kind (item)))
    return FALSE;
  if (has_note (item, cleaned))
    return TRUE;

  note = cabas_import_add_child (self, row, item, CABAS_KIND_NOTE);
  cabas_import_set_text (self, row, note, CABAS_NOTE_TEXT, cleaned);
  cabas_import_set_number (self, row, note, CABAS_NOTE_LEVEL, CABAS_LEVEL_INTERNAL);
  cabas_import_set_number (self, row, note, CABAS_NOTE_DATE, cabas_date_today ());
  return TRUE;
}
