/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"
#include "report/picture.h"
#include "report/table.h"

G_BEGIN_DECLS

/* A document is a list of blocks, each of which knows what it is: a writer decides how it looks
 * and what it is called in the structure of its format. */

typedef enum
{
  CABAS_BLOCK_COVER,
  CABAS_BLOCK_CONTENTS,
  CABAS_BLOCK_HEADING,
  CABAS_BLOCK_PARAGRAPH,
  CABAS_BLOCK_LEAD,    /* a paragraph that opens a part */
  CABAS_BLOCK_CAPTION, /* says what the chart or table above it shows and where it comes from */
  CABAS_BLOCK_FIGURE_TITLE,
  CABAS_BLOCK_LIST_ITEM,
  CABAS_BLOCK_TABLE,
  CABAS_BLOCK_CHART,
  CABAS_BLOCK_PICTURE, /* its text says what it shows */
  CABAS_BLOCK_PAGE_BREAK,
} CabasBlockKind;

typedef struct
{
  CabasBlockKind kind;
  guint level;       /* of a heading, from 1; of a list, from 0 */
  char *anchor;      /* (owned) (nullable): what links aim at */
  CabasWords *side;  /* (owned) (nullable): what stands beside the block, in the margin column */
  CabasWords *text;  /* (owned) (nullable) */
  char *marker;      /* (owned) (nullable): of a list item */
  GPtrArray *lines;  /* (owned) (nullable) of CabasWords: below the title of a cover */
  CabasTable *table; /* (owned) (nullable) */
  CabasChart *chart; /* (owned) (nullable) */
  CabasReportPicture *picture; /* (owned) (nullable) */
  double most_height;          /* of a picture, in points; 0 for as tall as a page lets it be */
  gboolean is_wide;            /* takes the margin column too */
  gboolean has_rule;           /* a thin line stands above */
  gboolean keeps_with_next;
  gboolean is_quiet; /* a heading that the contents leave out */
  guint32 color;     /* 0xRRGGBB of a cover or a heading of level 1; 0 for the usual one */
} CabasBlock;

CabasBlock *cabas_block_new (CabasBlockKind kind);
void cabas_block_free (CabasBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasBlock, cabas_block_free)

G_END_DECLS
