/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "store/library.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_CARD_VIEW (cabas_card_view_get_type ())

/* A card to be read: its title, then a heading and the text of each part, the indicators, the
 * owners, the sources with their links; and a button that inserts it, with where it would go. */
G_DECLARE_FINAL_TYPE (CabasCardView, cabas_card_view, CABAS, CARD_VIEW, GtkWidget)

GtkWidget *cabas_card_view_new (CabasSession *session);
/* `card` (nullable) */
void cabas_card_view_show (CabasCardView *self, CabasLibrary *library, CabasCard *card);
/* Puts the focus on the button that inserts. */
void cabas_card_view_focus (CabasCardView *self);

G_END_DECLS
