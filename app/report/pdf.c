/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf.h"

#include "report/pdf-finish.h"
#include "report/pdf-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check (CabasPdfWriter *writer, guint page, GError **error)
{
  cairo_status_t status = cairo_status (writer->cr);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (writer->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _ ("The document “%s” could not be written (page %u): %s."), writer->paper->title,
               page, cairo_status_to_string (status));

  return FALSE;
}

static gboolean
draw_pages (CabasPdfWriter *writer, GError **error)
{
  guint n_placed = writer->pages->placed->len;
  guint first = 0;

  for (guint page = 1; page <= writer->pages->n_pages; page++)
    {
      guint end = first;

      while (end < n_placed && g_array_index (writer->pages->placed, CabasPlaced, end).page == page)
        end++;

      cabas_pdf_draw_page (writer, page, first, end);
      if (!check (writer, page, error))
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
      g_autofree char *attributes = NULL;
      guint level;

      if (block->kind != CABAS_BLOCK_HEADING || block->anchor == NULL ||
          !g_hash_table_contains (writer->names, block->anchor))
        continue;

      level = CLAMP (block->level, 1, 6);
      title = dup_outline_title (block);
      attributes = g_strdup_printf (
          "dest='%s'", (const char *) g_hash_table_lookup (writer->names, block->anchor));
      parents[level] =
          cairo_pdf_surface_add_outline (writer->surface, parents[level - 1], title, attributes, 0);
      for (guint deeper = level + 1; deeper < G_N_ELEMENTS (parents); deeper++)
        parents[deeper] = parents[level];
    }
}

static void
set_metadata (CabasPdfWriter *writer)
{
  const CabasPaper *paper = writer->paper;
  const struct
  {
    cairo_pdf_metadata_t key;
    const char *value;
  } metadata[] = {
    { CAIRO_PDF_METADATA_TITLE, paper->title },      { CAIRO_PDF_METADATA_AUTHOR, paper->author },
    { CAIRO_PDF_METADATA_SUBJECT, paper->subject },  { CAIRO_PDF_METADATA_CREATOR, "Cabas" },
    { CAIRO_PDF_METADATA_CREATE_DATE, paper->date }, { CAIRO_PDF_METADATA_MOD_DATE, paper->date },
  };

  for (guint i = 0; i < G_N_ELEMENTS (metadata); i++)
    if (metadata[i].value != NULL)
      cairo_pdf_surface_set_metadata (writer->surface, metadata[i].key, metadata[i].value);
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
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  CabasPdfWriter writer = { .paper = paper, .leaf = -1, .last_strip = -1 };
  GBytes *finished = NULL;
  gboolean is_written;

  g_return_val_if_fail (paper != NULL, NULL);

  galley = cabas_galley_new (paper);
  pages = cabas_pages_new (galley);
  writer.galley = galley;
  writer.pages = pages;
  writer.surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, CABAS_PAGE_WIDTH,
                                                        CABAS_PAGE_HEIGHT);
  writer.cr = cairo_create (writer.surface);
  cabas_pdf_tags_init (&writer.tags);
  name_anchors (&writer);
  set_metadata (&writer);

  cairo_tag_begin (writer.cr, "Document", NULL);
  is_written = draw_pages (&writer, error);
  cairo_tag_end (writer.cr, "Document");
  if (is_written)
    add_outline (&writer);
  cairo_surface_finish (writer.surface);
  is_written = is_written && check (&writer, pages->n_pages, error);

  cairo_destroy (writer.cr);
  cairo_surface_destroy (writer.surface);
  g_hash_table_unref (writer.names);

  /* Made before and needed no longer; finishing takes as much room. */
  g_clear_pointer (&pages, cabas_pages_free);
  g_clear_pointer (&galley, cabas_galley_free);
  if (is_written)
    finished = cabas_pdf_finish (bytes->data, bytes->len, paper, writer.tags.structure, error);
  cabas_pdf_tags_clear (&writer.tags);

  return finished;
}
