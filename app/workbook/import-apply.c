/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/import-private.h"

#include "change/assign.h"
#include "change/bin.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_bad (CabasImport *self, guint row)
{
  return cabas_import_get_row (self, row)->is_bad;
}

/* Whether the item is one that the import was going to create, in a row that is left out. */
static gboolean
is_lost (CabasImport *self, CabasItem *item)
{
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (self->row_of_new, item));

  return row > 0 && is_bad (self, row - 1);
}

static gboolean
is_lost_id (CabasImport *self, const char *id)
{
  CabasItem *item = cabas_names_find (self->names, CABAS_KIND_ANY, id, NULL);

  return item != NULL && is_lost (self, item);
}

/* Whether the change names or needs something that is left out. */
static gboolean
depends_on_lost (CabasImport *self, const CabasImportOp *op)
{
  if (is_lost (self, op->item) || (op->parent != NULL && is_lost (self, op->parent)))
    return TRUE;
  if (op->type != CABAS_OP_SET)
    return FALSE;

  switch (cabas_field_get_info (op->field)->type)
    {
    case CABAS_VALUE_REFERENCE:
      return g_value_get_string (&op->value) != NULL &&
             is_lost_id (self, g_value_get_string (&op->value));
    case CABAS_VALUE_REFERENCES:
      for (char **id = g_value_get_boxed (&op->value); id != NULL && *id != NULL; id++)
        if (is_lost_id (self, *id))
          return TRUE;
      return FALSE;
    default:
      return FALSE;
    }
}

void
cabas_import_settle (CabasImport *self)
{
  gboolean has_changed = TRUE;

  while (has_changed)
    {
      has_changed = FALSE;
      for (guint i = 0; i < self->ops->len; i++)
        {
          const CabasImportOp *op = &g_array_index (self->ops, CabasImportOp, i);

          if (is_bad (self, op->row) || !depends_on_lost (self, op))
            continue;
          cabas_import_complain (self, op->row, 0, CABAS_CAUSE_PLACE,
                                 g_strdup (_ ("It needs another row of the file, which has a "
                                              "problem. Solve that one first.")));
          has_changed = TRUE;
        }
    }
}

/* Rows without a place in the file are there for others: each is done if one of them is. */
static gboolean
is_wanted (CabasImport *self, GHashTable *wanted, const CabasImportOp *op)
{
  CabasImportRow *row = cabas_import_get_row (self, op->row);

  return !row->is_bad &&
         (row->sheet != NULL || !cabas_import_get_row (self, row->asked_by)->is_bad ||
          g_hash_table_contains (wanted, cabas_item_get_id (row->item)));
}

static void
add_wanted (GHashTable *wanted, const char *id)
{
  g_hash_table_add (wanted, g_strdup (id));
}

/* Ids of what the rows that are taken in need; what these need in turn comes before them. */
static GHashTable *
list_wanted (CabasImport *self)
{
  GHashTable *wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = self->ops->len; i > 0; i--)
    {
      const CabasImportOp *op = &g_array_index (self->ops, CabasImportOp, i - 1);

      if (!is_wanted (self, wanted, op))
        continue;
      if (op->parent != NULL)
        add_wanted (wanted, cabas_item_get_id (op->parent));
      if (op->type == CABAS_OP_SET && G_VALUE_HOLDS_STRING (&op->value) &&
          g_value_get_string (&op->value) != NULL)
        add_wanted (wanted, g_value_get_string (&op->value));
      if (op->type == CABAS_OP_SET && G_VALUE_HOLDS (&op->value, G_TYPE_STRV))
        for (char **id = g_value_get_boxed (&op->value); id != NULL && *id != NULL; id++)
          add_wanted (wanted, *id);
    }

  return wanted;
}

static gboolean
apply_op (const CabasImportOp *op, CabasHistory *history)
{
  switch (op->type)
    {
    case CABAS_OP_INSERT:
      return cabas_history_insert (
          history, op->parent,
          cabas_item_get_n_children (op->parent, cabas_item_get_kind (op->item)), op->item);
    case CABAS_OP_MOVE:
      return cabas_history_move (
          history, op->item, op->parent,
          cabas_item_get_n_children (op->parent, cabas_item_get_kind (op->item)));
    case CABAS_OP_SET:
      return cabas_history_set_value (history, op->item, op->field, &op->value);
    case CABAS_OP_LETTERS:
      return cabas_assign_set_letters (history, op->item, op->parent, op->letters);
    case CABAS_OP_REMOVE:
    default:
      return cabas_bin_put (history, op->item);
    }
}

static gboolean
has_good_op (const CabasImport *self)
{
  for (guint i = 0; i < self->ops->len; i++)
    {
      guint row = g_array_index (self->ops, CabasImportOp, i).row;

      if (!g_array_index (self->rows, CabasImportRow, row).is_bad)
        return TRUE;
    }

  return FALSE;
}

gboolean
cabas_import_can_apply (const CabasImport *self)
{
  return cabas_document_get_read_only_reason (self->document) == NULL && has_good_op (self) &&
         (self->lines[CABAS_IMPORT_PROBLEM]->len == 0 || self->options.skip_problems);
}

gboolean
cabas_import_apply (CabasImport *self, CabasHistory *history)
{
  g_autofree char *label = NULL;
  g_autoptr (GHashTable) wanted = NULL;
  gboolean is_done = FALSE;

  g_return_val_if_fail (cabas_history_get_document (history) == self->document, FALSE);

  if (!cabas_import_can_apply (self))
    return FALSE;

  wanted = list_wanted (self);
  /* TRANSLATORS: what is undone; %s is the name of a file. */
  label = g_strdup_printf (_ ("import of “%s”"), self->file_name);
  cabas_history_break (history);
  cabas_history_begin (history, label);
  for (guint i = 0; i < self->ops->len; i++)
    {
      const CabasImportOp *op = &g_array_index (self->ops, CabasImportOp, i);

      if (is_wanted (self, wanted, op))
        is_done = apply_op (op, history) || is_done;
    }
  cabas_history_end (history);
  cabas_history_break (history);

  return is_done;
}
