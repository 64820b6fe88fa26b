/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_ITEMS_WINDOW (cabas_items_window_get_type ())

/* The items behind a number, with what the number says; one of them can be opened. */
G_DECLARE_FINAL_TYPE (CabasItemsWindow, cabas_items_window, CABAS, ITEMS_WINDOW, AdwWindow)

/* `items` of CabasItem; `explanation` in paragraphs. */
GtkWindow *cabas_items_window_new (GtkWindow *parent,
                                   CabasSession *session,
                                   const char *title,
                                   const char *explanation,
                                   GPtrArray *items);

G_END_DECLS
