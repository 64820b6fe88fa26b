/* SPDX-License-Identifier: EUPL-1.2 */
#include "years-model.h"

#include "value-cell.h"

#include "figures/indicator-checks.h"
#include "figures/year-grid.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

struct _CabasYearsModel
{
  GObject parent_instance;

  CabasSession *session; /* (owned) */
  CabasItem *indicator;  /* (owned) (nullable) */
  gboolean with_details;
  GArray *more;        /* (owned) (element-type CabasDate): periods that were asked for */
  CabasYearGrid *grid; /* (owned) (nullable) */
  GPtrArray *findings; /* (owned) (nullable) of CabasIndicatorFinding */
};

static void grid_model_init (CabasGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CabasYearsModel,
                               cabas_years_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CABAS_TYPE_GRID_MODEL, grid_model_init))

static CabasDate
get_period (CabasYearsModel *self, guint column)
{
  return g_array_index (self->grid->periods, CabasDate, column);
}

static CabasValuePlace
get_place (CabasYearsModel *self, guint row, guint column)
{
  const CabasYearGridRow *info = &g_array_index (self->grid->rows, CabasYearGridRow, row);

  return (CabasValuePlace){ self->indicator, info->field, get_period (self, column), info->buyer };
}

/* (nullable): what is wrong with the cell. */
static const char *
find_finding (CabasYearsModel *self, const CabasValuePlace *place)
{
  CabasItem *item = cabas_value_place_find (place);

  for (guint i = 0; item != NULL && i < self->findings->len; i++)
    {
      const CabasIndicatorFinding *finding = self->findings->pdata[i];

      if (finding->item == item && finding->field == place->field)
        return finding->sentence;
    }

  return NULL;
}

static guint
get_n_rows (CabasGridModel *model)
{
  CabasYearsModel *self = CABAS_YEARS_MODEL (model);

  return self->grid != NULL ? self->grid->rows->len : 0;
}

static guint
get_n_columns (CabasGridModel *model)
{
  CabasYearsModel *self = CABAS_YEARS_MODEL (model);

  return self->grid != NULL ? self->grid->periods->len : 0;
}

static char *
dup_row_title (CabasGridModel *model, guint row)
{
  return cabas_year_grid_dup_row_title (CABAS_YEARS_MODEL (model)->grid, row);
}

static char *
dup_column_title (CabasGridModel *model, guint column)
{
  return cabas_date_format (get_period (CABAS_YEARS_MODEL (model), column));
}

static char *
dup_text (CabasGridModel *model, guint row, guint column)
{
  CabasValuePlace place = get_place (CABAS_YEARS_MODEL (model), row, column);

  return cabas_value_cell_dup_text (&place);
}

static char *
dup_input (CabasGridModel *model, guint row, guint column)
{
  CabasValuePlace place = get_place (CABAS_YEARS_MODEL (model), row, column);

  return cabas_value_place_dup_input (&place);
}

/* “Value, 2025: 12,5, computed. Value 2025: …” */
static char *
dup_spoken (CabasGridModel *model, guint row, guint column)
{
  CabasYearsModel *self = CABAS_YEARS_MODEL (model);
  CabasValuePlace place = get_place (self, row, column);
  const char *style = cabas_value_cell_get_style (&place);
  const char *finding = find_finding (self, &place);
  g_autofree char *title = cabas_year_grid_dup_row_words (self->grid, row);
  g_autofree char *period = dup_column_title (model, column);
  g_autofree char *text = cabas_value_cell_dup_text (&place);
  g_autoptr (GString) words = g_string_new (NULL);

  /* Translators: of a table: title of the row, of the column, and the cell. */
  g_string_printf (words, _ ("%s, %s: %s"), title, period, *text != '\0' ? text : _ ("empty"));
  if (*text != '\0' && g_strcmp0 (style, "numeric computed") == 0)
    g_string_append_printf (words, ", %s", _ ("computed"));
  if (finding != NULL)
    g_string_append_printf (words, ". %s", finding);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
is_editable (CabasGridModel *model, guint row, guint column)
{
  CabasYearsModel *self = CABAS_YEARS_MODEL (model);

  /* When a value was entered is not typed. */
  return g_array_index (self->grid->rows, CabasYearGridRow, row).field != CABAS_OBSERVATION_ON &&
         cabas_document_get_read_only_reason (cabas_session_get_document (self->session)) == NULL;
}

static gboolean
check (CabasGridModel *model, guint row, guint column, const char *text, GError **error)
{
  CabasValuePlace place = get_place (CABAS_YEARS_MODEL (model), row, column);

  return cabas_value_place_check (&place, text, error);
}

static gboolean
set (CabasGridModel *model, guint row, guint column, const char *text, GError **error)
{
  CabasYearsModel *self = CABAS_YEARS_MODEL (model);
  CabasValuePlace place = get_place (self, row, column);

  return cabas_value_cell_set (self->session, &place, text, error);
}

static void
begin (CabasGridModel *model, const char *label)
{
  cabas_history_begin (cabas_session_get_history (CABAS_YEARS_MODEL (model)->session), label);
}

static void
end (CabasGridModel *model)
{
  cabas_history_end (cabas_session_get_history (CABAS_YEARS_MODEL (model)->session));
}

/* Who entered a value, and all else that is known of it, is in its own form. */
static void
activate (CabasGridModel *model, guint row, guint column)
{
  CabasYearsModel *self = CABAS_YEARS_MODEL (model);
  CabasValuePlace place = get_place (self, row, column);
  CabasItem *item = cabas_value_place_find (&place);

  if (item != NULL)
    cabas_session_select (self->session, item);
}

static const char *
get_style (CabasGridModel *model, guint row, guint column)
{
  CabasYearsModel *self = CABAS_YEARS_MODEL (model);
  CabasValuePlace place = get_place (self, row, column);

  return find_finding (self, &place) != NULL ? "numeric warning"
                                             : cabas_value_cell_get_style (&place);
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
  iface->get_style = get_style;
}

static void
follow (CabasYearsModel *self)
{
  g_autoptr (CabasYearGrid) grid = NULL;
  gboolean is_like;

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  if (self->indicator != NULL && cabas_item_get_document (self->indicator) != NULL)
    {
      grid = cabas_year_grid_new (self->indicator, self->with_details, self->more,
                                  cabas_date_today ());
      self->findings = cabas_indicator_check (self->indicator);
    }

  is_like = grid != NULL && self->grid != NULL && cabas_year_grid_is_like (grid, self->grid);
  g_clear_pointer (&self->grid, cabas_year_grid_free);
  self->grid = g_steal_pointer (&grid);
  if (is_like)
    cabas_grid_model_changed (CABAS_GRID_MODEL (self));
  else
    cabas_grid_model_reshaped (CABAS_GRID_MODEL (self));
}

static void
plan_changed_cb (CabasYearsModel *self)
{
  if (self->indicator != NULL)
    follow (self);
}

static void
cabas_years_model_dispose (GObject *object)
{
  CabasYearsModel *self = CABAS_YEARS_MODEL (object);

  g_clear_pointer (&self->grid, cabas_year_grid_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->more, g_array_unref);
  g_clear_object (&self->indicator);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_years_model_parent_class)->dispose (object);
}

static void
cabas_years_model_class_init (CabasYearsModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_years_model_dispose;
}

static void
cabas_years_model_init (CabasYearsModel *self)
{
  self->more = g_array_new (FALSE, FALSE, sizeof (CabasDate));
}

CabasYearsModel *
cabas_years_model_new (CabasSession *session)
{
  CabasYearsModel *self = g_object_new (CABAS_TYPE_YEARS_MODEL, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (cabas_session_get_document (session), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
cabas_years_model_set_indicator (CabasYearsModel *self, CabasItem *indicator)
{
  g_return_if_fail (CABAS_IS_YEARS_MODEL (self));

  if (!g_set_object (&self->indicator, indicator))
    return;

  g_array_set_size (self->more, 0);
  follow (self);
}

void
cabas_years_model_set_details (CabasYearsModel *self, gboolean with_details)
{
  g_return_if_fail (CABAS_IS_YEARS_MODEL (self));

  self->with_details = with_details;
  follow (self);
}

void
cabas_years_model_add_period (CabasYearsModel *self, CabasDate period)
{
  g_return_if_fail (CABAS_IS_YEARS_MODEL (self));

  g_array_append_val (self->more, period);
  follow (self);
}

CabasDate
cabas_years_model_get_last_period (CabasYearsModel *self)
{
  g_return_val_if_fail (CABAS_IS_YEARS_MODEL (self), CABAS_UNSET);

  if (self->grid == NULL || self->grid->periods->len == 0)
    return CABAS_UNSET;

  return get_period (self, self->grid->periods->len - 1);
}

gboolean
cabas_years_model_find_period (CabasYearsModel *self, CabasDate period, guint *column)
{
  g_return_val_if_fail (CABAS_IS_YEARS_MODEL (self), FALSE);

  for (guint i = 0; self->grid != NULL && i < self->grid->periods->len; i++)
    if (get_period (self, i) == period)
      {
        *column = i;
        return TRUE;
      }

  return FALSE;
}
