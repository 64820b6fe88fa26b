/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/deck-pdf.h"

#include "deck/pages-private.h"
#include "report/pdf-private.h"

#include <cairo-pdf.h>

static void
draw_foot (CabasPdfWriter *writer, const CabasLine *line, double x)
{
  for (guint i = 0; line != NULL && i < line->runs->len; i++)
    cabas_glyph_run_draw (&g_array_index (line->runs, CabasGlyphRun, i), writer->canvas.cr, x,
                          CABAS_SLIDE_FOOT_BASELINE);
}

/* Place and number: nobody has them read at each slide. */
static void
draw_furniture (CabasPdfWriter *writer, const CabasSlidePage *page)
{
  cabas_pdf_canvas_begin_leaf (&writer->canvas, CABAS_LEAF_FURNITURE, NULL, CABAS_STRUCTURE_ROOT,
                               NULL);
  draw_foot (writer, page->foot[0], CABAS_SLIDE_LEFT);
  if (page->foot[1] != NULL)
    draw_foot (writer, page->foot[1],
               CABAS_SLIDE_LEFT + CABAS_SLIDE_TEXT_WIDTH - page->foot[1]->width);
  cabas_pdf_canvas_end_leaf (&writer->canvas);
}

static void
draw_page (CabasPdfWriter *writer, const CabasSlidePage *page)
{
  g_autofree char *name = g_strdup_printf ("s%u", page->number);

  cabas_pdf_tags_turn (&writer->tags, page->first_row, page->end_row);
  cabas_pdf_canvas_begin_anchor (&writer->canvas, name);
  for (guint i = 0; i < page->strips->len; i++)
    {
      const CabasSlideStrip *placed = &g_array_index (page->strips, CabasSlideStrip, i);

      writer->galley = placed->galley;
      cabas_pdf_draw_strip (writer, cabas_galley_get_strip (placed->galley, placed->strip),
                            placed->x, placed->y, FALSE);
    }
  cabas_pdf_canvas_end_anchor (&writer->canvas);
  draw_furniture (writer, page);
}

static gboolean
draw_pages (CabasPdfWriter *writer,
            const CabasSlidePages *pages,
            const CabasPace *pace,
            GError **error)
{
  for (guint i = 0; i < pages->pages->len; i++)
    {
      if (!cabas_pace_step (pace, (double) i / pages->pages->len, error))
        return FALSE;
      draw_page (writer, g_ptr_array_index (pages->pages, i));
      if (!cabas_pdf_canvas_end_page (&writer->canvas, i + 1, error))
        return FALSE;
    }

  return TRUE;
}

static void
add_outline (CabasPdfWriter *writer, const CabasSlidePages *pages)
{
  for (guint i = 0; i < pages->pages->len; i++)
    {
      const CabasSlidePage *page = g_ptr_array_index (pages->pages, i);
      g_autofree char *name = g_strdup_printf ("s%u", page->number);

      cabas_pdf_canvas_add_outline (&writer->canvas, CAIRO_PDF_OUTLINE_ROOT, page->title, name);
    }
}

/**
 * cabas_deck_write_pdf:
 * @pages: slides
 * @is_archive: as PDF/A-2a
 * @pace: (nullable): who waits for it
 * @error: return location for an error
 *
 * Returns: (transfer full): a PDF file, or %NULL
 */
GBytes *
cabas_deck_write_pdf (const CabasSlidePages *pages,
                      gboolean is_archive,
                      const CabasPace *pace,
                      GError **error)
{
  g_autoptr (CabasPaper) paper = cabas_deck_describe (pages->deck);
  CabasPdfWriter writer = { .paper = paper, .last_strip = -1 };
  GBytes *finished = NULL;
  gboolean is_written;

  paper->is_archive = is_archive;
  cabas_pdf_canvas_init (&writer.canvas, paper, CABAS_SLIDE_WIDTH, CABAS_SLIDE_HEIGHT);
  cabas_pdf_tags_init (&writer.tags, writer.canvas.structure);
  writer.names = g_hash_table_new (g_str_hash, g_str_equal);

  is_written = draw_pages (&writer, pages, pace, error);
  cabas_pdf_canvas_end_pages (&writer.canvas);
  if (is_written)
    add_outline (&writer, pages);
  is_written = is_written && cabas_pdf_canvas_close (&writer.canvas, pages->pages->len, error);
  g_hash_table_unref (writer.names);
  cabas_pdf_tags_clear (&writer.tags);
  if (is_written)
    finished = cabas_pdf_canvas_finish (&writer.canvas, error);
  cabas_pdf_canvas_clear (&writer.canvas);

  return finished;
}
