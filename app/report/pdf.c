/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf.h"

#include "report/pdf-private.h"

#include <cairo-pdf.h>

/* Of the time that a document takes to be written: its pages are drawn, then joined to a file. */
#define SHARE_SET 0.5
#define SHARE_DRAWN 0.75

static gboolean
draw_pages (CabasPdfWriter *writer, GError **error)
{
  guint n_placed = writer->pages->placed->len;
  guint first = 0;
  const CabasPace pace = cabas_pace_part (writer->paper->pace, SHARE_SET, SHARE_DRAWN);

  for (guint page = 1; page <= writer->pages->n_pages; page++)
    {
      guint end = first;

      if (!cabas_pace_step (&pace, (double) page / writer->pages->n_pages, error))
        return FALSE;
      while (end < n_placed && g_array_index (writer->pages->placed, CabasPlaced, end).page == page)
        end++;

      cabas_pdf_draw_page (writer, page, first, end);
      if (!cabas_pdf_canvas_end_page (&writer->canvas, page, error))
        return FALSE;
      first = end;
    }

  return TRUE;
}

/* Only what stands on a page may be aimed at: a link to nowhere spoils the whole file. */
static void
name_anchors (CabasPdfWriter *writer)
{
  const GPtrArray *blocks = writer->paper->blocks;

  writer->names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasBlock *block = g_ptr_array_index (blocks, i);

      if (block->anchor != NULL && cabas_pages_find_anchor (writer->pages, block->anchor) > 0 &&
          !g_hash_table_contains (writer->names, block->anchor))
        g_hash_table_insert (writer->names, block->anchor, g_strdup_printf ("d%u", i));
    }
}

static char *
dup_outline_title (const CabasBlock *block)
{
  g_autofree char *title = cabas_words_dup_plain (block->text);
  g_autofree char *code = NULL;

  if (block->side == NULL)
    return g_steal_pointer (&title);

  code = cabas_words_dup_plain (block->side);

  return g_strdup_printf ("%s %s", code, title);
}

static void
add_outline (CabasPdfWriter *writer)
{
  int parents[8] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < writer->paper->blocks->len; i++)
    {
      const CabasBlock *block = g_ptr_array_index (writer->paper->blocks, i);
      g_autofree char *title = NULL;
      guint level;

      if (block->kind != CABAS_BLOCK_HEADING || block->anchor == NULL ||
          !g_hash_table_contains (writer->names, block->anchor))
        continue;

      level = CLAMP (block->level, 1, 6);
      title = dup_outline_title (block);
      parents[level] =
          cabas_pdf_canvas_add_outline (&writer->canvas, parents[level - 1], title,
                                        g_hash_table_lookup (writer->names, block->anchor));
      for (guint deeper = level + 1; deeper < G_N_ELEMENTS (parents); deeper++)
        parents[deeper] = parents[level];
    }
}

/**
 * cabas_pdf_write:
 * @paper: a document
 * @error: return location for an error
 *
 * Returns: (transfer full): the bytes of a PDF file, or %NULL
 */
GBytes *
cabas_pdf_write (const CabasPaper *paper, GError **error)
{
  g_autoptr (CabasGalley) galley = NULL;
  g_autoptr (CabasPages) pages = NULL;
  CabasPdfWriter writer = { .paper = paper, .last_strip = -1 };
  GBytes *finished = NULL;
  const CabasPace pace = cabas_pace_part (paper->pace, 0, SHARE_SET);
  gboolean is_written;

  g_return_val_if_fail (paper != NULL, NULL);

  galley = cabas_galley_new (paper, &pace, error);
  if (galley == NULL)
    return NULL;
  pages = cabas_pages_new (galley);
  writer.galley = galley;
  writer.pages = pages;
  cabas_pdf_canvas_init (&writer.canvas, paper, CABAS_PAGE_WIDTH, CABAS_PAGE_HEIGHT);
  cabas_pdf_tags_init (&writer.tags, writer.canvas.structure);
  name_anchors (&writer);

  is_written = draw_pages (&writer, error);
  cabas_pdf_canvas_end_pages (&writer.canvas);
  if (is_written)
    add_outline (&writer);
  is_written = is_written && cabas_pdf_canvas_close (&writer.canvas, pages->n_pages, error);
  g_hash_table_unref (writer.names);
  cabas_pdf_tags_clear (&writer.tags);

  /* Made before and needed no longer; finishing takes as much room. */
  g_clear_pointer (&pages, cabas_pages_free);
  g_clear_pointer (&galley, cabas_galley_free);
  if (is_written)
    finished = cabas_pdf_canvas_finish (&writer.canvas, error);
  cabas_pdf_canvas_clear (&writer.canvas);

  return finished;
}
