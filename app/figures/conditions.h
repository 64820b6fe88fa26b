/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What may be the matter with an item: one of CABAS_CONDITION_…, whose labels are in the table of
 * the schema. Filters, overviews and warnings ask here, so that all count the same.
 *
 * Actions that are dropped have none of them, remarks aside. Those that are done are neither late
 * nor due, blocked or without dates. The owner of an action is the department that is accountable
 * (A) for it, where it has neither declined nor transferred. */
typedef int CabasCondition;

/* Whether it can hold of items of this kind. */
gboolean cabas_condition_applies (CabasCondition condition, CabasKind kind);
/* FALSE as well where it cannot hold of such an item. */
gboolean cabas_condition_holds (CabasCondition condition, CabasItem *item, CabasDate today);
/* Why it holds, in the user's language: “End: 31/03/2026”. */
char *cabas_condition_explain (CabasCondition condition, CabasItem *item, CabasDate today);
/* “Late” */
const char *cabas_condition_get_label (CabasCondition condition);
/* Whether it is something to put right, not only to look for. */
gboolean cabas_condition_warns (CabasCondition condition);
/* Those that hold and warn, one bit for each. */
guint64 cabas_condition_list_warnings (CabasItem *item, CabasDate today);

/* (transfer full): ids of the items about which a remark waits for an answer, and how many. */
GHashTable *cabas_condition_count_remarks (CabasDocument *document);

G_END_DECLS
