/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_OWNER_ROW (cabas_owner_row_get_type ())

/* What one department is asked for an action: its letter, its answer and who follows it there, all
 * changed in place. */
G_DECLARE_FINAL_TYPE (CabasOwnerRow, cabas_owner_row, CABAS, OWNER_ROW, GtkListBoxRow)

GtkWidget *cabas_owner_row_new (CabasSession *session, CabasItem *assignment);
CabasItem *cabas_owner_row_get_assignment (CabasOwnerRow *self);
/* Rows that share the groups have their controls below one another. */
#define CABAS_OWNER_ROW_N_CONTROLS 3
void cabas_owner_row_join (CabasOwnerRow *self, GtkSizeGroup *const *groups);
/* Shows what the plan says now. */
void cabas_owner_row_refresh (CabasOwnerRow *self);

G_END_DECLS
