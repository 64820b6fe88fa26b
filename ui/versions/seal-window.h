/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_SEAL_WINDOW (cabas_seal_window_get_type ())

/* Asks what the version is that is sealed, see store/seal.h. Emits "sealed" with the version. */
G_DECLARE_FINAL_TYPE (CabasSealWindow, cabas_seal_window, CABAS, SEAL_WINDOW, AdwWindow)

CabasSealWindow *cabas_seal_window_new (CabasSession *session, GtkWindow *parent);

G_END_DECLS
