/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_TWO_PANES (cabas_two_panes_get_type ())

/* A list and what is said of its items: side by side with a handle between them, or one at a time
 * where there is no room for both. Its two children are added in that order.
 * Property: "folded" (read-only). */
G_DECLARE_FINAL_TYPE (CabasTwoPanes, cabas_two_panes, CABAS, TWO_PANES, GtkWidget)

gboolean cabas_two_panes_is_folded (CabasTwoPanes *self);
/* Whether they take turns though there is room for both: one has all of it. */
gboolean cabas_two_panes_is_alone (CabasTwoPanes *self);
void cabas_two_panes_set_alone (CabasTwoPanes *self, gboolean is_alone);
/* The one that is seen while there is no room for both. */
void cabas_two_panes_show (CabasTwoPanes *self, GtkWidget *pane);

G_END_DECLS
