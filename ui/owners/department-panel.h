/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_DEPARTMENT_PANEL (cabas_department_panel_get_type ())

/* How a department stands to the plan: its referent, how far it has made the plan its own, and when
 * it was last met. */
G_DECLARE_FINAL_TYPE (
    CabasDepartmentPanel, cabas_department_panel, CABAS, DEPARTMENT_PANEL, CabasEntryList)

GtkWidget *cabas_department_panel_new (CabasSession *session);

G_END_DECLS
