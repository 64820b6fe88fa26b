/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* People as they are named while something else is written. Each call is one step. */

/* The person of this name, whatever the case, else a new one; (nullable) (transfer none): NULL for
 * an empty name, and where the plan is read-only. */
CabasItem *cabas_people_ensure (CabasHistory *history, const char *name);
/* Makes `person` the referent of the department: with that role, and working there where the plan
 * does not say otherwise. FALSE where nothing changed. */
gboolean
cabas_people_appoint_referent (CabasHistory *history, CabasItem *department, CabasItem *person);
gboolean cabas_people_appoint_referent_named (CabasHistory *history,
                                              CabasItem *department,
                                              const char *name);

G_END_DECLS
