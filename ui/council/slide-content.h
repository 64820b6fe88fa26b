/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "deck/slide.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_SLIDE_CONTENT (cabas_slide_content_get_type ())

/* What a slide shows, chosen by name: a chart, a table, key figures, points. One choice is one step
 * of the history. */
G_DECLARE_FINAL_TYPE (CabasSlideContent, cabas_slide_content, CABAS, SLIDE_CONTENT, GtkWidget)

GtkWidget *cabas_slide_content_new (CabasSession *session);
/* `slide` (nullable): an item of the plan. */
void cabas_slide_content_set_slide (CabasSlideContent *self, CabasItem *slide);

G_END_DECLS
