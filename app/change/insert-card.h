/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"
#include "plan/card.h"

G_BEGIN_DECLS

/* Puts cards of the library into a plan, each in one step of the history. */

#define CABAS_INSERT_ERROR (cabas_insert_error_quark ())

typedef enum
{
  CABAS_INSERT_ERROR_NO_PLACE,
  CABAS_INSERT_ERROR_THERE, /* the plan has this indicator already */
} CabasInsertError;

GQuark cabas_insert_error_quark (void);

/* The item that would hold what is made of the card, or, for a clause, whose text would take it.
 * `from` (nullable): what is selected, or what the card is dropped on. Where it has no place for
 * the card, the plan's objective (or axis) that is nearest by its themes is proposed.
 * NULL with a sentence that says what to select or to add first. */
CabasItem *cabas_insert_card_find_place (CabasDocument *document,
                                         CabasCard *card,
                                         CabasItem *from,
                                         GError **error);
/* Whether `from` itself, or what contains it, is such a place. */
gboolean cabas_insert_card_can_drop (CabasCard *card, CabasItem *from);

/* Inserts the card near `from` (nullable): the objective, action or indicator with all the card
 * says; an action with its indicators, those of the plan where it has them, and with its typical
 * owners proposed, the first as accountable. A clause goes to the end of a text.
 * `indicators` (element-type CabasCard): the cards of the indicators of an action card.
 * (nullable) (transfer none): the new item, or the one whose text took the clause. */
CabasItem *cabas_insert_card (
    CabasHistory *history, CabasCard *card, GPtrArray *indicators, CabasItem *from, GError **error);

G_END_DECLS
