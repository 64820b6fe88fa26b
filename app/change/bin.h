/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* The bin of a plan: what was removed stays in the file, out of every count and list, until it is
 * restored, deleted for good, or the plan is adopted. Each function is one step of the history. */

/* Whether items of the kind wait in the bin; the parts of a sheet, such as a milestone, do not. */
gboolean cabas_bin_takes (CabasKind kind);
/* Removes `item`: into the bin where it takes it. FALSE where nothing was done. */
gboolean cabas_bin_put (CabasHistory *history, CabasItem *item);
/* What waits in the bin; (transfer container) of CabasItem, the last removed first. */
GPtrArray *cabas_bin_list (CabasDocument *document);
/* Puts `item`, one of those listed, back where it stood; at the end of the plan's first place that
 * can hold it where that is gone. Returns FALSE where there is none. */
gboolean cabas_bin_restore (CabasHistory *history, CabasItem *item);
/* Where `item` would come back: an item that can hold it; (nullable) (transfer none). */
CabasItem *cabas_bin_find_place (CabasDocument *document, CabasItem *item);
gboolean cabas_bin_delete (CabasHistory *history, CabasItem *item);
gboolean cabas_bin_empty (CabasHistory *history);

G_END_DECLS
