/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_OWNERS_PANEL (cabas_owners_panel_get_type ())

/* Who does what for an action: the departments with their letters and answers, what is missing in
 * words, and the choices that put it right. Property: "item" (CabasItem, nullable). */
G_DECLARE_FINAL_TYPE (CabasOwnersPanel, cabas_owners_panel, CABAS, OWNERS_PANEL, GtkWidget)

GtkWidget *cabas_owners_panel_new (CabasSession *session);

G_END_DECLS
