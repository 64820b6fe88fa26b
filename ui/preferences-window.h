/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_PREFERENCES_WINDOW (cabas_preferences_window_get_type ())

/* What the user prefers, see store/preferences.h; each answer is kept at once. */
G_DECLARE_FINAL_TYPE (CabasPreferencesWindow,
                      cabas_preferences_window,
                      CABAS,
                      PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

GtkWindow *cabas_preferences_window_new (GtkWindow *parent);

G_END_DECLS
