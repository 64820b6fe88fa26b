/* SPDX-License-Identifier: EUPL-1.2 */
#include "budget-model.h"

#include "change/budget-entry.h"
#include "figures/budget.h"
#include "plan/decimal.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

struct _CabasBudgetModel
{
  GObject parent_instance;

  CabasSession *session; /* (owned) */
  CabasItem *action;     /* (owned) (nullable) */
  CabasBudget *budget;   /* (owned) (nullable) */
};

static void grid_model_init (CabasGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CabasBudgetModel,
                               cabas_budget_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CABAS_TYPE_GRID_MODEL, grid_model_init))

static const CabasBudgetRow *
get_row (CabasBudgetModel *self, guint row)
{
  return &g_array_index (self->budget->rows, CabasBudgetRow, row);
}

/* 0 for the column of the sums. */
static int
get_year (CabasBudgetModel *self, guint column)
{
  return column < self->budget->years->len ? g_array_index (self->budget->years, int, column) : 0;
}

static guint
get_n_rows (CabasGridModel *model)
{
  CabasBudgetModel *self = CABAS_BUDGET_MODEL (model);

  return self->budget != NULL ? self->budget->rows->len : 0;
}

static guint
get_n_columns (CabasGridModel *model)
{
  CabasBudgetModel *self = CABAS_BUDGET_MODEL (model);

  return self->budget != NULL ? self->budget->years->len + 1 : 0;
}

static char *
dup_row_title (CabasGridModel *model, guint row)
{
  return cabas_budget_dup_title (get_row (CABAS_BUDGET_MODEL (model), row));
}

static char *
dup_column_title (CabasGridModel *model, guint column)
{
  const int year = get_year (CABAS_BUDGET_MODEL (model), column);

  return year != 0 ? g_strdup_printf ("%d", year) : g_strdup (_ ("All years"));
}

static gint64
get_sum (CabasBudgetModel *self, guint row, guint column, guint *n_lines)
{
  return cabas_budget_sum (self->budget, get_row (self, row), get_year (self, column), n_lines);
}

static char *
dup_text (CabasGridModel *model, guint row, guint column)
{
  const gint64 sum = get_sum (CABAS_BUDGET_MODEL (model), row, column, NULL);

  return sum != CABAS_UNSET ? cabas_decimal_format (sum, CABAS_QUANTITY_DIGITS, -1) : g_strdup ("");
}

static char *
dup_input (CabasGridModel *model, guint row, guint column)
{
  CabasBudgetModel *self = CABAS_BUDGET_MODEL (model);
  CabasItem *line =
      cabas_budget_find_line (self->budget, get_row (self, row), get_year (self, column));
  char *input = line != NULL ? cabas_item_dup_input (line, get_row (self, row)->field) : NULL;

  return input != NULL ? input : dup_text (model, row, column);
}

/* “Investment, planned (€), 2027: 12 000, sum of 3 lines” */
static char *
dup_spoken (CabasGridModel *model, guint row, guint column)
{
  CabasBudgetModel *self = CABAS_BUDGET_MODEL (model);
  g_autofree char *title = dup_row_title (model, row);
  g_autofree char *year = dup_column_title (model, column);
  g_autofree char *text = dup_text (model, row, column);
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_lines;

  get_sum (self, row, column, &n_lines);
  /* Translators: of a table: title of the row, of the column, and the cell. */
  g_string_printf (words, _ ("%s, %s: %s"), title, year, *text != '\0' ? text : _ ("empty"));
  if (n_lines > 1)
    g_string_append_printf (words, ngettext (", sum of %u line", ", sum of %u lines", n_lines),
                            n_lines);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Sums are not typed, nor what several lines add up to: these are in the list below. */
static gboolean
is_editable (CabasGridModel *model, guint row, guint column)
{
  CabasBudgetModel *self = CABAS_BUDGET_MODEL (model);
  guint n_lines;

  get_sum (self, row, column, &n_lines);
  return get_row (self, row)->kind != CABAS_UNSET && get_year (self, column) != 0 && n_lines < 2 &&
         cabas_document_get_read_only_reason (cabas_session_get_document (self->session)) == NULL;
}

static gboolean
check (CabasGridModel *model, guint row, guint column, const char *text, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  return cabas_value_parse (get_row (CABAS_BUDGET_MODEL (model), row)->field, text, &value, error);
}

static gboolean
set (CabasGridModel *model, guint row, guint column, const char *text, GError **error)
{
  CabasBudgetModel *self = CABAS_BUDGET_MODEL (model);
  const CabasBudgetRow info = *get_row (self, row);
  const int year = get_year (self, column);
  g_auto (GValue) value = G_VALUE_INIT;

  if (!cabas_value_parse (info.field, text, &value, error))
    return FALSE;

  cabas_budget_enter (cabas_session_get_history (self->session), self->action,
                      cabas_budget_find_line (self->budget, &info, year), info.kind, info.unit,
                      year, info.field, g_value_get_int64 (&value));
  return TRUE;
}

static void
begin (CabasGridModel *model, const char *label)
{
  cabas_history_begin (cabas_session_get_history (CABAS_BUDGET_MODEL (model)->session), label);
}

static void
end (CabasGridModel *model)
{
  cabas_history_end (cabas_session_get_history (CABAS_BUDGET_MODEL (model)->session));
}

static const char *
get_style (CabasGridModel *model, guint row, guint column)
{
  CabasBudgetModel *self = CABAS_BUDGET_MODEL (model);

  return get_row (self, row)->kind == CABAS_UNSET || get_year (self, column) == 0
             ? "numeric heading"
             : "numeric";
}

static void
grid_model_init (CabasGridModelInterface *iface)
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
  iface->set = set;
  iface->begin = begin;
  iface->end = end;
  iface->get_style = get_style;
}

static void
follow (CabasBudgetModel *self)
{
  CabasBudget *budget = NULL;
  gboolean is_like;

  if (self->action != NULL && cabas_item_get_document (self->action) != NULL)
    budget = cabas_budget_new (self->action, cabas_date_today ());
  is_like = budget != NULL && self->budget != NULL &&
            budget->rows->len == self->budget->rows->len &&
            budget->years->len == self->budget->years->len;
  g_clear_pointer (&self->budget, cabas_budget_free);
  self->budget = budget;
  if (is_like)
    cabas_grid_model_changed (CABAS_GRID_MODEL (self));
  else
    cabas_grid_model_reshaped (CABAS_GRID_MODEL (self));
}

static void
plan_changed_cb (CabasBudgetModel *self)
{
  if (self->action != NULL)
    follow (self);
}

static void
cabas_budget_model_dispose (GObject *object)
{
  CabasBudgetModel *self = CABAS_BUDGET_MODEL (object);

  g_clear_pointer (&self->budget, cabas_budget_free);
  g_clear_object (&self->action);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_budget_model_parent_class)->dispose (object);
}

static void
cabas_budget_model_class_init (CabasBudgetModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_budget_model_dispose;
}

static void
cabas_budget_model_init (CabasBudgetModel *self)
{
}

CabasBudgetModel *
cabas_budget_model_new (CabasSession *session)
{
  CabasBudgetModel *self = g_object_new (CABAS_TYPE_BUDGET_MODEL, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (cabas_session_get_document (session), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
cabas_budget_model_set_action (CabasBudgetModel *self, CabasItem *action)
{
  g_return_if_fail (CABAS_IS_BUDGET_MODEL (self));

  if (g_set_object (&self->action, action))
    follow (self);
}
