/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "grid/grid-model.h"
#include "session.h"

G_BEGIN_DECLS

#define CABAS_TYPE_MATRIX_MODEL (cabas_matrix_model_get_type ())

/* Column of the first department, after that of what is missing. */
#define CABAS_MATRIX_FIRST_DEPARTMENT 1

/* Who does what, for a grid: actions under the headings of their axes and objectives, what is
 * missing beside them, departments as columns, letters in the cells, totals at the end. An action
 * that was listed for what it lacks stays until the filter is chosen again, so that it does not
 * vanish under the hand that mends it.
 *
 * Signal: "shared" (CabasItem *action, CabasItem *department): the department was given an A where
 * another one has it. */
G_DECLARE_FINAL_TYPE (CabasMatrixModel, cabas_matrix_model, CABAS, MATRIX_MODEL, GObject)

CabasMatrixModel *cabas_matrix_model_new (CabasSession *session);
/* Follows the plan, or waits until it is looked at again. */
void cabas_matrix_model_set_live (CabasMatrixModel *self, gboolean is_live);
/* `axis` (nullable): all. */
void
cabas_matrix_model_set_filter (CabasMatrixModel *self, CabasItem *axis, gboolean only_conflicts);
/* Actions of the plan that lack something, whether they are listed or not. */
guint cabas_matrix_model_get_n_conflicts (CabasMatrixModel *self);
guint cabas_matrix_model_get_n_departments (CabasMatrixModel *self);

/* (nullable) (transfer none): the department of a column; NULL for those of totals. */
CabasItem *cabas_matrix_model_get_department (CabasMatrixModel *self, guint column);
/* (nullable) (transfer none): the action, objective or axis of a row; NULL for the totals. */
CabasItem *cabas_matrix_model_get_item (CabasMatrixModel *self, guint row);
/* (transfer container) of CabasItem: actions of the rows; a heading stands for those under it. */
GPtrArray *cabas_matrix_model_list_actions (CabasMatrixModel *self, guint row, guint n_rows);

G_END_DECLS
