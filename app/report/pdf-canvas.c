/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf-canvas.h"

#include "report/pdf-finish.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* The tags of cairo. It keeps words in the innermost ones only, so there are no others: the tree
 * above them is the structure's, joined when all pages are drawn. NonStruct becomes an artifact. */
static const char *const tags[] = {
  [CABAS_LEAF_WORDS] = "Span",
  [CABAS_LEAF_LINK] = CAIRO_TAG_LINK,
  [CABAS_LEAF_FIGURE] = "Figure",
  [CABAS_LEAF_FURNITURE] = "NonStruct",
};

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (CabasPdfCanvas *self)
{
  const CabasPaper *paper = self->paper;
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
      cairo_pdf_surface_set_metadata (self->surface, metadata[i].key, metadata[i].value);
}

void
cabas_pdf_canvas_init (CabasPdfCanvas *self, const CabasPaper *paper, double width, double height)
{
  *self = (CabasPdfCanvas){ .paper = paper, .leaf = -1 };
  self->bytes = g_byte_array_new ();
  self->structure = cabas_structure_new ();
  self->surface = cairo_pdf_surface_create_for_stream (append_bytes, self->bytes, width, height);
  self->cr = cairo_create (self->surface);
  set_metadata (self);
  cairo_tag_begin (self->cr, "Document", NULL);
}

void
cabas_pdf_canvas_clear (CabasPdfCanvas *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->structure, cabas_structure_free);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
}

void
cabas_pdf_canvas_end_leaf (CabasPdfCanvas *self)
{
  if (self->leaf >= 0 && self->surface != NULL)
    cairo_tag_end (self->cr, tags[self->leaf]);
  self->leaf = -1;
}

void
cabas_pdf_canvas_begin_leaf (CabasPdfCanvas *self,
                             CabasLeafKind kind,
                             const char *attributes,
                             guint element,
                             const char *text)
{
  cabas_pdf_canvas_end_leaf (self);
  cabas_structure_add_leaf (self->structure, element, kind, text);
  if (self->surface != NULL)
    cairo_tag_begin (self->cr, tags[kind], attributes);
  self->leaf = (int) kind;
  self->leaf_element = element;
}

void
cabas_pdf_canvas_continue_leaf (CabasPdfCanvas *self, CabasLeafKind kind, guint element)
{
  if (self->leaf != (int) kind || self->leaf_element != element)
    cabas_pdf_canvas_begin_leaf (self, kind, NULL, element, NULL);
}

void
cabas_pdf_canvas_begin_anchor (CabasPdfCanvas *self, const char *name)
{
  g_autofree char *attributes = g_strdup_printf ("name='%s'", name);

  cabas_pdf_canvas_end_leaf (self);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
}

void
cabas_pdf_canvas_end_anchor (CabasPdfCanvas *self)
{
  cabas_pdf_canvas_end_leaf (self);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

int
cabas_pdf_canvas_add_outline (CabasPdfCanvas *self, int parent, const char *title, const char *name)
{
  g_autofree char *attributes = g_strdup_printf ("dest='%s'", name);

  return cairo_pdf_surface_add_outline (self->surface, parent, title, attributes, 0);
}

static gboolean
check (CabasPdfCanvas *self, guint page, GError **error)
{
  cairo_status_t status = cairo_status (self->cr);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _ ("The document “%s” could not be written (page %u): %s."), self->paper->title,
               page, cairo_status_to_string (status));

  return FALSE;
}

gboolean
cabas_pdf_canvas_end_page (CabasPdfCanvas *self, guint page, GError **error)
{
  cabas_pdf_canvas_end_leaf (self);
  cairo_show_page (self->cr);

  return check (self, page, error);
}

void
cabas_pdf_canvas_end_pages (CabasPdfCanvas *self)
{
  cairo_tag_end (self->cr, "Document");
}

gboolean
cabas_pdf_canvas_close (CabasPdfCanvas *self, guint n_pages, GError **error)
{
  gboolean is_written;

  cairo_surface_finish (self->surface);
  is_written = check (self, n_pages, error);
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);

  return is_written;
}

GBytes *
cabas_pdf_canvas_finish (CabasPdfCanvas *self, GError **error)
{
  g_return_val_if_fail (self->surface == NULL, NULL);

  return cabas_pdf_finish (self->bytes->data, self->bytes->len, self->paper, self->structure,
                           error);
}
