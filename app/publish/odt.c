/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/odt-private.h"

#include "plan/language.h"
#include "sheet/zip.h"

#include <libxml/parser.h>
#include <string.h>

#define VERSION "1.3"

GResource *cabas_publish_get_resource (void);

static const struct
{
  const char *prefix;
  const char *name;
} namespaces[] = {
  { "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
  { "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
  { "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
  { "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
  { "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
  { "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
  { "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
  { "xmlns:xlink", "http://www.w3.org/1999/xlink" },
  { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
  { "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" },
};

static xmlNode *
begin_document (xmlDoc *document, const char *name)
{
  xmlNode *root = xmlNewDocNode (document, NULL, BAD_CAST name, NULL);

  xmlDocSetRootElement (document, root);
  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    cabas_markup_set (root, namespaces[i].prefix, namespaces[i].name);
  cabas_markup_set (root, "office:version", VERSION);

  return root;
}

static xmlNode *
add_style (xmlNode *styles, const char *name, const char *family, const char *parent)
{
  xmlNode *style = cabas_markup_add (styles, "style:style");

  cabas_markup_set (style, "style:name", name);
  cabas_markup_set (style, "style:family", family);
  cabas_markup_set (style, "style:parent-style-name", parent);

  return style;
}

/* What follows from where something stands, and no user would change by its style. */
static void
add_styles (xmlNode *styles)
{
  static const char *const sides[] = { "cell", "head-cell" };
  xmlNode *properties;

  cabas_markup_set (add_style (styles, "cover", "paragraph", "Title"), "style:master-page-name",
                    "First_20_Page");
  cabas_markup_set (add_style (styles, "logo", "paragraph", "Drawing"), "style:master-page-name",
                    "First_20_Page");
  properties = cabas_markup_add (add_style (styles, "cover-below", "paragraph", "Title"),
                                 "style:paragraph-properties");
  cabas_markup_set (properties, "fo:margin-top", "4cm");
  cabas_markup_set (properties, "fo:margin-bottom", "1cm");
  properties = cabas_markup_add (add_style (styles, "break", "paragraph", "Standard"),
                                 "style:paragraph-properties");
  cabas_markup_set (properties, "fo:break-before", "page");
  cabas_markup_add_with (add_style (styles, "after-table", "paragraph", "Standard"),
                         "style:text-properties", NULL);
  cabas_markup_set (styles->last->children, "fo:font-size", "6pt");
  properties =
      cabas_markup_add (add_style (styles, "table", "table", NULL), "style:table-properties");
  cabas_markup_set (properties, "style:rel-width", "100%");
  cabas_markup_set (properties, "table:align", "margins");
  cabas_markup_set (properties, "table:border-model", "collapsing");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      properties = cabas_markup_add (add_style (styles, sides[i], "table-cell", NULL),
                                     "style:table-cell-properties");
      cabas_markup_set (properties, "fo:padding", "0.09cm");
      cabas_markup_set (properties, "fo:border-bottom",
                        i == 0 ? "0.5pt solid #c9cfd8" : "1pt solid #1f2328");
      cabas_markup_set (properties, "style:vertical-align", i == 0 ? "top" : "bottom");
    }
}

static void
free_picture (gpointer data)
{
  CabasOdtPicture *picture = data;

  g_free (picture->path);
  g_bytes_unref (picture->bytes);
  g_free (picture);
}

static void
init (CabasOdt *self, const CabasPaper *paper)
{
  xmlNode *root;

  *self = (CabasOdt){ .paper = paper, .content = xmlNewDoc (BAD_CAST "1.0") };
  self->pictures = g_ptr_array_new_with_free_func (free_picture);
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const CabasBlock *block = g_ptr_array_index (paper->blocks, i);

      if (block->kind == CABAS_BLOCK_HEADING && block->anchor != NULL)
        g_hash_table_add (self->anchors, block->anchor);
    }

  root = begin_document (self->content, "office:document-content");
  self->styles = cabas_markup_add (root, "office:automatic-styles");
  add_styles (self->styles);
  self->text = cabas_markup_add (cabas_markup_add (root, "office:body"), "office:text");
}

static void
clear (CabasOdt *self)
{
  xmlFreeDoc (self->content);
  g_ptr_array_unref (self->pictures);
  g_hash_table_unref (self->anchors);
  g_clear_error (&self->error);
}

static const char *
get_country (const char *language)
{
  return g_str_has_prefix (language, "fr") ? "FR" : "GB";
}

/* Whatever has a language has that of the document. */
static void
set_language (xmlNode *node, const char *language)
{
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (g_str_equal ((const char *) attribute->name, "language"))
      xmlSetNsProp (node, attribute->ns, attribute->name, BAD_CAST language);
    else if (g_str_equal ((const char *) attribute->name, "country"))
      xmlSetNsProp (node, attribute->ns, attribute->name, BAD_CAST get_country (language));
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL;
       child = xmlNextElementSibling (child))
    set_language (child, language);
}

static GBytes *
write_styles (const CabasPaper *paper)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (cabas_publish_get_resource (),
                                                     "/cabas/publish/odt-styles.xml",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (xmlDoc) styles =
                 xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes),
                                NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOBLANKS);

  set_language (xmlDocGetRootElement (styles), paper->language);

  return cabas_markup_write (styles, CABAS_MARKUP_XML);
}

static GBytes *
write_meta (const CabasPaper *paper)
{
  g_autoptr (xmlDoc) document = xmlNewDoc (BAD_CAST "1.0");
  xmlNode *meta =
      cabas_markup_add (begin_document (document, "office:document-meta"), "office:meta");
  const struct
  {
    const char *name;
    const char *value;
  } facts[] = {
    { "meta:generator", "Cabas" },    { "dc:title", paper->title },
    { "dc:subject", paper->subject }, { "meta:initial-creator", paper->author },
    { "dc:creator", paper->author },  { "meta:creation-date", paper->date },
    { "dc:date", paper->date },       { "dc:language", paper->language },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (facts[i].value != NULL)
      cabas_markup_add_with (meta, facts[i].name, facts[i].value);

  return cabas_markup_write (document, CABAS_MARKUP_XML);
}

static void
add_entry (xmlNode *root, const char *path, const char *type)
{
  xmlNode *entry = cabas_markup_add (root, "manifest:file-entry");

  cabas_markup_set (entry, "manifest:full-path", path);
  cabas_markup_set (entry, "manifest:media-type", type);
}

static GBytes *
write_manifest (const GPtrArray *pictures)
{
  g_autoptr (xmlDoc) document = xmlNewDoc (BAD_CAST "1.0");
  xmlNode *root = xmlNewDocNode (document, NULL, BAD_CAST "manifest:manifest", NULL);

  xmlDocSetRootElement (document, root);
  cabas_markup_set (root, "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
  cabas_markup_set (root, "manifest:version", VERSION);
  add_entry (root, "/", CABAS_ODT_TYPE);
  add_entry (root, "content.xml", "text/xml");
  add_entry (root, "styles.xml", "text/xml");
  add_entry (root, "meta.xml", "text/xml");
  for (guint i = 0; i < pictures->len; i++)
    {
      const CabasOdtPicture *picture = g_ptr_array_index (pictures, i);

      add_entry (root, picture->path, picture->type);
    }

  return cabas_markup_write (document, CABAS_MARKUP_XML);
}

static void
add_part (GArray *parts, const char *name, GBytes *bytes)
{
  const CabasZipContent part = {
    .name = name,
    .content = g_bytes_get_data (bytes, NULL),
    .length = g_bytes_get_size (bytes),
  };

  g_array_append_val (parts, part);
}

static GBytes *
pack (CabasOdt *self, GError **error)
{
  const CabasZipContent type = { "mimetype", CABAS_ODT_TYPE, TRUE };
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (CabasZipContent));
  g_autoptr (GBytes) content = cabas_markup_write (self->content, CABAS_MARKUP_XML);
  g_autoptr (GBytes) styles = write_styles (self->paper);
  g_autoptr (GBytes) meta = write_meta (self->paper);
  g_autoptr (GBytes) manifest = write_manifest (self->pictures);

  g_array_append_val (parts, type);
  add_part (parts, "content.xml", content);
  add_part (parts, "styles.xml", styles);
  add_part (parts, "meta.xml", meta);
  for (guint i = 0; i < self->pictures->len; i++)
    {
      const CabasOdtPicture *picture = g_ptr_array_index (self->pictures, i);

      add_part (parts, picture->path, picture->bytes);
    }
  add_part (parts, "META-INF/manifest.xml", manifest);

  return cabas_zip_write ((const CabasZipContent *) parts->data, parts->len, error);
}

/**
 * cabas_odt_write:
 * @paper: a document
 * @error: return location for an error
 *
 * Returns: (transfer full): the bytes of an OpenDocument text, or %NULL
 */
GBytes *
cabas_odt_write (const CabasPaper *paper, GError **error)
{
  g_autoptr (CabasLanguage) language = cabas_language_enter (paper->language);
  CabasOdt odt;
  GBytes *bytes = NULL;

  init (&odt, paper);
  cabas_odt_add_blocks (&odt);
  if (odt.error == NULL)
    bytes = pack (&odt, error);
  else
    g_propagate_error (error, g_steal_pointer (&odt.error));
  clear (&odt);

  return bytes;
}
