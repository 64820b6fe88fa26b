/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"
#include "gallery/gallery.h"

G_BEGIN_DECLS

/* The slides that an occasion asks for, in their order: those for which this plan has something to
 * say. Nothing they show is written into them; figures are read again each time. */

/* (transfer full): a deck that is in no plan yet. `session` may be CABAS_UNSET. In the language of
 * the locale: enter that of the plan first. */
CabasItem *cabas_occasion_propose (const CabasGallery *gallery, int occasion, CabasDate session);
/* Adds such a deck to the plan in one step. (transfer none); NULL where the plan is read-only. */
CabasItem *cabas_occasion_add (CabasHistory *history,
                               const CabasGallery *gallery,
                               int occasion,
                               CabasDate session);
/* A sentence: what such a deck is for. */
const char *cabas_occasion_describe (int occasion);

G_END_DECLS
