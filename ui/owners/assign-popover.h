/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_ASSIGN_POPOVER (cabas_assign_popover_get_type ())

/* Asks for a department and a letter, to give or to take away in several actions at once.
 *
 * Signal: "assign" (CabasItem *department, guint letter, gboolean is_given). */
G_DECLARE_FINAL_TYPE (CabasAssignPopover, cabas_assign_popover, CABAS, ASSIGN_POPOVER, GtkPopover)

GtkWidget *cabas_assign_popover_new (void);
/* `departments` of CabasItem; `proposed` (nullable) is one of them. */
void cabas_assign_popover_show (CabasAssignPopover *self,
                                GPtrArray *departments,
                                CabasItem *proposed,
                                guint n_actions);

G_END_DECLS
