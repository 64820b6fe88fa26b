/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_ITEM_CHOOSER (cabas_item_chooser_get_type ())

/* A popover that finds an item of the plan by its name. Signal: "chosen" (CabasItem). */
G_DECLARE_FINAL_TYPE (CabasItemChooser, cabas_item_chooser, CABAS, ITEM_CHOOSER, GtkPopover)

/* `kind` may be CABAS_KIND_ANY: axes, objectives, actions, indicators and chapters. */
GtkWidget *cabas_item_chooser_new (CabasSession *session, CabasKind kind);

G_END_DECLS
