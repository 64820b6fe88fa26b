/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/markup.h"

#include <libxml/xmlsave.h>
#include <string.h>

/* XML 1.0, 2.2 */
static gboolean
is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) ||
         (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
}

static char *
dup_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (is_allowed (g_utf8_get_char (p)))
      g_string_append_len (clean, p, g_utf8_next_char (p) - p);

  return g_string_free (clean, FALSE);
}

xmlNode *
cabas_markup_add (xmlNode *parent, const char *name)
{
  return xmlAddChild (parent, xmlNewDocNode (parent->doc, NULL, BAD_CAST name, NULL));
}

xmlNode *
cabas_markup_add_with (xmlNode *parent, const char *name, const char *text)
{
  xmlNode *node = cabas_markup_add (parent, name);

  if (text != NULL)
    cabas_markup_say (node, text);

  return node;
}

void
cabas_markup_say (xmlNode *node, const char *text)
{
  g_autofree char *clean = dup_clean (text);

  if (*clean != '\0')
    xmlAddChild (node, xmlNewDocText (node->doc, BAD_CAST clean));
}

void
cabas_markup_set (xmlNode *node, const char *name, const char *value)
{
  g_autofree char *clean = value != NULL ? dup_clean (value) : NULL;

  if (clean != NULL)
    xmlSetProp (node, BAD_CAST name, BAD_CAST clean);
}

char *
cabas_markup_dup (const xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, BAD_CAST name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);

  return copy;
}

/* Browsers take any other element that is closed at once for one that is left open. */
static gboolean
may_be_closed_at_once (const xmlNode *node)
{
  static const char *const names[] = { "br", "img", "meta", "path", "rect", "use" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal ((const char *) node->name, names[i]))
      return TRUE;

  return FALSE;
}

static void
keep_open (xmlNode *node)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      keep_open (child);
  if (node->children == NULL && !may_be_closed_at_once (node))
    xmlAddChild (node, xmlNewDocText (node->doc, BAD_CAST ""));
}

GBytes *
cabas_markup_write (xmlDoc *document, CabasMarkupKind kind)
{
  const int options =
      kind == CABAS_MARKUP_HTML ? XML_SAVE_NO_XHTML | XML_SAVE_NO_DECL : XML_SAVE_AS_XML;
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlSaveCtxt *context = xmlSaveToBuffer (buffer, "UTF-8", options);
  GBytes *bytes;

  if (kind == CABAS_MARKUP_HTML)
    keep_open (xmlDocGetRootElement (document));
  xmlSaveDoc (context, document);
  xmlSaveClose (context);
  bytes = g_bytes_new (xmlBufferContent (buffer), xmlBufferLength (buffer));
  xmlBufferFree (buffer);

  return bytes;
}
