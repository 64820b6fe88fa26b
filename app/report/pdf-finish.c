/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf-finish.h"

#include "report/pdf-content.h"
#include "report/pdf-finish-private.h"
#include "report/xmp.h"

#include <glib/gi18n-lib.h>
#include <lcms2.h>

#define PROFILE_DATE 24 /* ICC.1, table 17 */

static void
find_pages (CabasPdfFinisher *self)
{
  const int n = qpdf_get_num_pages (self->pdf);

  for (int i = 0; i < n; i++)
    {
      qpdf_oh page = qpdf_get_page_n (self->pdf, (size_t) i);

      g_hash_table_insert (self->pages, GINT_TO_POINTER (qpdf_oh_get_object_id (self->pdf, page)),
                           GINT_TO_POINTER (i));
      g_ptr_array_add (self->furniture, g_array_new (FALSE, TRUE, sizeof (gboolean)));
      cabas_qpdf_set_parsed (self, page, "/Tabs", "/S");
      cabas_qpdf_release (self, page);
    }
}

static void
describe_document (CabasPdfFinisher *self)
{
  qpdf_oh root = qpdf_get_root (self->pdf);
  qpdf_oh metadata = qpdf_oh_new_stream (self->pdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (self->pdf, metadata);
  qpdf_oh none = qpdf_oh_new_null (self->pdf);
  g_autofree char *packet = cabas_xmp_dup (self->paper);

  qpdf_oh_replace_stream_data (self->pdf, metadata, (const unsigned char *) packet, strlen (packet),
                               none, none);
  cabas_qpdf_set_parsed (self, dictionary, "/Type", "/Metadata");
  cabas_qpdf_set_parsed (self, dictionary, "/Subtype", "/XML");
  cabas_qpdf_set (self, root, "/Metadata", metadata);
  cabas_qpdf_set_text (self, root, "/Lang", self->paper->language);
  cabas_qpdf_set_parsed (self, root, "/ViewerPreferences", "<</DisplayDocTitle true>>");
  cabas_qpdf_release (self, dictionary);
  cabas_qpdf_release (self, none);
  cabas_qpdf_release (self, root);
}

/* Colours are those of sRGB, which an archive has to say (ISO 19005-2, 6.2.3). */
static void
describe_colors (CabasPdfFinisher *self)
{
  /* 1 January 2000 */
  static const guint8 profile_date[] = { 2000 >> 8, 2000 & 0xff, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0 };
  g_autoptr (GByteArray) profile = g_byte_array_new ();
  qpdf_oh root = qpdf_get_root (self->pdf);
  qpdf_oh stream = qpdf_oh_new_stream (self->pdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (self->pdf, stream);
  qpdf_oh none = qpdf_oh_new_null (self->pdf);
  qpdf_oh intent = qpdf_oh_parse (self->pdf, "<</Type/OutputIntent/S/GTS_PDFA1"
                                             "/OutputConditionIdentifier(sRGB)>>");
  cmsHPROFILE srgb = cmsCreate_sRGBProfile ();
  cmsUInt32Number size = 0;

  cmsSaveProfileToMem (srgb, NULL, &size);
  g_byte_array_set_size (profile, size);
  cmsSaveProfileToMem (srgb, profile->data, &size);
  cmsCloseProfile (srgb);
  /* When it was made (ICC.1, 7.2.1) would differ with each file. */
  for (guint i = 0; i < G_N_ELEMENTS (profile_date); i++)
    profile->data[PROFILE_DATE + i] = profile_date[i];

  qpdf_oh_replace_stream_data (self->pdf, stream, profile->data, profile->len, none, none);
  cabas_qpdf_set_parsed (self, dictionary, "/N", "3");
  cabas_qpdf_set (self, intent, "/DestOutputProfile", stream);
  cabas_qpdf_set (self, root, "/OutputIntents", qpdf_oh_wrap_in_array (self->pdf, intent));
  cabas_qpdf_release (self, intent);
  cabas_qpdf_release (self, dictionary);
  cabas_qpdf_release (self, none);
  cabas_qpdf_release (self, root);
}

static gboolean
mark_page (CabasPdfFinisher *self, guint index, qpdf_oh page, GError **error)
{
  g_autoptr (GByteArray) marked = NULL;
  unsigned char *content = NULL;
  size_t length = 0;
  qpdf_oh stream;
  qpdf_oh none;

  if (qpdf_oh_get_page_content_data (self->pdf, page, &content, &length) != QPDF_SUCCESS)
    return TRUE;

  marked =
      cabas_pdf_content_mark ((const char *) content, length, self->furniture->pdata[index], error);
  free (content);
  if (marked == NULL)
    {
      g_prefix_error (error, _ ("Page %u: "), index + 1);
      return FALSE;
    }

  stream = qpdf_oh_new_stream (self->pdf);
  none = qpdf_oh_new_null (self->pdf);
  qpdf_oh_replace_stream_data (self->pdf, stream, marked->data, marked->len, none, none);
  cabas_qpdf_release (self, none);
  cabas_qpdf_set (self, page, "/Contents", stream);

  return TRUE;
}

static void
forget_furniture (
    CabasPdfFinisher *self, guint index, qpdf_oh page, qpdf_oh numbers, GHashTable *parents)
{
  const int key = cabas_qpdf_get_number (self, page, "/StructParents");
  gpointer place;
  qpdf_oh elements;

  if (!g_hash_table_lookup_extended (parents, GINT_TO_POINTER (key), NULL, &place))
    return;

  elements = qpdf_oh_get_array_item (self->pdf, numbers, GPOINTER_TO_INT (place));
  cabas_pdf_forget_furniture (self, elements, self->furniture->pdata[index]);
  cabas_qpdf_release (self, elements);
}

static gboolean
mark_pages (CabasPdfFinisher *self, qpdf_oh tree, GError **error)
{
  qpdf_oh parent_tree = cabas_qpdf_get (self, tree, "/ParentTree");
  qpdf_oh numbers = cabas_qpdf_get (self, parent_tree, "/Nums");
  g_autoptr (GHashTable) parents = cabas_pdf_list_parents (self, numbers);
  gboolean is_marked = TRUE;

  for (guint i = 0; is_marked && i < self->furniture->len; i++)
    {
      qpdf_oh page = qpdf_get_page_n (self->pdf, i);

      is_marked = mark_page (self, i, page, error);
      forget_furniture (self, i, page, numbers, parents);
      cabas_qpdf_release (self, page);
    }
  cabas_qpdf_release (self, numbers);
  cabas_qpdf_release (self, parent_tree);

  return is_marked;
}

/* cairo 1.16 leaves out how glyphs of a TrueType font are numbered (ISO 32000-1, table 117). */
static void
complete_fonts (CabasPdfFinisher *self)
{
  qpdf_oh trailer = qpdf_get_trailer (self->pdf);
  const int n = cabas_qpdf_get_number (self, trailer, "/Size");

  for (int i = 1; i < n; i++)
    {
      qpdf_oh object = qpdf_get_object_by_id (self->pdf, i, 0);

      if (qpdf_oh_is_dictionary_of_type (self->pdf, object, "/Font", "/CIDFontType2"))
        cabas_qpdf_set_parsed (self, object, "/CIDToGIDMap", "/Identity");
      cabas_qpdf_release (self, object);
    }
  cabas_qpdf_release (self, trailer);
}

static gboolean
finish (CabasPdfFinisher *self, GError **error)
{
  qpdf_oh root = qpdf_get_root (self->pdf);
  qpdf_oh tree = cabas_qpdf_get (self, root, "/StructTreeRoot");
  qpdf_oh tops = cabas_qpdf_get (self, tree, "/K");
  qpdf_oh document = qpdf_oh_get_array_item (self->pdf, tops, 0);
  qpdf_oh leaves = qpdf_oh_wrap_in_array (self->pdf, cabas_qpdf_get (self, document, "/K"));

  if ((guint) qpdf_oh_get_array_n_items (self->pdf, leaves) != self->structure->leaves->len)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _ ("The document “%s” and its structure differ: %d pieces, %u expected."),
                   self->paper->title, qpdf_oh_get_array_n_items (self->pdf, leaves),
                   self->structure->leaves->len);
      return FALSE;
    }

  find_pages (self);
  describe_document (self);
  if (self->paper->is_archive)
    describe_colors (self);
  complete_fonts (self);
  cabas_pdf_join_structure (self, document, leaves);

  return mark_pages (self, tree, error);
}

static GBytes *
write_out (CabasPdfFinisher *self)
{
  if (qpdf_init_write_memory (self->pdf) != QPDF_SUCCESS)
    return NULL;

  qpdf_set_object_stream_mode (self->pdf, qpdf_o_generate);
  qpdf_set_minimum_pdf_version (self->pdf, "1.7");
  qpdf_set_deterministic_ID (self->pdf, QPDF_TRUE);
  qpdf_set_newline_before_endstream (self->pdf, QPDF_TRUE);
  if (qpdf_write (self->pdf) != QPDF_SUCCESS)
    return NULL;

  return g_bytes_new (qpdf_get_buffer (self->pdf), qpdf_get_buffer_length (self->pdf));
}

/**
 * cabas_pdf_finish:
 * @data: a PDF file as cairo writes it, all of whose tags are leaves in one that is outermost
 * @length: of @data
 * @paper: the document
 * @structure: of the document; its leaves are the tags of @data in their order
 * @error: return location for an error
 *
 * Adds what PDF/UA-1 asks for and cairo cannot say.
 *
 * Returns: (transfer full): the finished file, or %NULL
 */
GBytes *
cabas_pdf_finish (const guint8 *data,
                  gsize length,
                  const CabasPaper *paper,
                  const CabasStructure *structure,
                  GError **error)
{
  CabasPdfFinisher self = { .pdf = qpdf_init (), .paper = paper, .structure = structure };
  GBytes *finished = NULL;
  GError *problem = NULL;

  qpdf_silence_errors (self.pdf);
  qpdf_set_suppress_warnings (self.pdf, QPDF_TRUE);
  self.pages = g_hash_table_new (NULL, NULL);
  self.shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.furniture = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  if (qpdf_read_memory (self.pdf, paper->title, (const char *) data, length, NULL) ==
          QPDF_SUCCESS &&
      finish (&self, &problem))
    finished = write_out (&self);

  if (finished == NULL && problem == NULL)
    g_set_error (&problem, G_IO_ERROR, G_IO_ERROR_FAILED,
                 _ ("The document “%s” could not be finished: %s"), paper->title,
                 qpdf_get_error_full_text (self.pdf, qpdf_get_error (self.pdf)));
  if (problem != NULL)
    g_propagate_error (error, problem);

  g_ptr_array_unref (self.furniture);
  g_hash_table_unref (self.pages);
  g_hash_table_unref (self.shared);
  qpdf_cleanup (&self.pdf);

  return finished;
}
