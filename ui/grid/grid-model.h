/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CABAS_TYPE_GRID_MODEL (cabas_grid_model_get_type ())

/* What a grid shows: rows and columns that have titles, and cells that are text to whoever reads,
 * types, copies or pastes. Signals: "changed" where texts are other ones, "reshaped" where rows or
 * columns are. */
G_DECLARE_INTERFACE (CabasGridModel, cabas_grid_model, CABAS, GRID_MODEL, GObject)

struct _CabasGridModelInterface
{
  GTypeInterface parent_iface;

  guint (*get_n_rows) (CabasGridModel *self);
  guint (*get_n_columns) (CabasGridModel *self);
  char *(*dup_row_title) (CabasGridModel *self, guint row);
  char *(*dup_column_title) (CabasGridModel *self, guint column);
  /* What the cell shows; "" where it is empty. */
  char *(*dup_text) (CabasGridModel *self, guint row, guint column);
  /* (nullable): what is edited and copied; as shown by default. */
  char *(*dup_input) (CabasGridModel *self, guint row, guint column);
  /* (nullable): the cell in words, to a screen reader; titles and text by default. */
  char *(*dup_spoken) (CabasGridModel *self, guint row, guint column);
  /* (nullable): no cell is editable by default. */
  gboolean (*is_editable) (CabasGridModel *self, guint row, guint column);
  /* Whether the cell would take the text; "" empties it. Changes nothing. The error is a sentence
   * that says what was expected. */
  gboolean (*check) (
      CabasGridModel *self, guint row, guint column, const char *text, GError **error);
  gboolean (*set) (CabasGridModel *self, guint row, guint column, const char *text, GError **error);
  /* (nullable): whether the cells from here on would all take the text, where it is one for them
   * all; each of them alone is asked as well. */
  gboolean (*check_fill) (CabasGridModel *self,
                          guint row,
                          guint column,
                          guint n_rows,
                          guint n_columns,
                          const char *text,
                          GError **error);
  /* (nullable): what is set between them is one step of the history, called `label`. */
  void (*begin) (CabasGridModel *self, const char *label);
  void (*end) (CabasGridModel *self);
  /* (nullable): Enter or a double click on a cell that is not editable. */
  void (*activate) (CabasGridModel *self, guint row, guint column);
  /* (nullable): what the column is about, as a number of the model's own: the cursor stays with it
   * where columns come or go before it. Its position by default. */
  gint64 (*get_column_meaning) (CabasGridModel *self, guint column);
  /* (nullable): style classes for the cell, with spaces between, or NULL; “numeric” stands right.
   */
  const char *(*get_style) (CabasGridModel *self, guint row, guint column);
};

guint cabas_grid_model_get_n_rows (CabasGridModel *self);
guint cabas_grid_model_get_n_columns (CabasGridModel *self);
char *cabas_grid_model_dup_row_title (CabasGridModel *self, guint row);
char *cabas_grid_model_dup_column_title (CabasGridModel *self, guint column);
char *cabas_grid_model_dup_text (CabasGridModel *self, guint row, guint column);
char *cabas_grid_model_dup_input (CabasGridModel *self, guint row, guint column);
char *cabas_grid_model_dup_spoken (CabasGridModel *self, guint row, guint column);
gboolean cabas_grid_model_is_editable (CabasGridModel *self, guint row, guint column);
gboolean cabas_grid_model_check (
    CabasGridModel *self, guint row, guint column, const char *text, GError **error);
gboolean cabas_grid_model_set (
    CabasGridModel *self, guint row, guint column, const char *text, GError **error);
gboolean cabas_grid_model_check_fill (CabasGridModel *self,
                                      guint row,
                                      guint column,
                                      guint n_rows,
                                      guint n_columns,
                                      const char *text,
                                      GError **error);
void cabas_grid_model_begin (CabasGridModel *self, const char *label);
void cabas_grid_model_end (CabasGridModel *self);
void cabas_grid_model_activate (CabasGridModel *self, guint row, guint column);
gint64 cabas_grid_model_get_column_meaning (CabasGridModel *self, guint column);
const char *cabas_grid_model_get_style (CabasGridModel *self, guint row, guint column);

/* For those who implement it: tells the grid. */
void cabas_grid_model_changed (CabasGridModel *self);
void cabas_grid_model_reshaped (CabasGridModel *self);

G_END_DECLS
