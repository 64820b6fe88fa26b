/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_SLIDE_SORTER (cabas_slide_sorter_get_type ())

/* The slides of a deck, put in order: pictures of all of them beside the one that is chosen, with
 * what it shows, its words, its notes and what is to be looked at before it is shown. */
G_DECLARE_FINAL_TYPE (CabasSlideSorter, cabas_slide_sorter, CABAS, SLIDE_SORTER, GtkWidget)

GtkWidget *cabas_slide_sorter_new (CabasSession *session);

G_END_DECLS
