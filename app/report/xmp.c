/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/xmp.h"

/* `value` (nullable): nothing is added */
static void
add (GString *packet, const char *before, const char *value, const char *after)
{
  g_autofree char *escaped = value != NULL ? g_markup_escape_text (value, -1) : NULL;

  if (escaped != NULL)
    g_string_append_printf (packet, "%s%s%s\n", before, escaped, after);
}

/* PDF/A knows the names of some schemas alone and wants others described (ISO 19005-2, 6.6.2.3). */
static void
add_archive (GString *packet)
{
  g_string_append (
      packet,
      "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
      "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
      "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
      "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
      "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
      "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
      "<pdfaProperty:name>part</pdfaProperty:name>\n"
      "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
      "<pdfaProperty:category>internal</pdfaProperty:category>\n"
      "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"
      "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
      "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n");
}

/**
 * cabas_xmp_dup:
 * @paper: a document
 *
 * Returns: (transfer full): its XMP packet
 */
char *
cabas_xmp_dup (const CabasPaper *paper)
{
  GString *packet =
      g_string_new ("<?xpacket begin=\"\357\273\277\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
                    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
                    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
                    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
                    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n");

  add (packet, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", paper->title,
       "</rdf:li></rdf:Alt></dc:title>");
  add (packet, "<dc:creator><rdf:Seq><rdf:li>", paper->author, "</rdf:li></rdf:Seq></dc:creator>");
  add (packet, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", paper->subject,
       "</rdf:li></rdf:Alt></dc:description>");
  add (packet, "<dc:language><rdf:Bag><rdf:li>", paper->language,
       "</rdf:li></rdf:Bag></dc:language>");
  add (packet, "<xmp:CreateDate>", paper->date, "</xmp:CreateDate>");
  add (packet, "<xmp:ModifyDate>", paper->date, "</xmp:ModifyDate>");
  g_string_append (packet, "<xmp:CreatorTool>Cabas</xmp:CreatorTool>\n"
                           "<pdfuaid:part>1</pdfuaid:part>\n");
  if (paper->is_archive)
    add_archive (packet);
  g_string_append (packet, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
                           "<?xpacket end=\"w\"?>\n");

  return g_string_free (packet, FALSE);
}
