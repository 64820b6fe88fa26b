/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/proof.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_PREVIEW_WINDOW (cabas_preview_window_get_type ())
G_DECLARE_FINAL_TYPE (CabasPreviewWindow, cabas_preview_window, CABAS, PREVIEW_WINDOW, AdwWindow)

/* The pages of a document as they will be printed, and a way to print them. `proof` (transfer full)
 */
void cabas_preview_window_present (GtkWindow *parent, const char *title, CabasProof *proof);

G_END_DECLS
