/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "commands.h"

#include "figures/find.h"
#include "plan/card.h"

G_BEGIN_DECLS

#define CABAS_TYPE_FINDING (cabas_finding_get_type ())

/* A line of the finder: an item to go to, something to do, or a heading above such. Properties:
 * "title", "detail", "icon-name", "is-heading", "is-line". */
G_DECLARE_FINAL_TYPE (CabasFinding, cabas_finding, CABAS, FINDING, GObject)

/* `words` are what was looked for: some of the text around them is shown. */
CabasFinding *cabas_finding_new_for_item (const CabasFound *found, const char *words);
CabasFinding *cabas_finding_new_for_command (const CabasCommand *command);
CabasFinding *cabas_finding_new_for_card (CabasCard *card);
/* `action` (nullable): nothing to do, which the detail explains. */
CabasFinding *cabas_finding_new_for_action (const char *title,
                                            const char *detail,
                                            const char *icon_name,
                                            const char *action);
/* Stands above the findings that follow it, and leads nowhere. */
CabasFinding *cabas_finding_new_heading (const char *title, const char *detail);

gboolean cabas_finding_is_heading (CabasFinding *self);
CabasItem *cabas_finding_get_item (CabasFinding *self);    /* (nullable) */
const char *cabas_finding_get_action (CabasFinding *self); /* (nullable) */

G_END_DECLS
