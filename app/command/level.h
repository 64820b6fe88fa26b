/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "command/command.h"

G_BEGIN_DECLS

/* What --level says: who may read what is written. Whoever finds the file may read it: where
 * nothing is said, what is meant for fewer people stays in the plan. FALSE after telling that the
 * level is none that a document has. */
gboolean cabas_level_read (const CabasRequest *request, int *level);

G_END_DECLS
