/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/card.h"
#include "plan/document.h"

G_BEGIN_DECLS

/* Makes cards of an action of a plan, to be used again: the action's own first, then those of its
 * indicators that come from no card. `title` (nullable) is its own title where NULL.
 * (element-type CabasCard) (transfer full) */
GPtrArray *cabas_card_copy_action (CabasItem *action, const char *title);

G_END_DECLS
