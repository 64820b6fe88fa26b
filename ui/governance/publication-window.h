/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_PUBLICATION_WINDOW (cabas_publication_window_get_type ())

/* Asks what was put online, when and where, and records it, see change/publication.h. What was
 * recorded becomes the item that the session shows. */
G_DECLARE_FINAL_TYPE (
    CabasPublicationWindow, cabas_publication_window, CABAS, PUBLICATION_WINDOW, AdwWindow)

CabasPublicationWindow *cabas_publication_window_new (CabasSession *session, GtkWindow *parent);

G_END_DECLS
