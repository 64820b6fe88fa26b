/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf-finish.h"

#include "report/pdf-content.h"
#include "report/xmp.h"

#include <glib/gi18n-lib.h>
#include <lcms2.h>
#include <qpdf/qpdf-c.h>

#define PROFILE_DATE 24     /* ICC.1, table 17 */
#define ANNOTATION_PRINTS 4 /* ISO 32000-1, table 165 */

typedef struct
{
  qpdf_data pdf;
  const CabasPaper *paper;
  const CabasStructure *structure;
  GHashTable *pages;    /* object number of a page → its place, from 0 */
  GPtrArray *furniture; /* of GArray of gboolean: for each page, by MCID */
} Finisher;

/* Handles of libqpdf are numbers that it keeps until they are released. */

static qpdf_oh
get (Finisher *self, qpdf_oh owner, const char *key)
{
  return qpdf_oh_get_key (self->pdf, owner, key);
}

static void
release (Finisher *self, qpdf_oh object)
{
  qpdf_oh_release (self->pdf, object);
}

/* `value` (transfer full) */
static void
set (Finisher *self, qpdf_oh owner, const char *key, qpdf_oh value)
{
  qpdf_oh_replace_key (self->pdf, owner, key, value);
  release (self, value);
}

static void
set_text (Finisher *self, qpdf_oh owner, const char *key, const char *text)
{
  set (self, owner, key, qpdf_oh_new_unicode_string (self->pdf, text != NULL ? text : ""));
}

static void
set_parsed (Finisher *self, qpdf_oh owner, const char *key, const char *value)
{
  set (self, owner, key, qpdf_oh_parse (self->pdf, value));
}

/* -1 where there is no whole number. */
static int
get_number (Finisher *self, qpdf_oh owner, const char *key)
{
  qpdf_oh value = get (self, owner, key);
  const int number =
      qpdf_oh_is_integer (self->pdf, value) ? qpdf_oh_get_int_value_as_int (self->pdf, value) : -1;

  release (self, value);

  return number;
}

static void
find_pages (Finisher *self)
{
  const int n = qpdf_get_num_pages (self->pdf);

  for (int i = 0; i < n; i++)
    {
      qpdf_oh page = qpdf_get_page_n (self->pdf, (size_t) i);

      g_hash_table_insert (self->pages, GINT_TO_POINTER (qpdf_oh_get_object_id (self->pdf, page)),
                           GINT_TO_POINTER (i));
      g_ptr_array_add (self->furniture, g_array_new (FALSE, TRUE, sizeof (gboolean)));
      set_parsed (self, page, "/Tabs", "/S");
      release (self, page);
    }
}

static void
describe_document (Finisher *self)
{
  qpdf_oh root = qpdf_get_root (self->pdf);
  qpdf_oh metadata = qpdf_oh_new_stream (self->pdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (self->pdf, metadata);
  qpdf_oh none = qpdf_oh_new_null (self->pdf);
  g_autofree char *packet = cabas_xmp_dup (self->paper);

  qpdf_oh_replace_stream_data (self->pdf, metadata, (const unsigned char *) packet, strlen (packet),
                               none, none);
  set_parsed (self, dictionary, "/Type", "/Metadata");
  set_parsed (self, dictionary, "/Subtype", "/XML");
  set (self, root, "/Metadata", metadata);
  set_text (self, root, "/Lang", self->paper->language);
  set_parsed (self, root, "/ViewerPreferences", "<</DisplayDocTitle true>>");
  release (self, dictionary);
  release (self, none);
  release (self, root);
}

/* Colours are those of sRGB, which an archive has to say (ISO 19005-2, 6.2.3). */
static void
describe_colors (Finisher *self)
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
  set_parsed (self, dictionary, "/N", "3");
  set (self, intent, "/DestOutputProfile", stream);
  set (self, root, "/OutputIntents", qpdf_oh_wrap_in_array (self->pdf, intent));
  release (self, intent);
  release (self, dictionary);
  release (self, none);
  release (self, root);
}

/* The content that a leaf marks, of which there is one piece: a leaf never goes over a page. */
static int
get_mcid (Finisher *self, qpdf_oh leaf)
{
  qpdf_oh kids = get (self, leaf, "/K");
  int mcid = -1;

  if (qpdf_oh_is_integer (self->pdf, kids))
    mcid = qpdf_oh_get_int_value_as_int (self->pdf, kids);
  else if (qpdf_oh_is_array (self->pdf, kids))
    for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, kids); i++)
      {
        qpdf_oh kid = qpdf_oh_get_array_item (self->pdf, kids, i);

        if (qpdf_oh_is_integer (self->pdf, kid))
          mcid = qpdf_oh_get_int_value_as_int (self->pdf, kid);
        release (self, kid);
      }
  release (self, kids);

  return mcid;
}

/* The page of a leaf, from 0, or -1. */
static int
get_page (Finisher *self, qpdf_oh leaf)
{
  qpdf_oh page = get (self, leaf, "/Pg");
  gpointer place = GINT_TO_POINTER (-1);

  if (qpdf_oh_is_dictionary (self->pdf, page))
    g_hash_table_lookup_extended (
        self->pages, GINT_TO_POINTER (qpdf_oh_get_object_id (self->pdf, page)), NULL, &place);
  release (self, page);

  return GPOINTER_TO_INT (place);
}

static void
remember_furniture (Finisher *self, qpdf_oh leaf)
{
  const int mcid = get_mcid (self, leaf);
  const int page = get_page (self, leaf);
  GArray *furniture;

  if (mcid < 0 || page < 0)
    return;

  furniture = self->furniture->pdata[page];
  if (furniture->len <= (guint) mcid)
    g_array_set_size (furniture, (guint) mcid + 1);
  g_array_index (furniture, gboolean, mcid) = TRUE;
}

/* What a link is called where its words are not at hand. */
static void
describe_link (Finisher *self, qpdf_oh leaf, const char *text)
{
  qpdf_oh kids = get (self, leaf, "/K");

  for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->pdf, kids, i);

      if (qpdf_oh_is_dictionary (self->pdf, kid))
        {
          qpdf_oh annotation = get (self, kid, "/Obj");

          set_text (self, annotation, "/Contents", text);
          set (self, annotation, "/F", qpdf_oh_new_integer (self->pdf, ANNOTATION_PRINTS));
          release (self, annotation);
        }
      release (self, kid);
    }
  release (self, kids);
}

static void
describe_leaf (Finisher *self, qpdf_oh object, const CabasStructureLeaf *leaf)
{
  if (leaf->kind == CABAS_LEAF_FIGURE)
    set_text (self, object, "/Alt", leaf->text);
  else if (leaf->kind == CABAS_LEAF_LINK)
    describe_link (self, object, leaf->text);
}

/* The only kid of an element, where that is words; NULL otherwise. */
static const CabasStructureKid *
get_only_words (Finisher *self, const CabasStructureElement *element)
{
  const CabasStructureKid *kid = &g_array_index (element->kids, CabasStructureKid, 0);

  if (element->kids->len != 1 || !kid->is_leaf ||
      cabas_structure_get_leaf (self->structure, kid->index)->kind != CABAS_LEAF_WORDS)
    return NULL;

  return kid;
}

/* An element that is words and nothing else takes the place of the leaf, as most do. */
static qpdf_oh
make_element (Finisher *self, const CabasStructureElement *element, qpdf_oh parent, qpdf_oh leaves)
{
  const CabasStructureKid *words = get_only_words (self, element);
  qpdf_oh object = words != NULL ? qpdf_oh_get_array_item (self->pdf, leaves, (int) words->index)
                                 : qpdf_oh_parse (self->pdf, "<</Type/StructElem>>");
  g_autofree char *type = g_strdup_printf ("/%s", element->type);

  set (self, object, "/S", qpdf_oh_new_name (self->pdf, type));
  qpdf_oh_replace_key (self->pdf, object, "/P", parent);
  if (element->attributes != NULL)
    set_parsed (self, object, "/A", element->attributes);
  if (words == NULL)
    {
      qpdf_oh direct = object;

      object = qpdf_make_indirect_object (self->pdf, direct);
      release (self, direct);
    }

  return object;
}

static void
add_leaf (
    Finisher *self, qpdf_oh kids, const CabasStructureKid *kid, qpdf_oh parent, qpdf_oh leaves)
{
  qpdf_oh leaf = qpdf_oh_get_array_item (self->pdf, leaves, (int) kid->index);

  qpdf_oh_replace_key (self->pdf, leaf, "/P", parent);
  describe_leaf (self, leaf, cabas_structure_get_leaf (self->structure, kid->index));
  qpdf_oh_append_item (self->pdf, kids, leaf);
  release (self, leaf);
}

static void
fill_element (Finisher *self, guint index, const qpdf_oh *objects, qpdf_oh leaves)
{
  const CabasStructureElement *element = cabas_structure_get (self->structure, index);
  qpdf_oh kids;

  if (index != CABAS_STRUCTURE_ROOT && get_only_words (self, element) != NULL)
    return;

  kids = qpdf_oh_new_array (self->pdf);
  for (guint i = 0; i < element->kids->len; i++)
    {
      const CabasStructureKid *kid = &g_array_index (element->kids, CabasStructureKid, i);

      if (kid->is_leaf)
        add_leaf (self, kids, kid, objects[index], leaves);
      else
        qpdf_oh_append_item (self->pdf, kids, objects[kid->index]);
    }
  set (self, objects[index], "/K", kids);
}

static void
find_furniture (Finisher *self, qpdf_oh leaves)
{
  for (guint i = 0; i < self->structure->leaves->len; i++)
    if (cabas_structure_get_leaf (self->structure, i)->kind == CABAS_LEAF_FURNITURE)
      {
        qpdf_oh leaf = qpdf_oh_get_array_item (self->pdf, leaves, (int) i);

        remember_furniture (self, leaf);
        release (self, leaf);
      }
}

/* Puts the elements between the document and its leaves; those that are furniture leave it. */
static void
join_structure (Finisher *self, qpdf_oh document, qpdf_oh leaves)
{
  const guint n = self->structure->elements->len;
  g_autofree qpdf_oh *objects = g_new0 (qpdf_oh, n);

  find_furniture (self, leaves);
  objects[CABAS_STRUCTURE_ROOT] = document;
  for (guint i = CABAS_STRUCTURE_ROOT + 1; i < n; i++)
    {
      const CabasStructureElement *element = cabas_structure_get (self->structure, i);

      objects[i] = make_element (self, element, objects[element->parent], leaves);
    }
  for (guint i = 0; i < n; i++)
    fill_element (self, i, objects, leaves);
  for (guint i = CABAS_STRUCTURE_ROOT + 1; i < n; i++)
    release (self, objects[i]);
}

/* Furniture has no element to be looked up from its page. */
static void
forget_furniture (Finisher *self, qpdf_oh numbers, int key, const GArray *furniture)
{
  for (int i = 0; i + 1 < qpdf_oh_get_array_n_items (self->pdf, numbers); i += 2)
    {
      qpdf_oh number = qpdf_oh_get_array_item (self->pdf, numbers, i);
      const gboolean is_it = qpdf_oh_get_int_value_as_int (self->pdf, number) == key;
      qpdf_oh elements;

      release (self, number);
      if (!is_it)
        continue;

      elements = qpdf_oh_get_array_item (self->pdf, numbers, i + 1);
      for (guint mcid = 0; mcid < furniture->len; mcid++)
        if (g_array_index (furniture, gboolean, mcid))
          {
            qpdf_oh none = qpdf_oh_new_null (self->pdf);

            qpdf_oh_set_array_item (self->pdf, elements, (int) mcid, none);
            release (self, none);
          }
      release (self, elements);
      return;
    }
}

static gboolean
mark_page (Finisher *self, guint index, qpdf_oh page, GError **error)
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
  release (self, none);
  set (self, page, "/Contents", stream);

  return TRUE;
}

static gboolean
mark_pages (Finisher *self, qpdf_oh tree, GError **error)
{
  qpdf_oh parents = get (self, tree, "/ParentTree");
  qpdf_oh numbers = get (self, parents, "/Nums");
  gboolean is_marked = TRUE;

  for (guint i = 0; is_marked && i < self->furniture->len; i++)
    {
      qpdf_oh page = qpdf_get_page_n (self->pdf, i);

      is_marked = mark_page (self, i, page, error);
      forget_furniture (self, numbers, get_number (self, page, "/StructParents"),
                        self->furniture->pdata[i]);
      release (self, page);
    }
  release (self, numbers);
  release (self, parents);

  return is_marked;
}

/* cairo 1.16 leaves out how glyphs of a TrueType font are numbered (ISO 32000-1, table 117). */
static void
complete_fonts (Finisher *self)
{
  qpdf_oh trailer = qpdf_get_trailer (self->pdf);
  const int n = get_number (self, trailer, "/Size");

  for (int i = 1; i < n; i++)
    {
      qpdf_oh object = qpdf_get_object_by_id (self->pdf, i, 0);

      if (qpdf_oh_is_dictionary_of_type (self->pdf, object, "/Font", "/CIDFontType2"))
        set_parsed (self, object, "/CIDToGIDMap", "/Identity");
      release (self, object);
    }
  release (self, trailer);
}

static gboolean
finish (Finisher *self, GError **error)
{
  qpdf_oh root = qpdf_get_root (self->pdf);
  qpdf_oh tree = get (self, root, "/StructTreeRoot");
  qpdf_oh tops = get (self, tree, "/K");
  qpdf_oh document = qpdf_oh_get_array_item (self->pdf, tops, 0);
  qpdf_oh leaves = qpdf_oh_wrap_in_array (self->pdf, get (self, document, "/K"));

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
  join_structure (self, document, leaves);

  return mark_pages (self, tree, error);
}

static GBytes *
write_out (Finisher *self)
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
  Finisher self = { .pdf = qpdf_init (), .paper = paper, .structure = structure };
  GBytes *finished = NULL;
  GError *problem = NULL;

  qpdf_silence_errors (self.pdf);
  qpdf_set_suppress_warnings (self.pdf, QPDF_TRUE);
  self.pages = g_hash_table_new (NULL, NULL);
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
  qpdf_cleanup (&self.pdf);

  return finished;
}
