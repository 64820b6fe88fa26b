/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer none): a window over `parent` that lists what is kept of the plan at `path`; choosing
 * one activates the application's action "open-backup". */
GtkWindow *cabas_backup_list_new (GtkWindow *parent, const char *path);
/* “21/11/2026 14:32” */
char *cabas_backup_format_moment (gint64 when);

G_END_DECLS
