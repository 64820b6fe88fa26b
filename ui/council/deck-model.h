/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "deck/pages.h"

G_BEGIN_DECLS

#define CABAS_TYPE_DECK_MODEL (cabas_deck_model_get_type ())

/* The pages of a deck as the council would see them now, hidden slides among them. They follow the
 * plan, a moment after it changed; then "changed" is emitted (no argument), and what was given
 * before is gone once it was. */
G_DECLARE_FINAL_TYPE (CabasDeckModel, cabas_deck_model, CABAS, DECK_MODEL, GObject)

CabasDeckModel *cabas_deck_model_new (CabasSession *session);

CabasItem *cabas_deck_model_get_deck (CabasDeckModel *self); /* (nullable) */
/* `deck` (nullable): an item of the plan; the pages are there at once. */
void cabas_deck_model_set_deck (CabasDeckModel *self, CabasItem *deck);

/* Pages that nobody sees are not made again until somebody does. */
void cabas_deck_model_set_seen (CabasDeckModel *self, gboolean is_seen);

/* The pages, and what is shown. A deck that was not chosen yet has none. (nullable) */
const CabasSlidePages *cabas_deck_model_get_pages (CabasDeckModel *self);
/* (nullable): the first page of the slide that has this id. */
CabasSlidePage *cabas_deck_model_find_page (CabasDeckModel *self, const char *slide_id);

/* What the window proposes and draws slides of: the plan as the council may see it. Whoever asks
 * has it as long as nothing changes. */
const CabasGallery *cabas_deck_model_get_gallery (CabasDeckModel *self);

G_END_DECLS
