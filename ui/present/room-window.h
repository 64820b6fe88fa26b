/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "present/show.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_ROOM_WINDOW (cabas_room_window_get_type ())

/* What the room sees of a show: the slide, and over it what is behind the spot that somebody points
 * at. */
G_DECLARE_FINAL_TYPE (CabasRoomWindow, cabas_room_window, CABAS, ROOM_WINDOW, GtkWindow)

GtkWindow *cabas_room_window_new (GtkWindow *parent, CabasShow *show);

G_END_DECLS
