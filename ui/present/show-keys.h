/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "present/show.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets a show be led from a window: → ← Page Down Page Up space, Home and End, B for a black
 * screen, G to go to a number, Tab and D to point at what is on the slide and to open what is
 * behind it, Ctrl+J for a question, Esc back and out. */
void cabas_show_keys_add (GtkWindow *window, CabasShow *show);

G_END_DECLS
