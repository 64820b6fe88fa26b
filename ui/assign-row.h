/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_ASSIGN_ROW (cabas_assign_row_get_type ())

/* Asks a department for its part in several actions at once, or takes it away. Shown for actions
 * alone. */
G_DECLARE_FINAL_TYPE (CabasAssignRow, cabas_assign_row, CABAS, ASSIGN_ROW, GtkWidget)

GtkWidget *cabas_assign_row_new (CabasSession *session);
/* `items` (element-type CabasItem). */
void cabas_assign_row_set_items (CabasAssignRow *self, GPtrArray *items);

G_END_DECLS
