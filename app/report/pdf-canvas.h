/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/paper.h"
#include "report/structure.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* A PDF file while its pages are drawn, and beside it the structure of what is drawn. All that is
 * drawn stands in a leaf of the structure, or is said to be furniture of the page; lines and areas
 * may stand outside, for they say nothing. Whoever draws pages makes the elements. */
typedef struct
{
  const CabasPaper *paper;  /* (unowned): what the file says of itself; its blocks do not count */
  cairo_surface_t *surface; /* (owned) (nullable): pages are drawn elsewhere, and not tagged */
  cairo_t *cr;
  CabasStructure *structure; /* (owned) */
  GByteArray *bytes;         /* (owned) */
  int leaf;                  /* CABAS_LEAF_… of the tag that is open; -1: none is */
  guint leaf_element;        /* to which it belongs */
} CabasPdfCanvas;

/* `paper` must live as long as the canvas; sizes in points. */
void
cabas_pdf_canvas_init (CabasPdfCanvas *self, const CabasPaper *paper, double width, double height);
void cabas_pdf_canvas_clear (CabasPdfCanvas *self);

/* What is drawn from here on. `attributes` (nullable): of a link; `text` (nullable): what a link or
 * a figure is about. */
void cabas_pdf_canvas_begin_leaf (CabasPdfCanvas *self,
                                  CabasLeafKind kind,
                                  const char *attributes,
                                  guint element,
                                  const char *text);
/* Words that follow others of their element are one leaf with them: the fewer, the smaller the
 * file and the sooner it is finished. */
void cabas_pdf_canvas_continue_leaf (CabasPdfCanvas *self, CabasLeafKind kind, guint element);
void cabas_pdf_canvas_end_leaf (CabasPdfCanvas *self);

/* What is drawn from here to the end is where links to `name` lead; no leaf goes across. */
void cabas_pdf_canvas_begin_anchor (CabasPdfCanvas *self, const char *name);
void cabas_pdf_canvas_end_anchor (CabasPdfCanvas *self);

/* A bookmark, below another one or CAIRO_PDF_OUTLINE_ROOT. */
int cabas_pdf_canvas_add_outline (CabasPdfCanvas *self,
                                  int parent,
                                  const char *title,
                                  const char *name);

/* `page`: its number, for the error. */
gboolean cabas_pdf_canvas_end_page (CabasPdfCanvas *self, guint page, GError **error);
/* No page comes after; bookmarks may, until the file is finished. */
void cabas_pdf_canvas_end_pages (CabasPdfCanvas *self);
/* Writes what is left. Nothing can be drawn or added any more. */
gboolean cabas_pdf_canvas_close (CabasPdfCanvas *self, guint n_pages, GError **error);
/* (transfer full): the file, with its structure joined to it; the canvas must be closed. */
GBytes *cabas_pdf_canvas_finish (CabasPdfCanvas *self, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CabasPdfCanvas, cabas_pdf_canvas_clear)

G_END_DECLS
