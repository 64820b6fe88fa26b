/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/html.h"

#include "plan/extract.h"
#include "report/plan-report.h"
#include "store/reader.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <string.h>

#define HOSTILE "</title><script>alert (1)</script> & \"d’essai\" 'x' <!-- \x01\x02"
#define HOSTILE_SHOWN "</title><script>alert (1)</script> & \"d’essai\" 'x' <!-- "

static CabasPaper *report; /* of the large sample, which takes a while */

static CabasPaper *
make_report (const char *sample)
{
  const CabasReportOptions options = {
    .level = CABAS_LEVEL_PUBLIC,
    .today = cabas_date_new (CABAS_DATE_DAY, 2027, 3, 15),
  };
  g_autofree char *path = g_build_filename (g_getenv ("CABAS_DATA_DIR"), "samples", sample, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) document = cabas_reader_read_path (path, NULL, &error);
  g_autoptr (CabasDocument) extract = NULL;

  g_assert_no_error (error);
  extract = cabas_extract_new (document, CABAS_LEVEL_PUBLIC);

  return cabas_plan_report_new (extract, &options);
}

static xmlDoc *
parse (GBytes *bytes)
{
  xmlDoc *document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes),
                                    NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);

  return document;
}

static xmlDoc *
write_page (const CabasPaper *paper)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cabas_html_write (paper, &error);

  g_assert_no_error (error);

  return parse (bytes);
}

static guint
count (xmlDoc *page, const char *path)
{
  xmlXPathContext *context = xmlXPathNewContext (page);
  xmlXPathObject *found = xmlXPathEvalExpression (BAD_CAST path, context);
  guint n;

  g_assert_nonnull (found);
  n = found->nodesetval != NULL ? (guint) found->nodesetval->nodeNr : 0;
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);

  return n;
}

static char *
find (xmlDoc *page, const char *path)
{
  xmlXPathContext *context = xmlXPathNewContext (page);
  g_autofree char *expression = g_strdup_printf ("string(%s)", path);
  xmlXPathObject *found = xmlXPathEvalExpression (BAD_CAST expression, context);
  char *text = g_strdup ((const char *) found->stringval);

  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);

  return text;
}

/* Whoever cannot see the page moves about it by these. */
static void
test_landmarks (void)
{
  xmlDoc *page = write_page (report);
  g_autofree char *title = find (page, "/html/head/title");

  g_assert_cmpstr (title, ==, report->title);
  g_assert_cmpuint (count (page, "/html[@lang='fr']"), ==, 1);
  g_assert_cmpuint (count (page, "/html/head/meta[@name='description'][@content!='']"), ==, 1);
  g_assert_cmpuint (count (page, "/html/body/*[self::header or self::nav or self::main or "
                                 "self::footer]"),
                    ==, 4);
  g_assert_cmpuint (count (page, "//h1"), ==, 1);
  g_assert_cmpuint (count (page, "/html/body/a[1][@href=concat('#', //main/@id)]"), ==, 1);
  g_assert_cmpuint (count (page, "//nav//a"), >, 20);
  g_assert_cmpuint (count (page, "//ol/*[not(self::li)] | //ul/*[not(self::li)]"), ==, 0);
  xmlFreeDoc (page);
}

static void
check_headings (xmlNode *node, guint *level)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (child->name[0] == 'h' && g_ascii_isdigit (child->name[1]))
        {
          const guint next = child->name[1] - '0';

          g_assert_cmpuint (next, <=, *level + 1);
          g_assert_nonnull (child->children);
          *level = next;
        }
      check_headings (child, level);
    }
}

static void
test_headings (void)
{
  g_autoptr (CabasPaper) paper = cabas_paper_new ("A page");
  guint level = 0;
  xmlDoc *page;

  cabas_paper_add_heading (paper, 3, NULL, "Too deep");
  cabas_paper_add_heading (paper, 1, "one", "One");
  cabas_paper_add_heading (paper, 9, "deep", "Far too deep");
  page = write_page (paper);
  check_headings (xmlDocGetRootElement (page), &level);
  g_assert_cmpuint (count (page, "//main//h2"), ==, 2);
  g_assert_cmpuint (count (page, "//main//h3[@id='deep']"), ==, 1);
  xmlFreeDoc (page);

  page = write_page (report);
  level = 0;
  check_headings (xmlDocGetRootElement (page), &level);
  xmlFreeDoc (page);
}

/* The title stands in the header, and the parts below it are all of one level. */
static void
test_title (void)
{
  g_autoptr (CabasPaper) paper = cabas_paper_new ("A page");
  xmlDoc *page;

  cabas_paper_add_heading (paper, 1, NULL, "A page");
  cabas_paper_add_heading (paper, 2, NULL, "One");
  cabas_paper_add_heading (paper, 3, NULL, "Deeper");
  cabas_paper_add_heading (paper, 2, NULL, "Two");
  page = write_page (paper);
  g_assert_cmpuint (count (page, "//h1"), ==, 1);
  g_assert_cmpuint (count (page, "//main/h2"), ==, 2);
  g_assert_cmpuint (count (page, "//main/h3"), ==, 1);
  xmlFreeDoc (page);
}

static void
collect (xmlNode *node, GHashTable *ids, GPtrArray *aims)
{
  static const char *const names[] = { "href", "aria-labelledby", "aria-describedby", "clip-path" };

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      xmlChar *id = xmlGetProp (child, BAD_CAST "id");

      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (id != NULL && !g_hash_table_add (ids, g_strdup ((const char *) id)))
        g_error ("two have the id “%s”", (const char *) id);
      xmlFree (id);
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          xmlChar *aim = xmlGetProp (child, BAD_CAST names[i]);
          char *text = (char *) aim;

          if (text != NULL && g_str_has_prefix (text, "url(#"))
            g_ptr_array_add (aims, g_strndup (text + 5, strlen (text) - 6));
          else if (text != NULL && *text == '#' && text[1] != '\0')
            g_ptr_array_add (aims, g_strdup (text + 1));
          else if (text != NULL && names[i][0] == 'a')
            g_ptr_array_add (aims, g_strdup (text));
          xmlFree (aim);
        }
      collect (child, ids, aims);
    }
}

/* Each id is there once, and whatever is aimed at is there. */
static void
test_links (void)
{
  xmlDoc *page = write_page (report);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) aims = g_ptr_array_new_with_free_func (g_free);

  collect (xmlDocGetRootElement (page), ids, aims);
  g_assert_cmpuint (aims->len, >, 1000);
  for (guint i = 0; i < aims->len; i++)
    if (!g_hash_table_contains (ids, aims->pdata[i]))
      g_error ("nothing has the id “%s”", (char *) aims->pdata[i]);
  g_assert_cmpuint (count (page, "//a[not(normalize-space())]"), ==, 0);
  xmlFreeDoc (page);
}

static void
test_tables (void)
{
  xmlDoc *page = write_page (report);

  g_assert_cmpuint (count (page, "//table"), >, 50);
  g_assert_cmpuint (count (page, "//table[not(caption[normalize-space()])]"), ==, 0);
  g_assert_cmpuint (count (page, "//table[not(thead/tr/th[@scope='col'])]"), ==, 0);
  g_assert_cmpuint (count (page, "//th[not(@scope)] | //th[not(normalize-space())]"), ==, 0);
  /* The index has a column of page numbers, which a web page has not. */
  g_assert_cmpuint (count (page, "//tbody/tr[count(td|th)=1]/td"), ==, 0);
  xmlFreeDoc (page);
}

/* Each chart is said in words and numbers, and each drawing has a name. */
static void
test_charts (void)
{
  xmlDoc *page = write_page (report);

  g_assert_cmpuint (count (page, "//figure/svg[@role='img'][title!=''][desc!='']"), >, 10);
  g_assert_cmpuint (count (page, "//figure/svg[not(@role='img')]"), ==, 0);
  g_assert_cmpuint (count (page, "//figure[svg][not(figcaption)]"), ==, 0);
  g_assert_cmpuint (count (page, "//figure[svg][not(details//table)]"), ==, 0);
  xmlFreeDoc (page);
}

/* It works without a network, and nobody learns who reads it. */
static void
test_alone (void)
{
  xmlDoc *page = write_page (report);
  g_autofree char *style = find (page, "/html/head/style[1]");

  g_assert_cmpuint (count (page, "//script | //link | //iframe | //object | //embed | //@onclick"),
                    ==, 0);
  g_assert_cmpuint (count (page, "//img[not(starts-with(@src, 'data:'))]"), ==, 0);
  g_assert_nonnull (strstr (style, "prefers-color-scheme: dark"));
  g_assert_nonnull (strstr (style, "@media print"));
  g_assert_null (strstr (style, "url("));
  g_assert_null (strstr (style, "@import"));
  xmlFreeDoc (page);
}

static void
test_hostile (void)
{
  g_autoptr (CabasPaper) paper = cabas_paper_new (HOSTILE);
  g_autoptr (CabasTable) table = cabas_table_new ();
  CabasWords *words = cabas_words_new (HOSTILE);
  g_autofree char *title = NULL;
  g_autofree char *paragraph = NULL;
  xmlDoc *page;

  cabas_words_add_link (words, 0, "go", "javascript:alert (1)");
  cabas_words_add_link (words, 0, "out", "https://example.org/?a=1&b=\"><script>");
  cabas_paper_add_heading (paper, 1, "a\"><script>", HOSTILE);
  cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH, words);
  cabas_table_add_column (table, HOSTILE, CABAS_TABLE_START, 1);
  cabas_table_add_row (table);
  cabas_table_add_cell (table, HOSTILE);
  cabas_paper_add_table (paper, g_steal_pointer (&table));

  page = write_page (paper);
  title = find (page, "/html/head/title");
  paragraph = find (page, "//main/p");
  g_assert_cmpstr (title, ==, HOSTILE_SHOWN);
  g_assert_true (g_str_has_prefix (paragraph, HOSTILE_SHOWN));
  g_assert_cmpuint (count (page, "//script"), ==, 0);
  g_assert_cmpuint (count (page, "//a[contains(@href, 'javascript')]"), ==, 0);
  g_assert_cmpuint (count (page, "//a[starts-with(@href, 'https://example.org/')]"), ==, 1);
  xmlFreeDoc (page);
}

static void
test_same_bytes (void)
{
  g_autoptr (CabasPaper) one = make_report ("strasbourg.spaser");
  g_autoptr (CabasPaper) other = make_report ("strasbourg.spaser");
  g_autoptr (GBytes) first = cabas_html_write (one, NULL);
  g_autoptr (GBytes) second = cabas_html_write (other, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  report = make_report ("valmont.spaser");

  g_test_add_func ("/html/landmarks", test_landmarks);
  g_test_add_func ("/html/headings-do-not-jump", test_headings);
  g_test_add_func ("/html/title-stands-in-the-header", test_title);
  g_test_add_func ("/html/links-aim-at-what-is-there", test_links);
  g_test_add_func ("/html/tables-have-heads-and-captions", test_tables);
  g_test_add_func ("/html/charts-are-said-in-words", test_charts);
  g_test_add_func ("/html/needs-nothing-else", test_alone);
  g_test_add_func ("/html/hostile-words-stay-words", test_hostile);
  g_test_add_func ("/html/same-bytes", test_same_bytes);

  result = g_test_run ();
  cabas_paper_free (report);

  return result;
}
