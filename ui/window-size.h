/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The size of a window as the user last left it, kept in the user's state folder. */

/* Before the window is shown; nothing happens where nothing is kept. */
void cabas_window_size_restore (GtkWindow *window);
void cabas_window_size_keep (GtkWindow *window);

G_END_DECLS
