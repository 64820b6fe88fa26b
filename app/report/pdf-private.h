/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/pages.h"
#include "report/pdf-tags.h"

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
  GHashTable *names;      /* anchor → name of a destination */
  const CabasBlock *part; /* (nullable): the heading of level 1 above */
  CabasPdfTags tags;
  int leaf;           /* CABAS_LEAF_… of the tag that is open; -1: none is */
  guint leaf_element; /* to which it belongs */
  int last_strip;     /* drawn so far: what comes again is a repeated head */
} CabasPdfWriter;

/* Draws what was placed from `first` up to `end` as one page. */
void cabas_pdf_draw_page (CabasPdfWriter *self, guint page, guint first, guint end);

G_END_DECLS
