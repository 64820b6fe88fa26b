/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/deck-pdf.h"

#include <glib/gi18n-lib.h>

/* The page as a drawing that stays sharp, in the colours of paper. */
static CabasReportPicture *
draw (const CabasSlidePage *page)
{
  const cairo_rectangle_t extents = { 0, 0, CABAS_SLIDE_WIDTH, CABAS_SLIDE_HEIGHT };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (surface);
  CabasReportPicture *picture;

  cabas_slide_page_draw (page, cr, CABAS_SLIDE_WIDTH, CABAS_SLIDE_HEIGHT, CABAS_CHART_PRINT);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, 1, 1, CABAS_SLIDE_WIDTH - 2, CABAS_SLIDE_HEIGHT - 2);
  cairo_stroke (cr);
  cairo_destroy (cr);

  picture = g_new0 (CabasReportPicture, 1);
  picture->surface = surface;
  picture->width = (guint) CABAS_SLIDE_WIDTH;
  picture->height = (guint) CABAS_SLIDE_HEIGHT;

  return picture;
}

static void
add_page (CabasPaper *paper, const CabasSlidePage *page, CabasHandoutKind kind)
{
  g_autofree char *anchor = g_strdup_printf ("slide-%u", page->number);
  g_autofree char *number = g_strdup_printf ("%u", page->number);
  CabasBlock *heading = cabas_paper_add_heading (paper, 2, anchor, page->title);
  CabasBlock *picture =
      cabas_paper_add (paper, CABAS_BLOCK_PICTURE, cabas_words_new (page->slide->alternative));

  heading->side = cabas_words_new (number);
  picture->picture = draw (page);
  picture->is_wide = kind == CABAS_HANDOUT_SOURCES;
  if (kind != CABAS_HANDOUT_NOTES || page->part < page->n_parts)
    return;

  picture->keeps_with_next = page->slide->notes->len > 0;

  for (guint i = 0; i < page->slide->notes->len; i++)
    cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH,
                     cabas_words_new (g_ptr_array_index (page->slide->notes, i)));
}

/**
 * cabas_handout_new:
 * @pages: slides, which must live as long as the document
 * @kind: what stands below them
 *
 * Returns: (transfer full): a document of A4
 */
CabasPaper *
cabas_handout_new (const CabasSlidePages *pages, CabasHandoutKind kind)
{
  CabasPaper *paper = cabas_deck_describe (pages->deck);

  cabas_paper_add_heading (paper, 1, "handout", pages->deck->title);
  if (*pages->deck->place != '\0')
    cabas_paper_add (paper, CABAS_BLOCK_LEAD, cabas_words_new (pages->deck->place));
  for (guint i = 0; i < pages->pages->len; i++)
    add_page (paper, g_ptr_array_index (pages->pages, i), kind);

  return paper;
}
