/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "present/show.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_SLIDE_AREA (cabas_slide_area_get_type ())

/* A slide of a show, as large as it fits: the one shown, with what is pointed at, or one that
 * follows it. The pointer finds what has items behind it; a click opens them. */
G_DECLARE_FINAL_TYPE (CabasSlideArea, cabas_slide_area, CABAS, SLIDE_AREA, GtkWidget)

/* `after`: 0 for the slide shown, 1 for the next one. */
void cabas_slide_area_set_show (CabasSlideArea *self, CabasShow *show, guint after);
/* The room sees nothing while the screen is black; the speaker does. */
void cabas_slide_area_set_for_room (CabasSlideArea *self, gboolean is_for_room);

G_END_DECLS
