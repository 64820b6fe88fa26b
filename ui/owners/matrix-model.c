/* SPDX-License-Identifier: EUPL-1.2 */
#include "owners/matrix-model.h"

#include "owners/matrix-lines.h"

#include "change/assign.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

/* First, in sight, what is missing; then the departments, and a column for each letter. After the
 * actions a row for each letter. */
#define CONFLICTS_COLUMN 0
#define N_LAST_COLUMNS CABAS_N_LETTER
#define N_LAST_ROWS CABAS_N_LETTER

struct _CabasMatrixModel
{
  GObject parent_instance;

  CabasSession *session; /* (owned) */
  CabasMatrix *matrix;   /* (owned) (nullable) */
  GArray *rows;          /* (owned) of CabasMatrixLine; the totals follow them */
  CabasItem *axis;       /* (owned) (nullable): all */
  gboolean only_conflicts;
  gboolean is_live;
};

typedef enum
{
  SIGNAL_SHARED,
} CabasMatrixModelSignal;

static guint signals[SIGNAL_SHARED + 1];

static void implement_grid_model (CabasGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CabasMatrixModel,
                               cabas_matrix_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CABAS_TYPE_GRID_MODEL, implement_grid_model))

static CabasDocument *
get_document (CabasMatrixModel *self)
{
  return cabas_session_get_document (self->session);
}

static const CabasMatrixRow *
get_matrix_row (CabasMatrixModel *self, guint row)
{
  const CabasMatrixLine *place =
      row < self->rows->len ? &g_array_index (self->rows, CabasMatrixLine, row) : NULL;

  return place != NULL && place->place != CABAS_NOT_AN_ACTION
             ? &g_array_index (self->matrix->rows, CabasMatrixRow, place->place)
             : NULL;
}

/* Among the departments, or G_MAXUINT. */
static guint
get_department_place (CabasMatrixModel *self, guint column)
{
  return column >= CABAS_MATRIX_FIRST_DEPARTMENT &&
                 column - CABAS_MATRIX_FIRST_DEPARTMENT < self->matrix->totals->len
             ? column - CABAS_MATRIX_FIRST_DEPARTMENT
             : G_MAXUINT;
}

/* (nullable): NULL where the row is no action or the column no department. */
static const CabasMatrixCell *
get_cell (CabasMatrixModel *self, guint row, guint column)
{
  const guint place = row < self->rows->len ? g_array_index (self->rows, CabasMatrixLine, row).place
                                            : CABAS_NOT_AN_ACTION;
  const guint department = get_department_place (self, column);

  return place != CABAS_NOT_AN_ACTION && department != G_MAXUINT
             ? cabas_matrix_get_cell (self->matrix, place, department)
             : NULL;
}

static guint
get_n_rows (CabasGridModel *model)
{
  CabasMatrixModel *self = CABAS_MATRIX_MODEL (model);

  return self->rows->len > 0 ? self->rows->len + N_LAST_ROWS : 0;
}

static guint
get_n_columns (CabasGridModel *model)
{
  return CABAS_MATRIX_FIRST_DEPARTMENT + CABAS_MATRIX_MODEL (model)->matrix->totals->len +
         N_LAST_COLUMNS;
}

/* The letter whose column it is, or -1. */
static int
get_letter (CabasMatrixModel *self, guint column)
{
  const guint first = CABAS_MATRIX_FIRST_DEPARTMENT + self->matrix->totals->len;

  return column < first ? -1 : (int) (column - first);
}

static char *
dup_row_title (CabasGridModel *model, guint row)
{
  CabasMatrixModel *self = CABAS_MATRIX_MODEL (model);
  CabasItem *item = cabas_matrix_model_get_item (self, row);

  if (item != NULL)
    return cabas_item_dup_display_name (item);

  /* Translators: a row of totals; %s is a letter of the matrix. */
  return g_strdup_printf (_ ("Total of %s"), cabas_letter_get_name (row - self->rows->len));
}

static char *
dup_column_title (CabasGridModel *model, guint column)
{
  CabasMatrixModel *self = CABAS_MATRIX_MODEL (model);
  const int letter = get_letter (self, column);

  if (column == CONFLICTS_COLUMN)
    return g_strdup (_ ("Missing or double"));

  return letter >= 0
             ? g_strdup (cabas_letter_get_name (letter))
             : cabas_department_dup_short_name (cabas_matrix_model_get_department (self, column));
}

static char *
dup_number (guint number)
{
  return number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("");
}

static char *
dup_total (CabasMatrixModel *self, guint letter, guint column)
{
  const guint department = get_department_place (self, column);
  const guint n = self->matrix->n_conflicts;

  if (department != G_MAXUINT)
    return dup_number (
        g_array_index (self->matrix->totals, CabasLoadRow, department).counts[letter]);
  if (get_letter (self, column) == (int) letter)
    return dup_number (self->matrix->counts[letter]);
  if (column == CONFLICTS_COLUMN && letter == 0 && n > 0)
    return g_strdup_printf (ngettext ("%u action", "%u actions", n), n);

  return g_strdup ("");
}

static char *
dup_text (CabasGridModel *model, guint row, guint column)
{
  CabasMatrixModel *self = CABAS_MATRIX_MODEL (model);
  const CabasMatrixCell *cell = get_cell (self, row, column);
  const CabasMatrixRow *action = get_matrix_row (self, row);

  if (cell != NULL)
    return cabas_matrix_cell_dup_text (cell);
  if (row >= self->rows->len)
    return dup_total (self, row - self->rows->len, column);
  if (action == NULL)
    return g_strdup ("");

  return column == CONFLICTS_COLUMN ? cabas_conflicts_dup_short (action->conflicts)
                                    : dup_number (action->counts[get_letter (self, column)]);
}

static char *
dup_input (CabasGridModel *model, guint row, guint column)
{
  const CabasMatrixCell *cell = get_cell (CABAS_MATRIX_MODEL (model), row, column);

  return cell != NULL ? cabas_letters_format (cabas_matrix_cell_get_letters (cell))
                      : dup_text (model, row, column);
}

static char *
dup_spoken_cell (CabasMatrixModel *self, guint row, guint column, const CabasMatrixCell *cell)
{
  g_autofree char *said = cabas_matrix_cell_dup_spoken (cell);
  g_autofree char *action = cabas_item_dup_short_name (cabas_matrix_model_get_item (self, row));
  g_autofree char *department =
      cabas_department_dup_short_name (cabas_matrix_model_get_department (self, column));

  if (said[0] == '\0')
    /* Translators: a cell without letters: code of an action, department. */
    return g_strdup_printf (_ ("Action %s, %s: nothing"), action, department);

  /* Translators: a cell: code of an action, department, letters such as “R, proposed”. */
  return g_strdup_printf (_ ("Action %s, %s: %s"), action, department, said);
}

static char *
dup_spoken (CabasGridModel *model, guint row, guint column)
{
  CabasMatrixModel *self = CABAS_MATRIX_MODEL (model);
  const CabasMatrixCell *cell = get_cell (self, row, column);
  const CabasMatrixRow *action = get_matrix_row (self, row);
  g_autofree char *title = NULL;
  g_autofree char *column_title = NULL;
  g_autofree char *text = NULL;

  if (cell != NULL)
    return dup_spoken_cell (self, row, column, cell);

  title = dup_row_title (model, row);
  if (action == NULL && row < self->rows->len)
    return g_steal_pointer (&title);
  if (action != NULL && column == CONFLICTS_COLUMN)
    text = cabas_matrix_row_dup_conflicts (action);
  else
    text = dup_text (model, row, column);
  column_title = dup_column_title (model, column);

  /* Translators: a cell of totals: title of the row, of the column, and the number. */
  return g_strdup_printf (_ ("%s, %s: %s"), title, column_title, text);
}

static gboolean
is_editable (CabasGridModel *model, guint row, guint column)
{
  CabasMatrixModel *self = CABAS_MATRIX_MODEL (model);

  return get_cell (self, row, column) != NULL &&
         cabas_document_get_read_only_reason (get_document (self)) == NULL;
}

static gboolean
check (CabasGridModel *model, guint row, guint column, const char *text, GError **error)
{
  CabasLetters letters;

  return cabas_letters_parse (text, &letters, error);
}

/* A selected row or a letter pasted over several departments would make all of them accountable. */
static gboolean
check_fill (CabasGridModel *model,
            guint row,
            guint column,
            guint n_rows,
            guint n_columns,
            const char *text,
            GError **error)
{
  const guint n_departments = cabas_matrix_model_get_n_departments (CABAS_MATRIX_MODEL (model));
  const guint first = MAX (column, CABAS_MATRIX_FIRST_DEPARTMENT);
  const guint end = MIN (column + n_columns, CABAS_MATRIX_FIRST_DEPARTMENT + n_departments);
  CabasLetters letters;

  if (end < first + 2 || !cabas_letters_parse (text, &letters, NULL) ||
      (letters & (1 << CABAS_LETTER_A)) == 0)
    return TRUE;

  g_set_error (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
               /* Translators: %s is the letter A. */
               _ ("%s is for one department of each action, and %u are selected: choose one cell, "
                  "or one column."),
               cabas_letter_get_name (CABAS_LETTER_A), end - first);
  return FALSE;
}

static gboolean
set (CabasGridModel *model, guint row, guint column, const char *text, GError **error)
{
  CabasMatrixModel *self = CABAS_MATRIX_MODEL (model);
  CabasItem *action = cabas_matrix_model_get_item (self, row);
  CabasItem *department = cabas_matrix_model_get_department (self, column);
  g_autofree char *others = NULL;
  CabasLetters before;
  CabasLetters letters;

  if (!cabas_letters_parse (text, &letters, error))
    return FALSE;

  before = cabas_assign_get_letters (action, department);
  cabas_assign_set_letters (cabas_session_get_history (self->session), action, department, letters);
  others = cabas_assign_dup_accountable_names (action, department);
  if (others != NULL && ((letters & ~before) & (1 << CABAS_LETTER_A)) != 0)
    g_signal_emit (self, signals[SIGNAL_SHARED], 0, action, department);

  return TRUE;
}

static void
begin (CabasGridModel *model, const char *label)
{
  cabas_history_begin (cabas_session_get_history (CABAS_MATRIX_MODEL (model)->session), label);
}

static void
end (CabasGridModel *model)
{
  cabas_history_end (cabas_session_get_history (CABAS_MATRIX_MODEL (model)->session));
}

/* A total leads to whom it is about. */
static void
activate (CabasGridModel *model, guint row, guint column)
{
  CabasMatrixModel *self = CABAS_MATRIX_MODEL (model);
  CabasItem *item = cabas_matrix_model_get_item (self, row);

  if (item == NULL)
    item = cabas_matrix_model_get_department (self, column);
  if (item != NULL)
    cabas_session_select (self->session, item);
}

static const char *
get_style (CabasGridModel *model, guint row, guint column)
{
  CabasMatrixModel *self = CABAS_MATRIX_MODEL (model);
  const CabasMatrixRow *action = get_matrix_row (self, row);

  if (row >= self->rows->len)
    return "numeric total";
  if (action == NULL)
    return NULL;
  if (column == CONFLICTS_COLUMN)
    return "warning";

  return get_letter (self, column) >= 0 ? "numeric" : NULL;
}

static void
implement_grid_model (CabasGridModelInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_columns = get_n_columns;
  iface->dup_row_title = dup_row_title;
  iface->dup_column_title = dup_column_title;
  iface->dup_text = dup_text;
  iface->dup_input = dup_input;
  iface->dup_spoken = dup_spoken;
  iface->is_editable = is_editable;
  iface->check = check;
  iface->check_fill = check_fill;
  iface->set = set;
  iface->begin = begin;
  iface->end = end;
  iface->activate = activate;
  iface->get_style = get_style;
}

static void
list_rows (CabasMatrixModel *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  self->rows = cabas_matrix_list_rows (self->matrix, self->axis, self->only_conflicts);
}

static void
refresh (CabasMatrixModel *self)
{
  g_autoptr (CabasMatrix) before = NULL;

  if (!self->is_live)
    return;

  before = g_steal_pointer (&self->matrix);
  self->matrix = cabas_matrix_new (get_document (self));
  if (cabas_matrix_has_same_shape (before, self->matrix))
    {
      cabas_grid_model_changed (CABAS_GRID_MODEL (self));
      return;
    }
  list_rows (self);
  cabas_grid_model_reshaped (CABAS_GRID_MODEL (self));
}

static void
cabas_matrix_model_finalize (GObject *object)
{
  CabasMatrixModel *self = CABAS_MATRIX_MODEL (object);

  g_clear_pointer (&self->matrix, cabas_matrix_free);
  g_array_unref (self->rows);
  g_clear_object (&self->axis);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_matrix_model_parent_class)->finalize (object);
}

static void
cabas_matrix_model_class_init (CabasMatrixModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cabas_matrix_model_finalize;

  signals[SIGNAL_SHARED] =
      g_signal_new ("shared", CABAS_TYPE_MATRIX_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, CABAS_TYPE_ITEM, CABAS_TYPE_ITEM);
}

static void
cabas_matrix_model_init (CabasMatrixModel *self)
{
}

CabasMatrixModel *
cabas_matrix_model_new (CabasSession *session)
{
  CabasMatrixModel *self = g_object_new (CABAS_TYPE_MATRIX_MODEL, NULL);

  self->session = g_object_ref (session);
  self->matrix = cabas_matrix_new (get_document (self));
  list_rows (self);
  g_signal_connect_object (get_document (self), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
cabas_matrix_model_set_live (CabasMatrixModel *self, gboolean is_live)
{
  g_return_if_fail (CABAS_IS_MATRIX_MODEL (self));

  self->is_live = is_live;
  refresh (self);
}

void
cabas_matrix_model_set_filter (CabasMatrixModel *self, CabasItem *axis, gboolean only_conflicts)
{
  g_return_if_fail (CABAS_IS_MATRIX_MODEL (self));

  g_set_object (&self->axis, axis);
  self->only_conflicts = only_conflicts;
  list_rows (self);
  cabas_grid_model_reshaped (CABAS_GRID_MODEL (self));
}

guint
cabas_matrix_model_get_n_conflicts (CabasMatrixModel *self)
{
  return self->matrix->n_conflicts;
}

guint
cabas_matrix_model_get_n_departments (CabasMatrixModel *self)
{
  return self->matrix->totals->len;
}

CabasItem *
cabas_matrix_model_get_department (CabasMatrixModel *self, guint column)
{
  const guint place = get_department_place (self, column);

  return place != G_MAXUINT ? cabas_matrix_get_department (self->matrix, place) : NULL;
}

CabasItem *
cabas_matrix_model_get_item (CabasMatrixModel *self, guint row)
{
  return row < self->rows->len ? g_array_index (self->rows, CabasMatrixLine, row).item : NULL;
}

GPtrArray *
cabas_matrix_model_list_actions (CabasMatrixModel *self, guint row, guint n_rows)
{
  GPtrArray *actions = g_ptr_array_new ();
  CabasItem *heading = NULL;

  for (guint i = row; i < self->rows->len; i++)
    {
      const CabasMatrixLine *at = &g_array_index (self->rows, CabasMatrixLine, i);
      const gboolean is_selected = i < row + n_rows;

      /* An objective inside the axis that is meant does not end it. */
      if (at->place == CABAS_NOT_AN_ACTION && is_selected &&
          (heading == NULL || !cabas_item_is_inside (at->item, heading)))
        heading = at->item;
      if (at->place != CABAS_NOT_AN_ACTION &&
          (is_selected || (heading != NULL && cabas_item_is_inside (at->item, heading))))
        g_ptr_array_add (actions, at->item);
    }

  return actions;
}
