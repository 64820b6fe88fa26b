/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_ITEM_READINESS (cabas_item_readiness_get_type ())

/* One line above the form of an action: whether it can be presented, what it lacks for that, and
 * whether it is late. All of it follows from the plan. */
G_DECLARE_FINAL_TYPE (
    CabasItemReadiness, cabas_item_readiness, CABAS, ITEM_READINESS, CabasEntryList)

GtkWidget *cabas_item_readiness_new (CabasSession *session);

G_END_DECLS
