/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_PICTURE_BOX (cabas_picture_box_get_type ())

/* A picture of the plan inside prose, with what is said of it, which is edited below it. */
G_DECLARE_FINAL_TYPE (CabasPictureBox, cabas_picture_box, CABAS, PICTURE_BOX, GtkBox)

GtkWidget *cabas_picture_box_new (CabasSession *session, const char *id);

G_END_DECLS
