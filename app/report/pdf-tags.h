/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/galley.h"
#include "report/structure.h"

G_BEGIN_DECLS

#define CABAS_DEEPEST_LIST 8

/* Finds for each line of a document the element of its structure, making elements as it goes:
 * lines come in the order in which they are drawn, elements in the order in which they are read. */
typedef struct
{
  CabasStructure *structure;          /* (unowned) */
  const CabasBlock *block;            /* (unowned) (nullable): the last one */
  guint section;                      /* what the block is in */
  guint element;                      /* of the block */
  guint places[CABAS_PLACE_TEXT + 1]; /* elements of the lines of a block of words */
  GArray *cells;                      /* (owned) (element-type guint): elements, row by row */
  guint bodies[CABAS_DEEPEST_LIST];   /* of the last item of each open list */
  guint lists[CABAS_DEEPEST_LIST];
  guint n_lists;   /* open ones, each in the one before */
  guint first_row; /* of a table cut in several: those told, from 1 */
  guint end_row;
} CabasPdfTags;

void cabas_pdf_tags_init (CabasPdfTags *self, CabasStructure *structure);
void cabas_pdf_tags_clear (CabasPdfTags *self);

/* What follows is told apart from what came before, though it may be of the same block: of a table,
 * the heads again and the rows from `first_row` up to `end_row`, counted from 1. */
void cabas_pdf_tags_turn (CabasPdfTags *self, guint first_row, guint end_row);

/* The element to which what stands at a place of a strip belongs. */
guint cabas_pdf_tags_find (CabasPdfTags *self, const CabasStrip *strip, guint place);

G_END_DECLS
