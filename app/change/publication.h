/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* Says that the plan or its indicators (CABAS_PUBLISHED_…) were put online on a day, in one step.
 * A publication of the same day that has no address yet takes this one. Of the plan, its own date
 * and address follow. `address` (nullable): not known; (nullable) (transfer none): NULL where it is
 * read-only. */
CabasItem *
cabas_publication_record (CabasHistory *history, int what, CabasDate date, const char *address);

G_END_DECLS
