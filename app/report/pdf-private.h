/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/pages.h"
#include "report/pdf-canvas.h"
#include "report/pdf-tags.h"

G_BEGIN_DECLS

/* A document while its pages are drawn. */
typedef struct
{
  const CabasPaper *paper;
  const CabasGalley *galley;
  const CabasPages *pages;
  CabasPdfCanvas canvas;
  GHashTable *names;      /* anchor → name of a destination */
  const CabasBlock *part; /* (nullable): the heading of level 1 above */
  CabasPdfTags tags;
  int last_strip; /* drawn so far: what comes again is a repeated head */
} CabasPdfWriter;

/* Goes on as if what was placed before `first` had been drawn. */
void cabas_pdf_skip_pages (CabasPdfWriter *self, guint first);
/* Draws what was placed from `first` up to `end` as one page. */
void cabas_pdf_draw_page (CabasPdfWriter *self, guint page, guint first, guint end);
/* Draws a strip with its top at `y`; one that is repeated is furniture. */
void cabas_pdf_draw_strip (
    CabasPdfWriter *writer, const CabasStrip *strip, double x, double y, gboolean is_repeated);

G_END_DECLS
