/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "present/show.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_SPEAKER_WINDOW (cabas_speaker_window_get_type ())

/* What the speaker has before them on a display of their own: the slide, the next one, the notes,
 * the time of day and the time since the show began. */
G_DECLARE_FINAL_TYPE (CabasSpeakerWindow, cabas_speaker_window, CABAS, SPEAKER_WINDOW, AdwWindow)

GtkWindow *cabas_speaker_window_new (GtkWindow *parent, CabasShow *show);

G_END_DECLS
