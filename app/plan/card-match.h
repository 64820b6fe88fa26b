/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/card.h"
#include "plan/document.h"

G_BEGIN_DECLS

/* What of a plan a card is about. */

/* The kind of item it becomes; CABAS_KIND_ANY for a clause, which becomes part of a text. */
CabasKind cabas_card_get_item_kind (CabasCard *card);
/* (nullable) (transfer none): the item that was made from the card, else one of the same title. */
CabasItem *cabas_card_find_item (CabasCard *card, CabasDocument *document);
/* (transfer container) of CabasItem: departments that are its typical owners, by their role or
 * name, in the order of the card. */
GPtrArray *cabas_card_list_owners (CabasCard *card, CabasDocument *document);
/* (transfer container) of CabasItem: purchase families of the plan that it is about. */
GPtrArray *cabas_card_list_families (CabasCard *card, CabasDocument *document);

/* Whether a family of a card, given in words or as the first digits of a CPV code, is the one
 * that is looked for in the same way. */
gboolean cabas_card_family_matches (const char *family, const char *wanted);

G_END_DECLS
