/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "figures/round.h"
#include "grid/grid-model.h"

G_BEGIN_DECLS

#define CABAS_TYPE_ROUND_MODEL (cabas_round_model_get_type ())

/* The collection of a year as a grid: each value that is asked for, beside that of the year
 * before. Follows the plan. */
G_DECLARE_FINAL_TYPE (CabasRoundModel, cabas_round_model, CABAS, ROUND_MODEL, GObject)

CabasRoundModel *cabas_round_model_new (CabasSession *session);
void cabas_round_model_set_year (CabasRoundModel *self, int year);
/* `collector` (nullable): the department whose values are asked for; all where NULL. */
void cabas_round_model_set_collector (CabasRoundModel *self, CabasItem *collector);
/* (transfer container) of CabasItem: the departments that collect something in the year. */
GPtrArray *cabas_round_model_list_collectors (CabasRoundModel *self);
void cabas_round_model_measure (CabasRoundModel *self, CabasRoundProgress *progress);
/* The column in which the value of the year is typed. */
guint cabas_round_model_get_value_column (CabasRoundModel *self);

/* Enters the value before once more. FALSE where there is none or a value was entered; the error
 * is a sentence that says so. */
gboolean cabas_round_model_confirm (CabasRoundModel *self, guint row, GError **error);

G_END_DECLS
