/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "deck-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_SLIDE_LIST (cabas_slide_list_get_type ())

/* The slides of a deck in their order, one below the other. Rows are dragged to their place, or
 * moved with Alt and the arrows; Space hides a slide and Delete removes it: each is one step of the
 * history. Emits "chosen" (CabasItem, nullable) where another slide is chosen, "entered" for Enter
 * or a double click. */
G_DECLARE_FINAL_TYPE (CabasSlideList, cabas_slide_list, CABAS, SLIDE_LIST, GtkWidget)

GtkWidget *cabas_slide_list_new (CabasSession *session, CabasDeckModel *model);
CabasItem *cabas_slide_list_get_chosen (CabasSlideList *self); /* (nullable) */
/* `slide` (nullable): an item of the plan, chosen as soon as the deck holds it. */
void cabas_slide_list_choose (CabasSlideList *self, CabasItem *slide);

/* One step each; FALSE where nothing was to be done. */
gboolean cabas_slide_list_add (CabasSlideList *self);
gboolean cabas_slide_list_duplicate (CabasSlideList *self);
gboolean cabas_slide_list_remove (CabasSlideList *self);
gboolean cabas_slide_list_shift (CabasSlideList *self, int by);
gboolean cabas_slide_list_hide (CabasSlideList *self);
/* The next slide, after the chosen one and around, that something is to be looked at of. */
gboolean cabas_slide_list_choose_next_warned (CabasSlideList *self);

G_END_DECLS
