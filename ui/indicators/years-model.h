/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "grid/grid-model.h"

G_BEGIN_DECLS

#define CABAS_TYPE_YEARS_MODEL (cabas_years_model_get_type ())

/* The values of an indicator as a grid: baseline, target and values by year. Follows the plan. */
G_DECLARE_FINAL_TYPE (CabasYearsModel, cabas_years_model, CABAS, YEARS_MODEL, GObject)

CabasYearsModel *cabas_years_model_new (CabasSession *session);
/* (nullable) */
void cabas_years_model_set_indicator (CabasYearsModel *self, CabasItem *indicator);
/* Rows for quality, source, comment and the like. */
void cabas_years_model_set_details (CabasYearsModel *self, gboolean with_details);
/* A column for a period of which nothing is known yet. */
void cabas_years_model_add_period (CabasYearsModel *self, CabasDate period);
/* The period whose last day is the latest, to offer the next one. */
CabasDate cabas_years_model_get_last_period (CabasYearsModel *self);
/* Place of the column of a period; FALSE where there is none. */
gboolean cabas_years_model_find_period (CabasYearsModel *self, CabasDate period, guint *column);

G_END_DECLS
