/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "deck-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_DECK_CHOOSER (cabas_deck_chooser_get_type ())

/* The decks of the plan by their titles; the one that is chosen is that of the model, the last one
 * until somebody chooses. */
G_DECLARE_FINAL_TYPE (CabasDeckChooser, cabas_deck_chooser, CABAS, DECK_CHOOSER, GtkWidget)

GtkWidget *cabas_deck_chooser_new (CabasSession *session, CabasDeckModel *model);
void cabas_deck_chooser_choose (CabasDeckChooser *self, CabasItem *deck);

G_END_DECLS
