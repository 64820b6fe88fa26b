/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_LOAD_PANEL (cabas_load_panel_get_type ())

/* Actions that a department takes part in, by letter, with their state and its answer, and how its
 * load compares with that of the others. */
G_DECLARE_FINAL_TYPE (CabasLoadPanel, cabas_load_panel, CABAS, LOAD_PANEL, CabasEntryList)

GtkWidget *cabas_load_panel_new (CabasSession *session);

G_END_DECLS
