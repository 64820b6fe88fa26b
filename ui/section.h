/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_SECTION (cabas_section_get_type ())

/* All items of one kind directly under the plan, as one heading in the tree of a page. Properties:
 * "title", such as “Bodies”, and "n-items". */
G_DECLARE_FINAL_TYPE (CabasSection, cabas_section, CABAS, SECTION, GObject)

CabasSection *cabas_section_new (CabasItem *root, CabasKind kind);
CabasKind cabas_section_get_kind (CabasSection *self);
const char *cabas_section_get_title (CabasSection *self);
/* (transfer none) */
GListModel *cabas_section_get_items (CabasSection *self);

G_END_DECLS
