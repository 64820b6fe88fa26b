/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* Adoption makes the numbers of axes, objectives and actions part of the plan: they are written
 * into their codes, so that what the council voted as 1.2.3 stays 1.2.3 whatever moves after. */

/* Whether a plan of this status was voted. CABAS_UNSET is a draft. */
gboolean cabas_adoption_is_voted (gint64 plan_status);
/* What comes with the status of the plan becoming one that was voted: numbers are written into the
 * codes and the bin is emptied. Called by the history inside the step that sets the status. */
void cabas_adoption_follow (CabasHistory *history);
/* Makes the numbers follow the order again: takes typed codes out. One step; FALSE where there was
 * none. */
gboolean cabas_adoption_renumber (CabasHistory *history);

G_END_DECLS
