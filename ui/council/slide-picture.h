/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "deck/pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_SLIDE_PICTURE (cabas_slide_picture_get_type ())

/* A slide as it will be shown and written, as wide as there is room. */
G_DECLARE_FINAL_TYPE (CabasSlidePicture, cabas_slide_picture, CABAS, SLIDE_PICTURE, GtkWidget)

/* `least`: width in ems that it asks for. */
GtkWidget *cabas_slide_picture_new (double least);
/* `page` (nullable) must live until another one is set. */
void cabas_slide_picture_set_page (CabasSlidePicture *self, const CabasSlidePage *page);

G_END_DECLS
