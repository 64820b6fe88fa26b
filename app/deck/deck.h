/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "deck/slide.h"
#include "report/paper.h"

G_BEGIN_DECLS

/* A slide deck as it is shown: the slides of a deck of the plan, or of one that was proposed, with
 * what their figures give on one day. It is made of an extract of the plan, so that it shows what
 * its readers may see and nothing else. */
typedef struct
{
  CabasGallery gallery; /* its documents are owned */
  CabasItem *item;      /* (owned): of kind deck, in the plan or in none */
  char *title;          /* (owned) */
  char *place;          /* (owned): who buys and when: “Valmont, 21 June 2027” */
  char *language;       /* (owned): such as "fr" */
  guint32 accent;       /* 0xRRGGBB: of the first axis, where it can be seen on white */
  GPtrArray *slides;    /* (owned) of CabasSlide */
} CabasDeck;

/* What goes into it. */
typedef enum
{
  CABAS_DECK_SHOWN, /* without hidden slides */
  CABAS_DECK_WHOLE,
} CabasDeckPart;

/* `gallery->today` counts where the deck does not say when its figures were closed. In the language
 * of the locale: enter that of the plan first. */
CabasDeck *cabas_deck_new (const CabasGallery *gallery, CabasItem *item, CabasDeckPart part);
void cabas_deck_free (CabasDeck *self);

/* (nullable) (transfer none): the last deck of the plan for an occasion. */
CabasItem *cabas_deck_find (CabasDocument *document, int occasion);

/* (transfer full): an empty document that says of the file what the deck is. */
CabasPaper *cabas_deck_describe (const CabasDeck *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasDeck, cabas_deck_free)

G_END_DECLS
