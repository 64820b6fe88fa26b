/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "window.h"

G_BEGIN_DECLS

#define CABAS_TYPE_COMPARISON_WINDOW (cabas_comparison_window_get_type ())

/* What became of the plan of a window between two states of it (tableau comparatif). It stays open
 * beside that window, and looks at the plan again when it is gone back to. */
G_DECLARE_FINAL_TYPE (
    CabasComparisonWindow, cabas_comparison_window, CABAS, COMPARISON_WINDOW, AdwWindow)

/* `version` (nullable): what is compared with the plan; the last one that was sealed. */
void cabas_comparison_window_present (CabasWindow *window, CabasItem *version);

G_END_DECLS
