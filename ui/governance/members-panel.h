/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_MEMBERS_PANEL (cabas_members_panel_get_type ())

/* Who sits on a body: a name typed below adds a member, from the people of the plan or new. */
G_DECLARE_FINAL_TYPE (CabasMembersPanel, cabas_members_panel, CABAS, MEMBERS_PANEL, CabasEntryList)

GtkWidget *cabas_members_panel_new (CabasSession *session);

G_END_DECLS
