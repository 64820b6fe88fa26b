/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/change.h"
#include "change/history.h"

G_BEGIN_DECLS

/* Takes `change`, makes it and remembers it; FALSE, and `change` is freed, where the plan is
 * read-only or the change cannot be applied. */
gboolean cabas_history_make (CabasHistory *self, CabasChange *change);
gboolean cabas_history_is_read_only (CabasHistory *self);

G_END_DECLS
