/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_SECTION_LIST (cabas_section_list_get_type ())
G_DECLARE_FINAL_TYPE (CabasSectionList, cabas_section_list, CABAS, SECTION_LIST, GtkWidget)

/* The sections of the report: each is taken or left out, and moved by its buttons or with Alt and
 * the arrows. Emits "changed" after what the user did. */

/* `names` (nullable): see report/sections.h; what it does not name stands below, left out. */
void cabas_section_list_set_names (CabasSectionList *self, const char *names);
/* (transfer full) (nullable): NULL where all are taken in their usual order. */
char *cabas_section_list_dup_names (CabasSectionList *self);

G_END_DECLS
