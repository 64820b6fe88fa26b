/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/chart-text.h"
#include "charts/export.h"
#include "samples.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <locale.h>
#include <string.h>

static GBytes *
render (CabasChart *chart, CabasChartFormat format)
{
  g_autoptr (GError) error = NULL;
  CabasChartStyle style;
  GBytes *bytes;

  cabas_chart_style_init (&style, CABAS_CHART_PRINT);
  bytes = cabas_chart_render (chart, format, 300, 200, &style, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static void
assert_starts (GBytes *bytes, const char *magic)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpuint (size, >, 500);
  g_assert_cmpmem (data, strlen (magic), magic, strlen (magic));
}

static const char *
find_bytes (const char *data, gsize size, const char *wanted)
{
  for (const char *at = data; at + strlen (wanted) <= data + size; at++)
    if (memcmp (at, wanted, strlen (wanted)) == 0)
      return at;
  return NULL;
}

static void
test_png_is_twice_as_large (void)
{
  g_autoptr (CabasChart) chart = make_trajectory ();
  g_autoptr (GBytes) bytes = render (chart, CABAS_CHART_PNG);
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  assert_starts (bytes, "\x89PNG\r\n\x1a\n");
  g_assert_cmpuint (data[18] << 8 | data[19], ==, 600);
  g_assert_cmpuint (data[22] << 8 | data[23], ==, 400);
}

static void
test_pdf_has_a_title (void)
{
  g_autoptr (CabasChart) chart = make_trajectory ();
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *data;

  cabas_chart_set_title (chart, "On the way");
  bytes = render (chart, CABAS_CHART_PDF);
  assert_starts (bytes, "%PDF-");
  data = g_bytes_get_data (bytes, &size);
  g_assert_nonnull (find_bytes (data, size, "(On the way)"));
}

static xmlNodePtr
find_child (xmlNodePtr parent, const char *name)
{
  for (xmlNodePtr child = parent->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && g_str_equal ((const char *) child->name, name))
      return child;
  return NULL;
}

static void
test_svg_has_words (void)
{
  const char *what;
  CabasChart *chart;

  for (guint sample = 0; (chart = make_sample (sample, &what)) != NULL; sample++)
    {
      g_autoptr (GBytes) bytes = NULL;
      xmlDocPtr document;
      xmlChar *text;

      g_test_message ("%s", what);
      cabas_chart_set_title (chart, "R & D <1> \u2192 “é”");
      bytes = render (chart, CABAS_CHART_SVG);
      document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes),
                                "chart.svg", NULL, XML_PARSE_NONET);
      g_assert_nonnull (document);
      text = xmlNodeGetContent (find_child (xmlDocGetRootElement (document), "title"));
      g_assert_cmpstr ((const char *) text, ==, "R & D <1> \u2192 “é”");
      g_assert_nonnull (find_child (xmlDocGetRootElement (document), "desc"));
      xmlFree (text);
      text = xmlGetProp (xmlDocGetRootElement (document), (const xmlChar *) "width");
      g_assert_cmpstr ((const char *) text, ==, "300px");
      xmlFree (text);
      xmlFreeDoc (document);
      g_object_unref (chart);
    }
}

static void
test_same_picture_twice (void)
{
  g_autoptr (CabasChart) chart = make_trajectory ();

  for (guint format = CABAS_CHART_SVG; format <= CABAS_CHART_PNG; format++)
    {
      g_autoptr (GBytes) one = render (chart, format);
      g_autoptr (GBytes) other = render (chart, format);

      g_assert_true (g_bytes_equal (one, other));
    }
}

static void
test_file_is_written_whole (void)
{
  g_autoptr (CabasChart) chart = make_trajectory ();
  g_autofree char *folder = g_dir_make_tmp ("cabas-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  CabasChartStyle style;

  cabas_chart_style_init (&style, CABAS_CHART_LIGHT);
  g_assert_true (cabas_chart_export (chart, file, CABAS_CHART_SVG, 300, 200, &style, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "<?xml"));
  g_assert_true (g_str_has_suffix (g_strchomp (contents), "</svg>"));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_error_names_the_file (void)
{
  g_autoptr (CabasChart) chart = make_trajectory ();
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/no-such-folder/chart.pdf");
  g_autoptr (GError) error = NULL;
  CabasChartStyle style;

  cabas_chart_style_init (&style, CABAS_CHART_LIGHT);
  g_assert_false (cabas_chart_export (chart, file, CABAS_CHART_PDF, 300, 200, &style, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "/proc/no-such-folder/chart.pdf"));
}

static void
test_impossible_sizes_are_refused (void)
{
  static const double widths[] = { 0, -5, 1e9, NAN };
  g_autoptr (CabasChart) chart = make_trajectory ();
  CabasChartStyle style;

  cabas_chart_style_init (&style, CABAS_CHART_LIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cabas_chart_render (chart, CABAS_CHART_PNG, widths[i], 200, &style, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
}

static void
test_format_is_in_the_name (void)
{
  CabasChartFormat format = CABAS_CHART_SVG;

  g_assert_true (cabas_chart_format_from_name ("a.b.PDF", &format));
  g_assert_cmpint (format, ==, CABAS_CHART_PDF);
  g_assert_false (cabas_chart_format_from_name ("png", &format));
  g_assert_false (cabas_chart_format_from_name ("a.jpg", &format));
}

static char *
dup_csv (CabasChart *chart)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CabasChartStyle style;

  cabas_chart_style_init (&style, CABAS_CHART_PRINT);
  bytes = cabas_chart_render (chart, CABAS_CHART_CSV, 0, 0, &style, &error);
  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Numbers that a spreadsheet counts on with: not grouped, with the comma of the locale, and nothing
 * where nothing is known. */
static void
test_csv_has_exact_numbers (void)
{
  g_autoptr (CabasChart) chart = make_bars_of (1, "=R; D", 12345.5, NAN, -2);
  const gboolean is_french = g_str_has_prefix (setlocale (LC_ALL, NULL), "fr");
  g_autofree char *csv = dup_csv (chart);

  g_assert_true (
      g_str_has_prefix (csv, "\ufeffDepartment;Done;In progress;Planned;Total;Late\r\n"));
  g_assert_nonnull (strstr (csv, is_french ? "\r\n\"'=R; D\";12345,5;;-2;12343,5;0\r\n"
                                           : "\r\n\"'=R; D\";12345.5;;-2;12343.5;0\r\n"));
}

static void
test_text_is_pasted_as_a_table (void)
{
  g_autoptr (CabasChart) chart = make_bars_of (2, "Roads\tand bridges", 1, 2, 3);
  g_autofree char *words = cabas_chart_describe (chart);
  g_autofree char *text = cabas_chart_dup_text (chart);

  g_assert_true (g_str_has_prefix (text, words));
  g_assert_nonnull (strstr (text, "\nSource: the plan, 22 November 2026. "));
  g_assert_nonnull (
      strstr (text, "\n\nDepartment\tDone\tIn progress\tPlanned\tTotal\tLate\n"
                    "Roads and bridges\t1\t2\t3\t6\t0\nRoads and bridges\t1\t2\t3\t6\t2\n"));
}

static void
test_html_is_escaped (void)
{
  g_autoptr (CabasChart) chart = make_bars_of (1, "R & D <1>", 1, 2, 3);
  g_autofree char *html = cabas_chart_dup_html (chart);

  g_assert_nonnull (strstr (html, "<th scope=\"row\">R &amp; D &lt;1&gt;</th>"));
  g_assert_nonnull (strstr (html, "<th scope=\"col\">Department</th>"));
  g_assert_nonnull (strstr (html, "<td style=\"text-align: right\">6</td>"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/export/png-is-twice-as-large", test_png_is_twice_as_large);
  g_test_add_func ("/charts/export/pdf-has-a-title", test_pdf_has_a_title);
  g_test_add_func ("/charts/export/svg-has-words", test_svg_has_words);
  g_test_add_func ("/charts/export/same-picture-twice", test_same_picture_twice);
  g_test_add_func ("/charts/export/file-is-written-whole", test_file_is_written_whole);
  g_test_add_func ("/charts/export/error-names-the-file", test_error_names_the_file);
  g_test_add_func ("/charts/export/impossible-sizes-are-refused",
                   test_impossible_sizes_are_refused);
  g_test_add_func ("/charts/export/format-is-in-the-name", test_format_is_in_the_name);
  g_test_add_func ("/charts/export/csv-has-exact-numbers", test_csv_has_exact_numbers);
  g_test_add_func ("/charts/export/text-is-pasted-as-a-table", test_text_is_pasted_as_a_table);
  g_test_add_func ("/charts/export/html-is-escaped", test_html_is_escaped);
  return g_test_run ();
}
