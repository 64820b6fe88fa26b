/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/galley.h"

G_BEGIN_DECLS

/* A strip on a page. */
typedef struct
{
  guint strip; /* in the galley */
  guint page;  /* from 1 */
  double y;    /* of its top, from the top of the text */
} CabasPlaced;

/* Where each strip of a galley stands: no heading at the foot of a page, no line of a paragraph
 * alone, heads of tables repeated. */
typedef struct
{
  const CabasGalley *galley; /* (unowned) */
  GArray *placed;            /* (owned) (element-type CabasPlaced): in order of pages */
  GHashTable *anchors;       /* (owned): anchor → page number */
  guint n_pages;
} CabasPages;

/* `galley` must live as long as the pages. */
CabasPages *cabas_pages_new (const CabasGalley *galley);
void cabas_pages_free (CabasPages *self);

/* 0 where no block has this anchor. */
guint cabas_pages_find_anchor (const CabasPages *self, const char *anchor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasPages, cabas_pages_free)

G_END_DECLS
