/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/load.h"

G_BEGIN_DECLS

/* What a list says of an item beside its name: a few words on its state, made from its schema. */

/* The field that says where an item of this kind stands, or CABAS_NO_FIELD. */
CabasField cabas_kind_find_state_field (CabasKind kind);
/* “In progress”; “No status” where rows of the kind tell it and nobody has given one. */
const char *cabas_item_get_state_label (CabasItem *item, CabasField field);
/* “12 actions · 3 done · 2 late”: of an axis or an objective. */
char *cabas_item_dup_done (CabasItem *item, CabasDate today);
/* “In progress · late · 3 milestones”; "" where there is nothing to say. */
char *cabas_item_dup_state (CabasItem *item);
/* “R 2 · A 9 · C 1”: what a department has to do; "" where that is nothing. */
char *cabas_item_dup_letters (CabasItem *department, const CabasLoad *load);
/* “12.5 · Measured · Data of the finance department”: the values of an item that its name does not
 * tell already, a few of them. */
char *cabas_item_dup_summary (CabasItem *item, CabasDocument *document);
/* Of the state where it has one of its own, else of the kind. */
const char *cabas_item_get_icon_name (CabasItem *item);

G_END_DECLS
