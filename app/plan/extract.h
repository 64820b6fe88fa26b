/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What readers of a level may see of a plan. Whatever leaves for them is made from it, so that no
 * document, table or page has to know what is confidential. */

/* The lowest CABAS_LEVEL_… at which the item itself may be seen; what contains it may ask for a
 * higher one. */
int cabas_item_get_level (CabasItem *item);
/* A plan of its own, with the same ids, that holds what readers of `level` may see and nothing
 * else: no confidential item or field, no reference or link to one, nothing that this version does
 * not know. CABAS_LEVEL_MEMO is a whole copy. It is read-only and may be given to another thread.
 */
CabasDocument *cabas_extract_new (CabasDocument *document, int level);

G_END_DECLS
