/* SPDX-License-Identifier: EUPL-1.2 */
#include "grid/grid-model.h"

#include <glib/gi18n-lib.h>

G_DEFINE_INTERFACE (CabasGridModel, cabas_grid_model, G_TYPE_OBJECT)

enum
{
  CHANGED,
  RESHAPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cabas_grid_model_default_init (CabasGridModelInterface *iface)
{
  signals[CHANGED] = g_signal_new ("changed", CABAS_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[RESHAPED] = g_signal_new ("reshaped", CABAS_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

guint
cabas_grid_model_get_n_rows (CabasGridModel *self)
{
  return CABAS_GRID_MODEL_GET_IFACE (self)->get_n_rows (self);
}

guint
cabas_grid_model_get_n_columns (CabasGridModel *self)
{
  return CABAS_GRID_MODEL_GET_IFACE (self)->get_n_columns (self);
}

char *
cabas_grid_model_dup_row_title (CabasGridModel *self, guint row)
{
  return CABAS_GRID_MODEL_GET_IFACE (self)->dup_row_title (self, row);
}

char *
cabas_grid_model_dup_column_title (CabasGridModel *self, guint column)
{
  return CABAS_GRID_MODEL_GET_IFACE (self)->dup_column_title (self, column);
}

char *
cabas_grid_model_dup_text (CabasGridModel *self, guint row, guint column)
{
  return CABAS_GRID_MODEL_GET_IFACE (self)->dup_text (self, row, column);
}

char *
cabas_grid_model_dup_input (CabasGridModel *self, guint row, guint column)
{
  CabasGridModelInterface *iface = CABAS_GRID_MODEL_GET_IFACE (self);

  if (iface->dup_input == NULL)
    return iface->dup_text (self, row, column);

  return iface->dup_input (self, row, column);
}

static char *
describe_cell (CabasGridModel *self, guint row, guint column)
{
  g_autofree char *row_title = cabas_grid_model_dup_row_title (self, row);
  g_autofree char *column_title = cabas_grid_model_dup_column_title (self, column);
  g_autofree char *text = cabas_grid_model_dup_text (self, row, column);
  const char *value = *text != '\0' ? text : _ ("empty");

  if (cabas_grid_model_is_editable (self, row, column))
    /* Translators: a cell of a table in words: title of its row, title of its column, value. */
    return g_strdup_printf (_ ("%s, %s: %s"), row_title, column_title, value);

  /* Translators: the same for a cell that cannot be changed. */
  return g_strdup_printf (_ ("%s, %s: %s, read-only"), row_title, column_title, value);
}

char *
cabas_grid_model_dup_spoken (CabasGridModel *self, guint row, guint column)
{
  CabasGridModelInterface *iface = CABAS_GRID_MODEL_GET_IFACE (self);
  char *spoken = iface->dup_spoken != NULL ? iface->dup_spoken (self, row, column) : NULL;

  return spoken != NULL ? spoken : describe_cell (self, row, column);
}

gboolean
cabas_grid_model_is_editable (CabasGridModel *self, guint row, guint column)
{
  CabasGridModelInterface *iface = CABAS_GRID_MODEL_GET_IFACE (self);

  return iface->is_editable != NULL && iface->is_editable (self, row, column);
}

gboolean
cabas_grid_model_check (
    CabasGridModel *self, guint row, guint column, const char *text, GError **error)
{
  return CABAS_GRID_MODEL_GET_IFACE (self)->check (self, row, column, text, error);
}

gboolean
cabas_grid_model_set (
    CabasGridModel *self, guint row, guint column, const char *text, GError **error)
{
  return CABAS_GRID_MODEL_GET_IFACE (self)->set (self, row, column, text, error);
}

gboolean
cabas_grid_model_check_fill (CabasGridModel *self,
                             guint row,
                             guint column,
                             guint n_rows,
                             guint n_columns,
                             const char *text,
                             GError **error)
{
  CabasGridModelInterface *iface = CABAS_GRID_MODEL_GET_IFACE (self);

  return iface->check_fill == NULL ||
         iface->check_fill (self, row, column, n_rows, n_columns, text, error);
}

void
cabas_grid_model_begin (CabasGridModel *self, const char *label)
{
  CabasGridModelInterface *iface = CABAS_GRID_MODEL_GET_IFACE (self);

  if (iface->begin != NULL)
    iface->begin (self, label);
}

void
cabas_grid_model_end (CabasGridModel *self)
{
  CabasGridModelInterface *iface = CABAS_GRID_MODEL_GET_IFACE (self);

  if (iface->end != NULL)
    iface->end (self);
}

void
cabas_grid_model_activate (CabasGridModel *self, guint row, guint column)
{
  CabasGridModelInterface *iface = CABAS_GRID_MODEL_GET_IFACE (self);

  if (iface->activate != NULL)
    iface->activate (self, row, column);
}

gint64
cabas_grid_model_get_column_meaning (CabasGridModel *self, guint column)
{
  CabasGridModelInterface *iface = CABAS_GRID_MODEL_GET_IFACE (self);

  return iface->get_column_meaning != NULL ? iface->get_column_meaning (self, column) : column;
}

const char *
cabas_grid_model_get_style (CabasGridModel *self, guint row, guint column)
{
  CabasGridModelInterface *iface = CABAS_GRID_MODEL_GET_IFACE (self);

  return iface->get_style != NULL ? iface->get_style (self, row, column) : NULL;
}

void
cabas_grid_model_changed (CabasGridModel *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

void
cabas_grid_model_reshaped (CabasGridModel *self)
{
  g_signal_emit (self, signals[RESHAPED], 0);
}
