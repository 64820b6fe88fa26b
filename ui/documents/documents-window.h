/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "publish/export.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_DOCUMENTS_WINDOW (cabas_documents_window_get_type ())
G_DECLARE_FINAL_TYPE (
    CabasDocumentsWindow, cabas_documents_window, CABAS, DOCUMENTS_WINDOW, AdwWindow)

/* What can be written of a plan, for whom, and of what it is made; shows the pages, prints them and
 * writes them. `toasts` is told what was written. */
void cabas_documents_window_present (GtkWindow *parent,
                                     CabasSession *session,
                                     CabasExportKind kind,
                                     AdwToastOverlay *toasts);

G_END_DECLS
