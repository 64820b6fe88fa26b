/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/pace.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Work that may take a while, done on a thread of its own: after a moment a dialog shows how far it
 * has come, and lets the user stop it. */

/* Runs on the thread: `data` must be its own, and no widget or document that the window uses. FALSE
 * with an error; one that was stopped gives G_IO_ERROR_CANCELLED. */
typedef gboolean (*CabasJobFunc) (gpointer data, const CabasPace *pace, GError **error);

/* `what`: a sentence that says what is being done; `data` (transfer full), freed by `free_data`
 * on either thread. */
void cabas_job_run_async (GtkWindow *parent,
                          const char *what,
                          CabasJobFunc func,
                          gpointer data,
                          GDestroyNotify free_data,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
gboolean cabas_job_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
