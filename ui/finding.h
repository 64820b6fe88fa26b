/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "commands.h"
#include "plan-search.h"

G_BEGIN_DECLS

#define CABAS_TYPE_FINDING (cabas_finding_get_type ())

/* A line of the finder: an item to go to or something to do. Properties: "title", "detail",
 * "icon-name". */
G_DECLARE_FINAL_TYPE (CabasFinding, cabas_finding, CABAS, FINDING, GObject)

CabasFinding *cabas_finding_new_for_item (const CabasFound *found);
CabasFinding *cabas_finding_new_for_command (const CabasCommand *command);

CabasItem *cabas_finding_get_item (CabasFinding *self);    /* (nullable) */
const char *cabas_finding_get_action (CabasFinding *self); /* (nullable) */

G_END_DECLS
