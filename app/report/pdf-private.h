/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/pages.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A document while its pages are drawn. */
typedef struct
{
  const CabasPaper *paper;
  const CabasGalley *galley;
  const CabasPages *pages;
  cairo_surface_t *surface;
  cairo_t *cr;
  GHashTable *names;       /* anchor → name of a destination */
  const CabasBlock *part;  /* (nullable): the heading of level 1 above */
  const CabasBlock *block; /* (nullable): whose tag is open */
  const char *tag;         /* (nullable): the tag that is open inside the document's */
  int last_strip;          /* drawn so far: what comes again is a repeated head */
} CabasPdfWriter;

/* Draws what was placed from `first` up to `end` as one page. */
void cabas_pdf_draw_page (CabasPdfWriter *self, guint page, guint first, guint end);
/* Closes the tag of the last block. */
void cabas_pdf_close_block (CabasPdfWriter *self);

G_END_DECLS
