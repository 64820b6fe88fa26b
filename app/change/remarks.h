/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* Remarks that reviewers make about an item of the plan. */

/* In the order of the plan. (element-type CabasItem) (transfer container) */
GPtrArray *cabas_remarks_list (CabasDocument *document, CabasItem *item);
/* One step. `field` may be CABAS_NO_FIELD; `quote`, `author` (nullable). (nullable) (transfer none)
 */
CabasItem *cabas_remarks_add (CabasHistory *history,
                              CabasItem *item,
                              CabasField field,
                              const char *quote,
                              const char *text,
                              const char *author,
                              CabasDate today);
/* Whether the words it is about still stand in the item; TRUE for a remark about no words. */
gboolean cabas_remark_quote_stands (CabasItem *remark, CabasDocument *document);

G_END_DECLS
