/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_VERSION_PANEL (cabas_version_panel_get_type ())

/* Whether a version holds the plan as it was, and whether that is still what was sealed; it can be
 * compared with the plan and opened. */
G_DECLARE_FINAL_TYPE (CabasVersionPanel, cabas_version_panel, CABAS, VERSION_PANEL, CabasEntryList)

GtkWidget *cabas_version_panel_new (CabasSession *session);

G_END_DECLS
