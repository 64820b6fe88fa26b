/* SPDX-License-Identifier: EUPL-1.2 */
#include "round-model.h"

#include "round-row.h"
#include "value-cell.h"

#include "figures/indicator-state.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  COLUMN_COLLECTOR, /* where it was not chosen */
  COLUMN_BUYER,     /* where several are asked */
  COLUMN_PERIOD,    /* where parts of the year are asked for */
  COLUMN_BEFORE,
  COLUMN_STATE,
  COLUMN_NUMERATOR, /* where a rate is asked for */
  COLUMN_DENOMINATOR,
  COLUMN_VALUE,
  COLUMN_COMMENT,
  N_COLUMNS,
} Column;

struct _CabasRoundModel
{
  GObject parent_instance;

  CabasSession *session; /* (owned) */
  CabasItem *collector;  /* (owned) (nullable) */
  int year;
  CabasRound *round; /* (owned) */
  GArray *shown;     /* (owned) (element-type guint): places of rows of the round */
  Column columns[N_COLUMNS];
  guint n_columns;
};

static void grid_model_init (CabasGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CabasRoundModel,
                               cabas_round_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CABAS_TYPE_GRID_MODEL, grid_model_init))

static const CabasRoundRow *
get_row (CabasRoundModel *self, guint row)
{
  return &g_array_index (self->round->rows, CabasRoundRow, g_array_index (self->shown, guint, row));
}

/* What is typed in the column, or CABAS_NO_FIELD. */
static CabasField
get_field (Column column)
{
  switch (column)
    {
    case COLUMN_NUMERATOR:
      return CABAS_OBSERVATION_NUMERATOR;
    case COLUMN_DENOMINATOR:
      return CABAS_OBSERVATION_DENOMINATOR;
    case COLUMN_VALUE:
      return CABAS_OBSERVATION_VALUE;
    case COLUMN_COMMENT:
      return CABAS_OBSERVATION_COMMENT;
    default:
      return CABAS_NO_FIELD;
    }
}

static CabasValuePlace
get_place (CabasRoundModel *self, guint row, guint column)
{
  const CabasRoundRow *info = get_row (self, row);

  return (CabasValuePlace){ info->indicator, get_field (self->columns[column]), info->period,
                            info->buyer != NULL ? cabas_item_get_id (info->buyer) : NULL };
}

static guint
get_n_rows (CabasGridModel *model)
{
  return CABAS_ROUND_MODEL (model)->shown->len;
}

static guint
get_n_columns (CabasGridModel *model)
{
  return CABAS_ROUND_MODEL (model)->n_columns;
}

static char *
dup_row_title (CabasGridModel *model, guint row)
{
  return cabas_item_dup_display_name (get_row (CABAS_ROUND_MODEL (model), row)->indicator);
}

static char *
dup_title (CabasRoundModel *self, Column column)
{
  switch (column)
    {
    case COLUMN_COLLECTOR:
      return g_strdup (cabas_kind_get_label (CABAS_KIND_DEPARTMENT));
    case COLUMN_BUYER:
      return g_strdup (cabas_kind_get_label (CABAS_KIND_BUYER));
    case COLUMN_PERIOD:
      return g_strdup (cabas_field_get_label (CABAS_OBSERVATION_PERIOD));
    case COLUMN_BEFORE:
      /* Translators: title of a column; %d is a year. */
      return g_strdup_printf (_ ("Value %d"), self->year - 1);
    case COLUMN_VALUE:
      return g_strdup_printf (_ ("Value %d"), self->year);
    case COLUMN_STATE:
      return g_strdup (_ ("State"));
    default:
      return g_strdup (cabas_field_get_label (get_field (column)));
    }
}

static char *
dup_column_title (CabasGridModel *model, guint column)
{
  CabasRoundModel *self = CABAS_ROUND_MODEL (model);

  return dup_title (self, self->columns[column]);
}

static char *
dup_text (CabasGridModel *model, guint row, guint column)
{
  CabasRoundModel *self = CABAS_ROUND_MODEL (model);
  const CabasRoundRow *info = get_row (self, row);
  CabasValuePlace place;

  switch (self->columns[column])
    {
    case COLUMN_COLLECTOR:
      return cabas_round_row_dup_collector (info);
    case COLUMN_BUYER:
      return cabas_round_row_dup_buyer (info);
    case COLUMN_PERIOD:
      return cabas_date_format_short (info->period);
    case COLUMN_BEFORE:
      return cabas_round_row_dup_before (info);
    case COLUMN_STATE:
      return g_strdup (cabas_round_state_get_label (info->state));
    case COLUMN_VALUE:
      return cabas_indicator_format (
          info->indicator,
          info->observation != NULL ? cabas_series_get_value (info->observation) : CABAS_UNSET);
    default:
      place = get_place (self, row, column);
      return cabas_value_cell_dup_text (&place);
    }
}

static char *
dup_input (CabasGridModel *model, guint row, guint column)
{
  CabasValuePlace place = get_place (CABAS_ROUND_MODEL (model), row, column);

  if (place.field == CABAS_NO_FIELD)
    return dup_text (model, row, column);

  return cabas_value_place_dup_input (&place);
}

static void
add_words (GString *words, const char *title, const char *text)
{
  if (*text == '\0')
    return;

  g_string_append (words, ". ");
  g_string_append_printf (words, _ ("%s: %s"), title, text);
}

/* “E1 Social clauses, Value 2026: empty. Buyer: City of Valmont. Value 2025: 12 %. To fill in” */
static char *
dup_spoken (CabasGridModel *model, guint row, guint column)
{
  static const Column around[] = { COLUMN_BUYER, COLUMN_PERIOD, COLUMN_BEFORE, COLUMN_STATE };
  CabasRoundModel *self = CABAS_ROUND_MODEL (model);
  g_autofree char *name = dup_row_title (model, row);
  g_autofree char *title = dup_column_title (model, column);
  g_autofree char *text = dup_text (model, row, column);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_printf (words, _ ("%s, %s: %s"), name, title, *text != '\0' ? text : _ ("empty"));
  for (guint i = 0; self->columns[column] == COLUMN_VALUE && i < self->n_columns; i++)
    for (guint k = 0; k < G_N_ELEMENTS (around); k++)
      if (self->columns[i] == around[k])
        {
          g_autofree char *head = dup_column_title (model, i);
          g_autofree char *cell = dup_text (model, row, i);

          add_words (words, head, cell);
        }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
is_editable (CabasGridModel *model, guint row, guint column)
{
  CabasRoundModel *self = CABAS_ROUND_MODEL (model);
  const CabasField field = get_field (self->columns[column]);

  if (field == CABAS_NO_FIELD ||
      cabas_document_get_read_only_reason (cabas_session_get_document (self->session)) != NULL)
    return FALSE;

  return (field != CABAS_OBSERVATION_NUMERATOR && field != CABAS_OBSERVATION_DENOMINATOR) ||
         cabas_indicator_is_rate (get_row (self, row)->indicator);
}

static gboolean
check (CabasGridModel *model, guint row, guint column, const char *text, GError **error)
{
  CabasValuePlace place = get_place (CABAS_ROUND_MODEL (model), row, column);

  return cabas_value_place_check (&place, text, error);
}

static gboolean
set (CabasGridModel *model, guint row, guint column, const char *text, GError **error)
{
  CabasRoundModel *self = CABAS_ROUND_MODEL (model);
  CabasValuePlace place = get_place (self, row, column);

  return cabas_value_cell_set (self->session, &place, text, error);
}

static void
begin (CabasGridModel *model, const char *label)
{
  cabas_history_begin (cabas_session_get_history (CABAS_ROUND_MODEL (model)->session), label);
}

static void
end (CabasGridModel *model)
{
  cabas_history_end (cabas_session_get_history (CABAS_ROUND_MODEL (model)->session));
}

/* The definition is in the indicator's form. */
static void
activate (CabasGridModel *model, guint row, guint column)
{
  CabasRoundModel *self = CABAS_ROUND_MODEL (model);

  cabas_session_select (self->session, get_row (self, row)->indicator);
}

static gint64
get_column_meaning (CabasGridModel *model, guint column)
{
  return CABAS_ROUND_MODEL (model)->columns[column];
}

static const char *
get_style (CabasGridModel *model, guint row, guint column)
{
  CabasRoundModel *self = CABAS_ROUND_MODEL (model);
  CabasValuePlace place;

  if (self->columns[column] == COLUMN_BEFORE)
    return "numeric";
  if (self->columns[column] == COLUMN_STATE && get_row (self, row)->state == CABAS_ROUND_TO_FILL)
    return "warning";
  place = get_place (self, row, column);

  return place.field != CABAS_NO_FIELD ? cabas_value_cell_get_style (&place) : NULL;
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
  iface->activate = activate;
  iface->get_column_meaning = get_column_meaning;
  iface->get_style = get_style;
}

static gboolean
is_like (const CabasRound *one, const CabasRound *two)
{
  if (one->period != two->period || one->rows->len != two->rows->len)
    return FALSE;

  for (guint i = 0; i < one->rows->len; i++)
    {
      const CabasRoundRow *a = &g_array_index (one->rows, CabasRoundRow, i);
      const CabasRoundRow *b = &g_array_index (two->rows, CabasRoundRow, i);

      if (!cabas_round_row_is_like (a, b))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_wanted_by (CabasRoundModel *self, const CabasRoundRow *row, Column column)
{
  switch (column)
    {
    case COLUMN_COLLECTOR:
      return self->collector == NULL;
    case COLUMN_BUYER:
      return row->buyer != NULL;
    case COLUMN_PERIOD:
      return cabas_date_get_precision (row->period) != CABAS_DATE_YEAR;
    case COLUMN_NUMERATOR:
    case COLUMN_DENOMINATOR:
      return cabas_indicator_is_rate (row->indicator);
    default:
      return TRUE;
    }
}

static gboolean
is_wanted (CabasRoundModel *self, Column column)
{
  for (guint i = 0; i < self->shown->len; i++)
    if (is_wanted_by (self, get_row (self, i), column))
      return TRUE;

  return FALSE;
}

static void
choose_columns (CabasRoundModel *self)
{
  self->n_columns = 0;
  for (Column column = 0; column < N_COLUMNS; column++)
    if (is_wanted (self, column))
      self->columns[self->n_columns++] = column;
}

static void
choose_rows (CabasRoundModel *self)
{
  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->round->rows->len; i++)
    if (self->collector == NULL ||
        g_array_index (self->round->rows, CabasRoundRow, i).collector == self->collector)
      g_array_append_val (self->shown, i);
  choose_columns (self);
}

static void
follow (CabasRoundModel *self)
{
  CabasRound *round = cabas_round_new (cabas_session_get_document (self->session),
                                       cabas_date_new_year (self->year));
  const gboolean keeps_shape = self->round != NULL && is_like (self->round, round);

  g_clear_pointer (&self->round, cabas_round_free);
  self->round = round;
  if (keeps_shape)
    {
      cabas_grid_model_changed (CABAS_GRID_MODEL (self));
      return;
    }
  choose_rows (self);
  cabas_grid_model_reshaped (CABAS_GRID_MODEL (self));
}

static void
cabas_round_model_dispose (GObject *object)
{
  CabasRoundModel *self = CABAS_ROUND_MODEL (object);

  g_clear_pointer (&self->round, cabas_round_free);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_object (&self->collector);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_round_model_parent_class)->dispose (object);
}

static void
cabas_round_model_class_init (CabasRoundModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_round_model_dispose;
}

static void
cabas_round_model_init (CabasRoundModel *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->year = cabas_date_get_year (cabas_date_today ()) - 1;
}

CabasRoundModel *
cabas_round_model_new (CabasSession *session)
{
  CabasRoundModel *self = g_object_new (CABAS_TYPE_ROUND_MODEL, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (cabas_session_get_document (session), "changed", G_CALLBACK (follow),
                           self, G_CONNECT_SWAPPED);
  follow (self);

  return self;
}

void
cabas_round_model_set_year (CabasRoundModel *self, int year)
{
  g_return_if_fail (CABAS_IS_ROUND_MODEL (self));

  if (self->year == year)
    return;

  self->year = year;
  follow (self);
}

void
cabas_round_model_set_collector (CabasRoundModel *self, CabasItem *collector)
{
  g_return_if_fail (CABAS_IS_ROUND_MODEL (self));

  if (!g_set_object (&self->collector, collector))
    return;

  choose_rows (self);
  cabas_grid_model_reshaped (CABAS_GRID_MODEL (self));
}

GPtrArray *
cabas_round_model_list_collectors (CabasRoundModel *self)
{
  GPtrArray *collectors = g_ptr_array_new ();

  g_return_val_if_fail (CABAS_IS_ROUND_MODEL (self), NULL);

  for (guint i = 0; i < self->round->rows->len; i++)
    {
      CabasItem *collector = g_array_index (self->round->rows, CabasRoundRow, i).collector;

      if (collector != NULL && !g_ptr_array_find (collectors, collector, NULL))
        g_ptr_array_add (collectors, collector);
    }

  return collectors;
}

void
cabas_round_model_measure (CabasRoundModel *self, CabasRoundProgress *progress)
{
  g_return_if_fail (CABAS_IS_ROUND_MODEL (self));

  cabas_round_measure (self->round, self->collector, progress);
}

gboolean
cabas_round_model_confirm (CabasRoundModel *self, guint row, GError **error)
{
  const CabasRoundRow *info = get_row (self, row);

  if (info->previous != NULL &&
      cabas_value_cell_confirm (self->session, info->previous, info->period))
    return TRUE;

  g_set_error_literal (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
                       info->previous == NULL
                           ? _ ("There is no value before, which could be confirmed.")
                           : _ ("A value has been entered already; empty it to confirm the one "
                                "before."));
  return FALSE;
}

guint
cabas_round_model_get_value_column (CabasRoundModel *self)
{
  g_return_val_if_fail (CABAS_IS_ROUND_MODEL (self), 0);

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i] == COLUMN_VALUE)
      return i;

  return 0;
}
