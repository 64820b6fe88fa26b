/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/cell-value.h"
#include "workbook/territoires-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *word; /* folded */
  gint64 choice;
} Word;

static const Word statuses[] = {
  { "a venir", CABAS_ACTION_STATUS_PLANNED },
  { "en cours", CABAS_ACTION_STATUS_IN_PROGRESS },
  { "realise", CABAS_ACTION_STATUS_DONE },
  { "en pause", CABAS_ACTION_STATUS_PAUSED },
  { "abandonne", CABAS_ACTION_STATUS_DROPPED },
  { "bloque", CABAS_ACTION_STATUS_BLOCKED },
  { "en retard", CABAS_ACTION_STATUS_IN_PROGRESS },
  { "a discuter", CABAS_ACTION_STATUS_TO_DECIDE },
  { NULL },
};

static const Word priorities[] = {
  { "eleve", CABAS_PRIORITY_HIGH },
  { "moyen", CABAS_PRIORITY_MEDIUM },
  { "bas", CABAS_PRIORITY_LOW },
  { NULL },
};

/* (nullable): the child of `parent` with this title, in the plan or about to be. */
static CabasItem *
find_child (CabasTetReading *self, CabasItem *parent, CabasKind kind, const char *title)
{
  const CabasField field = cabas_kind_get_info (kind)->title_field;
  g_autofree char *folded = cabas_names_fold (title);
  g_autofree char *key = g_strdup_printf ("%s/%s", cabas_item_get_id (parent), folded);

  for (guint i = 0; i < cabas_item_get_n_children (parent, kind); i++)
    {
      CabasItem *child = cabas_item_get_child (parent, kind, i);
      const char *known = cabas_item_get_text (child, field);
      g_autofree char *other = cabas_names_fold (known != NULL ? known : "");

      if (g_str_equal (other, folded))
        return child;
    }

  return g_hash_table_lookup (self->children, key);
}

static void
note_child (CabasTetReading *self, CabasItem *parent, CabasItem *child, const char *title)
{
  g_autofree char *folded = cabas_names_fold (title);

  g_hash_table_insert (self->children,
                       g_strdup_printf ("%s/%s", cabas_item_get_id (parent), folded), child);
}

static CabasItem *
ensure_child (CabasTetReading *self,
              CabasItem *parent,
              CabasKind kind,
              const char *title,
              CabasTetColumn column)
{
  CabasItem *child = find_child (self, parent, kind, title);

  if (child != NULL)
    return child;

  child = cabas_import_create_named (self->import, self->row, MAX (self->columns[column], 0), kind,
                                     parent, title);
  note_child (self, parent, child, title);
  return child;
}

/* (nullable): the objective of the row, which an axis without sub-axis gives its own name. */
static CabasItem *
find_objective (CabasTetReading *self)
{
  g_autofree char *axis_title = cabas_tet_dup_cell (self, CABAS_TET_AXIS);
  g_autofree char *title = cabas_tet_dup_cell (self, CABAS_TET_SUB_AXIS);
  g_autofree char *sub_title = cabas_tet_dup_cell (self, CABAS_TET_SUB_SUB_AXIS);
  g_autofree char *whole = NULL;
  CabasItem *axis;

  if (axis_title == NULL)
    {
      cabas_tet_complain (self, CABAS_TET_AXIS, CABAS_CAUSE_PLACE,
                          g_strdup (_ ("Write the axis of the action in this cell.")));
      return NULL;
    }
  axis = ensure_child (self, cabas_document_get_root (self->import->document), CABAS_KIND_AXIS,
                       axis_title, CABAS_TET_AXIS);
  whole = title != NULL && sub_title != NULL ? g_strdup_printf ("%s – %s", title, sub_title)
          : title != NULL                    ? g_strdup (title)
          : sub_title != NULL                ? g_strdup (sub_title)
                                             : g_strdup (axis_title);

  return ensure_child (self, axis, CABAS_KIND_OBJECTIVE, whole,
                       title != NULL ? CABAS_TET_SUB_AXIS : CABAS_TET_SUB_SUB_AXIS);
}

static void
set_text (CabasTetReading *self, CabasTetColumn column, CabasField field, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (text == NULL || *text == '\0')
    return;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  cabas_tet_set_value (self, column, field, &value);
}

static void
copy_text (CabasTetReading *self, CabasTetColumn column, CabasField field)
{
  g_autofree char *text = cabas_tet_dup_cell (self, column);

  set_text (self, column, field, text);
}

static void
copy_date (CabasTetReading *self, CabasTetColumn column, CabasField field)
{
  g_autofree char *text = cabas_tet_dup_cell (self, column);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *sentence = NULL;
  g_autofree char *unknown = NULL;

  if (text == NULL)
    return;
  if (cabas_cell_parse (cabas_sheet_get (self->sheet, self->number, self->columns[column]), field,
                        self->import->names, &value, &sentence, &unknown) == CABAS_CELL_FINE)
    cabas_tet_set_value (self, column, field, &value);
  else
    cabas_tet_complain (self, column, CABAS_CAUSE_VALUE, g_steal_pointer (&sentence));
}

static void
copy_word (CabasTetReading *self, CabasTetColumn column, CabasField field, const Word *words)
{
  g_autofree char *text = cabas_tet_dup_cell (self, column);
  g_autofree char *folded = text != NULL ? cabas_names_fold (text) : NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (text == NULL)
    return;
  for (const Word *w = words; w->word != NULL; w++)
    if (g_str_equal (w->word, folded))
      {
        g_value_init (&value, G_TYPE_INT64);
        g_value_set_int64 (&value, w->choice);
        cabas_tet_set_value (self, column, field, &value);
        return;
      }

  cabas_tet_complain (
      self, column, CABAS_CAUSE_VALUE,
      g_strdup_printf (_ ("“%s” is not one of the words of the template. Correct it, or "
                          "empty the cell."),
                       text));
}

static void
append_line (GString *text, const char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static void
append_cell (CabasTetReading *self, GString *text, CabasTetColumn column)
{
  g_autofree char *line = cabas_tet_dup_labelled (self, column);

  append_line (text, line);
}

static void
read_partners (CabasTetReading *self)
{
  g_autofree char *partners = cabas_tet_dup_cell (self, CABAS_TET_PARTNERS);
  g_autoptr (GString) text = g_string_new (partners);

  append_cell (self, text, CABAS_TET_STRUCTURE);
  set_text (self, CABAS_TET_PARTNERS, CABAS_ACTION_PARTNERS, text->str);
}

/* The year that an action starts in; CABAS_UNSET where the row does not say. */
static CabasDate
find_year (CabasTetReading *self)
{
  g_autofree char *text = cabas_tet_dup_cell (self, CABAS_TET_START);
  CabasDate start;

  return text != NULL && cabas_date_parse (text, &start)
             ? cabas_date_new_year (cabas_date_get_year (start))
             : CABAS_UNSET;
}

static gboolean
has_budget (CabasTetReading *self, CabasDate year, gint64 planned)
{
  for (guint i = 0; i < cabas_item_get_n_children (self->action, CABAS_KIND_BUDGET_LINE); i++)
    {
      CabasItem *line = cabas_item_get_child (self->action, CABAS_KIND_BUDGET_LINE, i);

      if (cabas_item_get_number (line, CABAS_BUDGET_LINE_YEAR) == year &&
          cabas_item_get_number (line, CABAS_BUDGET_LINE_PLANNED) == planned)
        return TRUE;
    }

  return FALSE;
}

/* The total becomes a line of the first year; TRUE where it is there. */
static gboolean
read_budget (CabasTetReading *self)
{
  g_autofree char *text = cabas_tet_dup_cell (self, CABAS_TET_BUDGET);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *sentence = NULL;
  g_autofree char *unknown = NULL;
  CabasDate year = find_year (self);
  CabasItem *line;

  if (text == NULL || year == CABAS_UNSET)
    return text == NULL;
  if (cabas_cell_parse (
          cabas_sheet_get (self->sheet, self->number, self->columns[CABAS_TET_BUDGET]),
          CABAS_BUDGET_LINE_PLANNED, self->import->names, &value, &sentence,
          &unknown) != CABAS_CELL_FINE)
    {
      cabas_tet_complain (self, CABAS_TET_BUDGET, CABAS_CAUSE_VALUE, g_steal_pointer (&sentence));
      return TRUE;
    }
  if (has_budget (self, year, g_value_get_int64 (&value)))
    return TRUE;

  line = cabas_import_add_child (self->import, self->row, self->action, CABAS_KIND_BUDGET_LINE);
  cabas_import_set_number (self->import, self->row, line, CABAS_BUDGET_LINE_YEAR, year);
  cabas_import_set_number (self->import, self->row, line, CABAS_BUDGET_LINE_UNIT,
                           CABAS_BUDGET_UNIT_EURO);
  cabas_import_set (self->import, self->row, line, CABAS_BUDGET_LINE_PLANNED, &value);
  return TRUE;
}

static void
read_funding (CabasTetReading *self)
{
  g_autofree char *funding = cabas_tet_dup_cell (self, CABAS_TET_FUNDING);
  g_autoptr (GString) text = g_string_new (funding);

  for (guint i = 0; i < CABAS_TET_N_FUNDERS; i++)
    {
      g_autofree char *funder = cabas_tet_dup_cell (self, CABAS_TET_FUNDER_1 + 2 * i);
      g_autofree char *amount = cabas_tet_dup_cell (self, CABAS_TET_AMOUNT_1 + 2 * i);
      g_autofree char *line = NULL;

      if (funder == NULL && amount == NULL)
        continue;
      /* TRANSLATORS: who gives money, and how much in euros without tax. */
      line = g_strdup_printf (_ ("%s: €%s excluding tax"),
                              funder != NULL ? funder : cabas_tet_get_heading (CABAS_TET_FUNDER_1),
                              amount != NULL ? amount : "?");
      append_line (text, amount != NULL ? line : funder);
    }
  if (!read_budget (self))
    append_cell (self, text, CABAS_TET_BUDGET);
  set_text (self, CABAS_TET_FUNDING, CABAS_ACTION_FUNDING, text->str);
}

static void
read_notes (CabasTetReading *self)
{
  g_autoptr (GString) note = g_string_new (NULL);

  append_cell (self, note, CABAS_TET_BODIES);
  append_cell (self, note, CABAS_TET_ELECTED);
  append_cell (self, note, CABAS_TET_PARTICIPATION);
  /* Without a department nobody would know whom the person stands for. */
  if (self->columns[CABAS_TET_DEPARTMENTS] < 0 ||
      *cabas_sheet_get (self->sheet, self->number, self->columns[CABAS_TET_DEPARTMENTS]).text == 0)
    append_cell (self, note, CABAS_TET_PERSONS);
  if (!cabas_tet_read_indicators (self))
    append_cell (self, note, CABAS_TET_INDICATORS);
  if (note->len > 0)
    cabas_import_add_note (self->import, self->row, self->action, note->str);
}

/* FALSE where the row has no title. An action of the same name in its objective is that action. */
static gboolean
find_action (CabasTetReading *self)
{
  g_autofree char *title = cabas_tet_dup_cell (self, CABAS_TET_TITLE);
  g_autofree char *sub_title = cabas_tet_dup_cell (self, CABAS_TET_SUB_TITLE);
  g_autofree char *whole = NULL;
  g_autoptr (CabasItem) item = NULL;
  CabasItem *objective = find_objective (self);

  if (title == NULL && sub_title == NULL)
    {
      cabas_tet_complain (self, CABAS_TET_TITLE, CABAS_CAUSE_REQUIRED,
                          g_strdup (_ ("Write the title of the action in this cell.")));
      return FALSE;
    }
  if (objective == NULL)
    return FALSE;

  whole = title != NULL && sub_title != NULL ? g_strdup_printf ("%s – %s", title, sub_title)
                                             : g_strdup (title != NULL ? title : sub_title);
  self->action = find_child (self, objective, CABAS_KIND_ACTION, whole);
  self->is_new = self->action == NULL;
  if (!self->is_new)
    return TRUE;

  item = cabas_item_new (CABAS_KIND_ACTION);
  self->action = item;
  cabas_import_row_set_new_item (self->import, self->row, item, whole);
  cabas_import_insert (self->import, self->row, item, objective);
  cabas_import_set_text (self->import, self->row, item, CABAS_ACTION_TITLE, whole);
  note_child (self, objective, item, whole);
  cabas_import_tell (self->import, CABAS_IMPORT_CREATED, self->sheet, self->number,
                     MAX (self->columns[CABAS_TET_TITLE], 0), whole,
                     g_strdup (cabas_kind_get_label (CABAS_KIND_ACTION)));
  return TRUE;
}

static void
read_row (CabasTetReading *self)
{
  self->row = cabas_import_add_row (self->import, self->sheet, self->number);
  if (!find_action (self))
    return;

  copy_text (self, CABAS_TET_DESCRIPTION, CABAS_ACTION_DESCRIPTION);
  copy_text (self, CABAS_TET_PURPOSE, CABAS_ACTION_PURPOSE);
  copy_text (self, CABAS_TET_MEANS, CABAS_ACTION_MEANS);
  read_partners (self);
  copy_word (self, CABAS_TET_STATUS, CABAS_ACTION_STATUS, statuses);
  copy_word (self, CABAS_TET_PRIORITY, CABAS_ACTION_PRIORITY, priorities);
  copy_date (self, CABAS_TET_START, CABAS_ACTION_FIRST_DAY);
  copy_date (self, CABAS_TET_END, CABAS_ACTION_LAST_DAY);
  read_funding (self);
  cabas_tet_read_people (self);
  read_notes (self);
}

static void
complain_of_merges (CabasTetReading *self)
{
  guint n_merges;
  const CabasMerge *merges = cabas_sheet_get_merges (self->sheet, &n_merges);

  for (guint i = 0; i < n_merges; i++)
    if (merges[i].row >= CABAS_TET_FIRST_ROW &&
        merges[i].row < cabas_sheet_get_n_rows (self->sheet))
      cabas_import_complain (
          self->import, cabas_import_add_row (self->import, self->sheet, merges[i].row),
          merges[i].column, CABAS_CAUSE_MERGED, cabas_import_dup_merge_sentence ());
}

void
cabas_territoires_read (CabasImport *import, const CabasSheet *sheet)
{
  CabasTetReading self = { import, sheet };
  g_autofree gboolean *merged = cabas_sheet_list_merged_rows (sheet, CABAS_TET_FIRST_ROW);

  self.children = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  cabas_tet_match_columns (import, sheet, self.columns);
  complain_of_merges (&self);
  for (self.number = CABAS_TET_FIRST_ROW; self.number < cabas_sheet_get_n_rows (sheet);
       self.number++)
    if (!cabas_sheet_is_blank_row (sheet, self.number))
      {
        read_row (&self);
        if (merged[self.number])
          cabas_import_get_row (import, self.row)->is_bad = TRUE;
      }
  g_hash_table_unref (self.children);
}
