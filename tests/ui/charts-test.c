/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-area.h"
#include "chart-copy.h"
#include "chart-since.h"

#include "charts/stacked-bars.h"
#include "store/seal.h"

#include <adwaita.h>
#include <locale.h>
#include <string.h>

static CabasChart *
make_chart (void)
{
  CabasChart *chart = cabas_stacked_bars_new ("Department", "actions");
  const double values[] = { 1, 2 };

  cabas_stacked_bars_add_series (CABAS_STACKED_BARS (chart), "done", "Done", CABAS_CHART_BLUE);
  cabas_stacked_bars_add_series (CABAS_STACKED_BARS (chart), "late", "Late", CABAS_CHART_ORANGE);
  cabas_stacked_bars_add_row (CABAS_STACKED_BARS (chart), "a", "Roads/bridges", values, 0);
  cabas_stacked_bars_add_row (CABAS_STACKED_BARS (chart), "b", "Schools", values, 0);
  cabas_chart_set_title (chart, "Roads/bridges: “3”");

  return chart;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *is_done = user_data;
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error);
  g_assert_no_error (error);
  *is_done = TRUE;
}

/* What a program gets that asks for this type. */
static GBytes *
read_as (GdkContentProvider *content, const char *type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean is_done = FALSE;

  gdk_content_provider_write_mime_type_async (content, type, stream, G_PRIORITY_DEFAULT, NULL,
                                              written_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_begins (GdkContentProvider *content, const char *type, const char *start)
{
  g_autoptr (GBytes) bytes = read_as (content, type);

  g_test_message ("%s", type);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, strlen (start));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (start), start, strlen (start));
}

static void
test_copy_is_picture_and_text (void)
{
  g_autoptr (CabasChart) chart = make_chart ();
  g_autoptr (GdkContentProvider) content = cabas_chart_copy_new (chart);
  GValue text = G_VALUE_INIT;

  assert_begins (content, "image/png", "\x89PNG\r\n");
  assert_begins (content, "image/svg+xml", "<?xml");
  assert_begins (content, "text/html", "<meta charset=\"utf-8\">\n<h3>Roads/bridges: “3”</h3>");
  g_value_init (&text, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &text, NULL));
  g_assert_true (g_str_has_prefix (g_value_get_string (&text), "Roads/bridges: “3”."));
  g_assert_nonnull (strstr (g_value_get_string (&text), "Schools\t1\t2\t3\n"));
  g_value_unset (&text);
}

static void
test_dragged_out_it_is_a_file (void)
{
  g_autoptr (CabasChart) chart = make_chart ();
  char *folder = NULL;
  g_autoptr (GdkContentProvider) content = cabas_chart_copy_new_with_file (chart, &folder);
  g_autofree char *path = g_build_filename (folder, "Roads-bridges- “3”.png", NULL);
  GValue files = G_VALUE_INIT;
  g_autoptr (GSList) list = NULL;

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_value_init (&files, GDK_TYPE_FILE_LIST);
  g_assert_true (gdk_content_provider_get_value (content, &files, NULL));
  list = gdk_file_list_get_files (g_value_get_boxed (&files));
  g_assert_cmpuint (g_slist_length (list), ==, 1);
  g_assert_cmpstr (g_file_peek_path (list->data), ==, path);
  g_value_unset (&files);

  cabas_chart_copy_remove (folder);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What the pointer was on is forgotten: it may be somewhere else in the new picture. */
static void
test_another_chart_has_no_datum_in_sight (void)
{
  CabasChartArea *area = g_object_ref_sink (g_object_new (CABAS_TYPE_CHART_AREA, NULL));
  g_autoptr (CabasChart) one = make_chart ();
  g_autoptr (CabasChart) other = make_chart ();

  cabas_chart_area_set_chart (area, one);
  cabas_chart_area_set_datum (area, 2);
  g_assert_cmpint (cabas_chart_area_get_datum (area), ==, 2);
  cabas_chart_area_set_chart (area, other);
  g_assert_cmpint (cabas_chart_area_get_datum (area), ==, -1);
  g_object_unref (area);
}

/* Opened once for each version, and only for charts that count changes. */
static void
test_changes_are_counted_from_the_last_version (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  const CabasSealOptions options = { CABAS_VERSION_KIND_DRAFT, NULL, cabas_date_today (), NULL };
  g_auto (CabasChartSince) since = { 0 };
  g_autoptr (CabasDocument) first = NULL;

  g_assert_null (cabas_chart_since_ensure (&since, document, "waterfall"));
  g_assert_nonnull (cabas_seal_make (history, &options, NULL));
  g_assert_null (cabas_chart_since_ensure (&since, document, "progress"));
  g_set_object (&first, cabas_chart_since_ensure (&since, document, "waterfall"));
  g_assert_nonnull (first);
  g_assert_true (cabas_chart_since_ensure (&since, document, "waterfall") == first);

  cabas_history_add (history, cabas_document_get_root (document), CABAS_KIND_AXIS, G_MAXUINT);
  g_assert_nonnull (cabas_seal_make (history, &options, NULL));
  g_assert_true (cabas_chart_since_ensure (&since, document, "waterfall") != first);
  g_assert_nonnull (since.document);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  gtk_disable_setlocale ();
  adw_init ();

  g_test_add_func ("/ui/charts/copy-is-picture-and-text", test_copy_is_picture_and_text);
  g_test_add_func ("/ui/charts/dragged-out-it-is-a-file", test_dragged_out_it_is_a_file);
  g_test_add_func ("/ui/charts/another-chart-has-no-datum-in-sight",
                   test_another_chart_has_no_datum_in_sight);
  g_test_add_func ("/ui/charts/changes-are-counted-from-the-last-version",
                   test_changes_are_counted_from_the_last_version);

  return g_test_run ();
}
