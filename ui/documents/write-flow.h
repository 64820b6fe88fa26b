/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "publish/export.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Writing a document of the plan as it is now: asks where, asks before it replaces anything, shows
 * how far it has come, and tells what was written. The plan is copied first, so that it may be
 * changed while the document is written. */
void cabas_write_flow_start (GtkWindow *parent,
                             CabasSession *session,
                             const CabasExportOptions *options,
                             AdwToastOverlay *toasts,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* Whether something was written; the user knows why not. */
gboolean cabas_write_flow_finish (GAsyncResult *result);

/* Shows the pages of a report. */
void cabas_write_flow_preview (GtkWindow *parent,
                               CabasSession *session,
                               const CabasExportOptions *options);

G_END_DECLS
