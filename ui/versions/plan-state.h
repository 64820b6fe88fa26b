/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

#define CABAS_TYPE_PLAN_STATE (cabas_plan_state_get_type ())

/* One of the states of a plan that are compared: as it is, as a version holds it, or in another
 * file. Property: "name". */
G_DECLARE_FINAL_TYPE (CabasPlanState, cabas_plan_state, CABAS, PLAN_STATE, GObject)

CabasPlanState *cabas_plan_state_new_now (CabasDocument *document);
CabasPlanState *cabas_plan_state_new_version (CabasItem *version);
/* `key` tells the file from others. */
CabasPlanState *
cabas_plan_state_new_file (CabasDocument *document, const char *name, const char *key);

const char *cabas_plan_state_get_name (CabasPlanState *self);
/* Id of a version; "" for the plan as it is. */
const char *cabas_plan_state_get_key (CabasPlanState *self);
gboolean cabas_plan_state_is_now (CabasPlanState *self);
gboolean cabas_plan_state_is_version (CabasPlanState *self);
/* (transfer none): the plan in this state; NULL with an error where a version holds none. */
CabasDocument *cabas_plan_state_open (CabasPlanState *self, GError **error);

G_END_DECLS
