/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The first item whose reference leads back to itself where it must not, and that field; NULL
 * where there is none. Linear in the number of items. */
CabasItem *cabas_links_find_loop (CabasDocument *document, CabasField *field);

G_END_DECLS
