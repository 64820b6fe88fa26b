/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/odt.h"

#include "plan/extract.h"
#include "report/plan-report.h"
#include "sheet/zip.h"
#include "store/reader.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#define HOSTILE "</text:p><script/> & \"d’essai\"  'x' ]]>"

static const char *const namespaces[][2] = {
  { "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
  { "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
  { "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
  { "table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
  { "draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
  { "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
  { "svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
  { "xlink", "http://www.w3.org/1999/xlink" },
  { "dc", "http://purl.org/dc/elements/1.1/" },
  { "manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" },
};

static GBytes *report; /* of the large sample, which takes a while */

static GBytes *
write_report (const char *sample)
{
  const CabasReportOptions options = {
    .level = CABAS_LEVEL_PUBLIC,
    .today = cabas_date_new (CABAS_DATE_DAY, 2027, 3, 15),
  };
  g_autofree char *path = g_build_filename (g_getenv ("CABAS_DATA_DIR"), "samples", sample, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) document = cabas_reader_read_path (path, NULL, &error);
  g_autoptr (CabasDocument) extract = cabas_extract_new (document, CABAS_LEVEL_PUBLIC);
  g_autoptr (CabasPaper) paper = cabas_plan_report_new (extract, &options);
  GBytes *bytes = cabas_odt_write (paper, &error);

  g_assert_no_error (error);

  return bytes;
}

/* (nullable) */
static GByteArray *
read_part (GBytes *bytes, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasZipPart) part = cabas_zip_open (bytes, name, &error);
  GByteArray *content;
  char buffer[4096];
  int length;

  g_assert_no_error (error);
  if (part == NULL)
    return NULL;

  content = g_byte_array_new ();
  while ((length = cabas_zip_part_read (part, buffer, sizeof buffer)) > 0)
    g_byte_array_append (content, (const guint8 *) buffer, length);
  g_assert_cmpint (length, ==, 0);

  return content;
}

static xmlXPathContext *
open_part (GBytes *bytes, const char *name)
{
  g_autoptr (GByteArray) content = read_part (bytes, name);
  xmlXPathContext *context;
  xmlDoc *document;

  g_assert_nonnull (content);
  document =
      xmlReadMemory ((const char *) content->data, (int) content->len, NULL, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  context = xmlXPathNewContext (document);
  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    xmlXPathRegisterNs (context, BAD_CAST namespaces[i][0], BAD_CAST namespaces[i][1]);

  return context;
}

static void
close_part (xmlXPathContext *context)
{
  xmlFreeDoc (context->doc);
  xmlXPathFreeContext (context);
}

/* (transfer full) (element-type utf8): what each node says. */
static GPtrArray *
list (xmlXPathContext *context, const char *path)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  xmlXPathObject *found = xmlXPathEvalExpression (BAD_CAST path, context);

  g_assert_nonnull (found);
  for (int i = 0; found->nodesetval != NULL && i < found->nodesetval->nodeNr; i++)
    {
      xmlChar *text = xmlNodeGetContent (found->nodesetval->nodeTab[i]);

      g_ptr_array_add (texts, g_strdup ((const char *) text));
      xmlFree (text);
    }
  xmlXPathFreeObject (found);

  return texts;
}

static guint
count (xmlXPathContext *context, const char *path)
{
  g_autoptr (GPtrArray) texts = list (context, path);

  return texts->len;
}

static void
add_names (GHashTable *names, xmlXPathContext *context, const char *path)
{
  g_autoptr (GPtrArray) texts = list (context, path);

  for (guint i = 0; i < texts->len; i++)
    g_hash_table_add (names, g_strdup (texts->pdata[i]));
}

static void
check_names (xmlXPathContext *context, const char *path, GHashTable *names)
{
  g_autoptr (GPtrArray) texts = list (context, path);

  g_assert_cmpuint (texts->len, >, 0);
  for (guint i = 0; i < texts->len; i++)
    if (!g_hash_table_contains (names, texts->pdata[i]))
      g_error ("“%s” is named and not there", (char *) texts->pdata[i]);
}

static void
test_package (void)
{
  GBytes *bytes = report;
  const char *data = g_bytes_get_data (bytes, NULL);
  xmlXPathContext *manifest = open_part (bytes, "META-INF/manifest.xml");
  xmlXPathContext *content = open_part (bytes, "content.xml");
  xmlXPathContext *meta = open_part (bytes, "meta.xml");
  g_autoptr (GPtrArray) paths = list (manifest, "//@manifest:full-path");
  g_autoptr (GPtrArray) languages = list (meta, "//dc:language");
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpmem (data + 38, strlen (CABAS_ODT_TYPE), CABAS_ODT_TYPE, strlen (CABAS_ODT_TYPE));
  for (guint i = 1; i < paths->len; i++)
    {
      g_autoptr (GByteArray) part = read_part (bytes, paths->pdata[i]);

      g_assert_nonnull (part);
    }
  add_names (known, manifest, "//@manifest:full-path");
  check_names (content, "//draw:image/@xlink:href", known);
  g_assert_cmpstr (languages->pdata[0], ==, "fr");
  close_part (manifest);
  close_part (content);
  close_part (meta);
}

/* A style that is named and not there is what makes a word processor guess. */
static void
test_styles (void)
{
  static const char *const named[] = { "//@text:style-name", "//@table:style-name",
                                       "//@draw:style-name", "//@style:parent-style-name" };
  GBytes *bytes = report;
  xmlXPathContext *content = open_part (bytes, "content.xml");
  xmlXPathContext *styles = open_part (bytes, "styles.xml");
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_names (known, content, "//@style:name");
  add_names (known, styles, "//@style:name");
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    check_names (content, named[i], known);
  check_names (styles, "//@style:parent-style-name | //@style:next-style-name", known);
  g_assert_cmpuint (count (content, "//text:p[@text:style-name='cover']"), ==, 1);
  g_assert_cmpuint (count (content, "//text:p[@text:style-name='Text_20_body']"), >, 100);
  g_assert_cmpuint (count (styles, "//@fo:language[.='fr']"), >, 0);
  close_part (content);
  close_part (styles);
}

static void
test_headings (void)
{
  GBytes *bytes = report;
  xmlXPathContext *content = open_part (bytes, "content.xml");
  g_autoptr (GPtrArray) levels = list (content, "//text:h/@text:outline-level");
  g_autoptr (GHashTable) anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) links = list (content, "//text:a/@xlink:href[starts-with(., '#')]");
  guint level = 0;

  for (guint i = 0; i < levels->len; i++)
    {
      const guint next = (guint) g_ascii_strtoull (levels->pdata[i], NULL, 10);

      g_assert_cmpuint (next, <=, level + 1);
      level = next;
    }
  add_names (anchors, content, "//text:bookmark-start/@text:name");
  check_names (content, "//text:bookmark-ref/@text:ref-name", anchors);
  for (guint i = 0; i < links->len; i++)
    g_assert_true (g_hash_table_contains (anchors, (char *) links->pdata[i] + 1));
  g_assert_cmpuint (count (content, "//text:table-of-content//text:a"), >, 20);
  close_part (content);
}

static void
test_tables_and_figures (void)
{
  GBytes *bytes = report;
  xmlXPathContext *content = open_part (bytes, "content.xml");

  g_assert_cmpuint (count (content, "//table:table"), >, 50);
  g_assert_cmpuint (count (content, "//table:table[not(table:table-header-rows)]"), ==, 0);
  g_assert_cmpuint (count (content, "//table:table[@table:name = preceding::*/@table:name]"), ==,
                    0);
  g_assert_cmpuint (count (content, "//draw:frame"), >, 10);
  g_assert_cmpuint (count (content, "//draw:frame[not(svg:title != '')]"), ==, 0);
  g_assert_cmpuint (count (content, "//draw:frame[count(draw:image) = 2][svg:desc != '']"), >, 10);
  g_assert_cmpuint (count (content, "//text:list/*[not(self::text:list-item)]"), ==, 0);
  close_part (content);
}

static void
test_hostile (void)
{
  g_autoptr (CabasPaper) paper = cabas_paper_new (HOSTILE);
  g_autoptr (CabasTable) table = cabas_table_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) titles = NULL;
  g_autoptr (GPtrArray) spaces = NULL;
  g_autoptr (GError) error = NULL;
  CabasWords *words = cabas_words_new ("\x01\nlast  ");
  xmlXPathContext *content;

  cabas_words_add_link (words, 0, "go", "javascript:alert (1)");
  cabas_paper_add_heading (paper, 4, "anchor", HOSTILE);
  cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH, words);
  cabas_table_add_column (table, HOSTILE, CABAS_TABLE_END, 0);
  cabas_table_add_group (table, cabas_words_new (HOSTILE));
  cabas_paper_add_table (paper, g_steal_pointer (&table));
  bytes = cabas_odt_write (paper, &error);
  g_assert_no_error (error);

  content = open_part (bytes, "content.xml");
  titles = list (content, "//text:h[@text:outline-level='1']");
  /* Two blanks are one, and another that is said. */
  g_assert_cmpstr (titles->pdata[0], ==, "</text:p><script/> & \"d’essai\" 'x' ]]>");
  g_assert_cmpuint (count (content, "//text:h/text:s"), ==, 1);
  g_assert_cmpuint (count (content, "//text:line-break"), ==, 1);
  g_assert_cmpuint (count (content, "//text:a"), ==, 0);
  g_assert_cmpuint (count (content, "//*[local-name()='script']"), ==, 0);
  close_part (content);
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) first = write_report ("strasbourg.spaser");
  g_autoptr (GBytes) second = write_report ("strasbourg.spaser");

  g_assert_true (g_bytes_equal (first, second));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  report = write_report ("valmont.spaser");

  g_test_add_func ("/odt/package-holds-what-it-names", test_package);
  g_test_add_func ("/odt/styles-are-there", test_styles);
  g_test_add_func ("/odt/headings-and-links", test_headings);
  g_test_add_func ("/odt/tables-and-figures", test_tables_and_figures);
  g_test_add_func ("/odt/hostile-words-stay-words", test_hostile);
  g_test_add_func ("/odt/same-bytes", test_same_bytes);

  result = g_test_run ();
  g_bytes_unref (report);

  return result;
}
