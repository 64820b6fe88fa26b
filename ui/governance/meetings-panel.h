/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_MEETINGS_PANEL (cabas_meetings_panel_get_type ())

/* The meetings of a body, each with its state in words; those of a period are planned from its
 * rhythm. */
G_DECLARE_FINAL_TYPE (
    CabasMeetingsPanel, cabas_meetings_panel, CABAS, MEETINGS_PANEL, CabasEntryList)

GtkWidget *cabas_meetings_panel_new (CabasSession *session);

G_END_DECLS
