/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* An amount as it is typed into the budget of an action: the line of its year, kind and unit is
 * made where there is none, and goes where it says nothing any more. One step of the history.
 *
 * `line` (nullable): the line there is. `field`: planned or actual. FALSE where nothing changed. */
gboolean cabas_budget_enter (CabasHistory *history,
                             CabasItem *action,
                             CabasItem *line,
                             gint64 kind,
                             gint64 unit,
                             int year,
                             CabasField field,
                             gint64 amount);

G_END_DECLS
