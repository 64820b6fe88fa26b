/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/proof.h"

#include "report/pdf-private.h"

struct _CabasProof
{
  CabasPaper *paper;   /* (owned) */
  CabasGalley *galley; /* (owned) */
  CabasPages *pages;   /* (owned) */
  GHashTable *names;   /* (owned): empty, for links lead nowhere on paper */
};

CabasProof *
cabas_proof_new (CabasPaper *paper, GError **error)
{
  g_autoptr (CabasProof) self = g_new0 (CabasProof, 1);

  self->paper = paper;
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  self->galley = cabas_galley_new (paper, paper->pace, error);
  if (self->galley == NULL)
    return NULL;

  self->pages = cabas_pages_new (self->galley);
  /* Whoever waited has it. */
  paper->pace = NULL;

  return g_steal_pointer (&self);
}

void
cabas_proof_free (CabasProof *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->pages, cabas_pages_free);
  g_clear_pointer (&self->galley, cabas_galley_free);
  g_hash_table_unref (self->names);
  cabas_paper_free (self->paper);
  g_free (self);
}

guint
cabas_proof_get_n_pages (const CabasProof *self)
{
  return self->pages->n_pages;
}

void
cabas_proof_get_size (const CabasProof *self, double *width, double *height)
{
  *width = CABAS_PAGE_WIDTH;
  *height = CABAS_PAGE_HEIGHT;
}

static void
find_placed (const CabasProof *self, guint page, guint *first, guint *end)
{
  const GArray *placed = self->pages->placed;

  *first = 0;
  while (*first < placed->len && g_array_index (placed, CabasPlaced, *first).page < page)
    (*first)++;
  *end = *first;
  while (*end < placed->len && g_array_index (placed, CabasPlaced, *end).page == page)
    (*end)++;
}

/**
 * cabas_proof_draw_page:
 * @self: a document in pages
 * @page: which, from 1
 * @cr: where to draw; one unit is a point
 *
 * Draws one page.
 */
void
cabas_proof_draw_page (const CabasProof *self, guint page, cairo_t *cr)
{
  CabasPdfWriter writer = {
    .paper = self->paper,
    .galley = self->galley,
    .pages = self->pages,
    .names = self->names,
    .canvas = { .paper = self->paper, .cr = cr, .leaf = -1 },
  };
  guint first;
  guint end;

  find_placed (self, page, &first, &end);
  writer.canvas.structure = cabas_structure_new ();
  cabas_pdf_tags_init (&writer.tags, writer.canvas.structure);
  cabas_pdf_skip_pages (&writer, first);
  cabas_pdf_draw_page (&writer, page, first, end);
  cabas_pdf_canvas_end_leaf (&writer.canvas);
  cabas_pdf_tags_clear (&writer.tags);
  cabas_structure_free (writer.canvas.structure);
}

/**
 * cabas_proof_dup_headings:
 * @self: a document in pages
 * @page: which, from 1
 *
 * Returns: (transfer full): the headings that stand on it; "" where there is none
 */
char *
cabas_proof_dup_headings (const CabasProof *self, guint page)
{
  GString *headings = g_string_new (NULL);
  guint first;
  guint end;

  find_placed (self, page, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const CabasStrip *strip = cabas_galley_get_strip (
          self->galley, g_array_index (self->pages->placed, CabasPlaced, i).strip);
      g_autofree char *title = NULL;

      if (!strip->is_first || strip->block->kind != CABAS_BLOCK_HEADING)
        continue;
      title = cabas_words_dup_plain (strip->block->text);
      g_string_append_printf (headings, "%s%s", headings->len > 0 ? ", " : "", title);
    }

  return g_string_free (headings, FALSE);
}
