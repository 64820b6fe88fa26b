/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/history.h"
#include "store/reader.h"
#include "store/relaxng.h"
#include "store/writer.h"

#include <locale.h>
#include <string.h>

/* Each tests/data/plans/x.spaser has beside it x.ref.spaser, what Cabas writes after reading it,
 * or x.errors, the sentence it refuses it with. With CABAS_WRITE_REFERENCES set, they are made
 * anew. */

static char *
get_folder (void)
{
  return g_build_filename (g_getenv ("CABAS_SOURCE_DIR"), "tests", "data", "plans", NULL);
}

static void
compare_or_write (const char *path, const char *actual, gssize length)
{
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  gsize same = 0;

  if (g_getenv ("CABAS_WRITE_REFERENCES") != NULL)
    g_file_set_contents (path, actual, length, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  while (actual[same] != '\0' && actual[same] == expected[same])
    same++;
  if (actual[same] != expected[same])
    g_error ("%s should go on with “%.60s”", path, actual + same);
}

static char *
replace_ending (const char *path, const char *ending)
{
  return g_strdup_printf ("%.*s%s", (int) (strlen (path) - strlen (".spaser")), path, ending);
}

static void
check_plan (const char *path)
{
  g_autofree char *reference = replace_ending (path, ".ref.spaser");
  g_autofree char *errors = replace_ending (path, ".errors");
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) document = cabas_reader_read_path (path, NULL, &error);
  g_autoptr (CabasDocument) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) bytes_again = NULL;

  if (document == NULL)
    {
      g_autofree char *line = g_strconcat (error->message, "\n", NULL);

      g_assert_false (g_file_test (reference, G_FILE_TEST_EXISTS));
      /* The sentences are compared in English. */
      if (g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "C"))
        compare_or_write (errors, line, -1);
      return;
    }

  g_assert_false (g_file_test (errors, G_FILE_TEST_EXISTS));
  bytes = cabas_writer_write (document);
  compare_or_write (reference, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  again = cabas_reader_read (bytes, "again", &error);
  g_assert_no_error (error);
  bytes_again = cabas_writer_write (again);
  g_assert_true (g_bytes_equal (bytes, bytes_again));
}

static void
test_golden (void)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_checked = 0;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".spaser") && !g_str_has_suffix (name, ".ref.spaser"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_test_message ("%s", name);
        check_plan (path);
        n_checked++;
      }

  g_assert_cmpuint (n_checked, >, 20);
}

static void
test_newer_major_is_read_only (void)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *path = g_build_filename (folder, "newer-major.spaser", NULL);
  g_autoptr (CabasDocument) document = cabas_reader_read_path (path, NULL, NULL);
  CabasItem *root = cabas_document_get_root (document);

  g_assert_nonnull (cabas_document_get_read_only_reason (document));
  g_assert_cmpstr (cabas_item_get_text (root, CABAS_PLAN_TITLE), ==, "De demain");
}

/* A file cut anywhere is refused or, where only its last line end is gone, read whole. */
static void
test_cut_anywhere (void)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *path = g_build_filename (folder, "unknown-kept.ref.spaser", NULL);
  g_autofree char *whole = NULL;
  gsize length;
  gsize root_end;

  g_file_get_contents (path, &whole, &length, NULL);
  root_end = strstr (whole, "</plan>") + strlen ("</plan>") - whole;
  for (gsize cut = 0; cut < root_end; cut++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (whole, cut);
      g_autoptr (GError) error = NULL;

      g_assert_null (cabas_reader_read (bytes, "cut", &error));
      g_assert_nonnull (error);
    }
}

/* One byte changed at random: read or refused, never a crash; what is read can be written. */
static void
test_random_damage (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autofree char *folder = get_folder ();
  g_autofree char *path = g_build_filename (folder, "unknown-kept.ref.spaser", NULL);
  g_autofree char *whole = NULL;
  gsize length;

  g_file_get_contents (path, &whole, &length, NULL);
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *damaged = g_memdup2 (whole, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) written = NULL;
      g_autoptr (CabasDocument) document = NULL;
      g_autoptr (CabasDocument) again = NULL;

      for (guint j = 0; j < 1 + i % 3; j++)
        damaged[g_rand_int_range (random, 0, length)] =
            "<>&\"'/!?-[]=:x1 \n\xc3\x00"[g_rand_int_range (random, 0, 19)];
      bytes = g_bytes_new_take (g_steal_pointer (&damaged), length);
      document = cabas_reader_read (bytes, "damaged", NULL);
      if (document == NULL)
        continue;
      written = cabas_writer_write (document);
      again = cabas_reader_read (written, "again", NULL);
      g_assert_true (again != NULL || cabas_document_get_read_only_reason (document) != NULL);
    }
}

static char *
repeat (const char *text, guint n)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (string, text, i);

  return g_string_free (string, FALSE);
}

/* What is written can be read, and costs what its size does. */
static void
check_reopens (const char *axis_attributes, const char *axis_content)
{
  g_autofree char *xml = g_strdup_printf ("<plan xmlns=\"" CABAS_NAMESPACE "\" id=\"p\">"
                                          "<axis id=\"a\" %s>%s</axis></plan>",
                                          axis_attributes, axis_content);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) document = cabas_reader_read (bytes, "large", &error);
  g_autoptr (CabasDocument) again = NULL;

  g_assert_no_error (error);
  written = cabas_writer_write (document);
  again = cabas_reader_read (written, "again", &error);
  g_assert_no_error (error);
  g_assert_nonnull (again);
}

static void
test_large_pieces_reopen (void)
{
  g_autofree char *line_ends = repeat ("\r\n", 2000000);
  g_autofree char *unknown_lines = g_strconcat ("<x>", line_ends, "</x>", NULL);
  g_autofree char *prefixes = repeat ("xmlns:x%u=\"u\" ", 240);
  g_autofree char *unknown = repeat ("<y/>", 100000);
  g_autofree char *quotes = repeat ("\"", 60000);
  g_autofree char *quoted = g_strconcat ("note='", quotes, "'", NULL);

  check_reopens ("", unknown_lines);
  check_reopens (prefixes, unknown);
  check_reopens (quoted, "");
}

/* Each of many elements would have to carry the long namespace declared around it. */
static void
test_repeated_namespaces_are_bounded (void)
{
  g_autofree char *uri = repeat ("u", 60000);
  g_autofree char *pieces = repeat ("<x:y/>", 100000);
  g_autofree char *xml = g_strdup_printf ("<plan xmlns=\"" CABAS_NAMESPACE "\" id=\"p\">"
                                          "<axis id=\"a\" xmlns:x=\"%s\">%s</axis></plan>",
                                          uri, pieces);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;

  g_assert_null (cabas_reader_read (bytes, "large", &error));
  g_assert_error (error, CABAS_READ_ERROR, CABAS_READ_ERROR_TOO_LARGE);
}

/* An attribute and an unknown element whose prefix is declared around their item keep its meaning
 * where the item goes. */
static void
test_prefixes_follow_a_move (void)
{
  static const char xml[] =
      "<plan xmlns=\"" CABAS_NAMESPACE "\" id=\"p\"><axis id=\"a\" xmlns:x=\"urn:x\">"
      "<objective id=\"o\" x:k=\"1\"><title x:q=\"2\">t<x:i/></title><x:e/></objective></axis>"
      "<axis id=\"b\"/></plan>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) document = cabas_reader_read (bytes, "moved", &error);
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (CabasDocument) again = NULL;
  const char *text;

  g_assert_true (cabas_history_move (history, cabas_document_find (document, "o"),
                                     cabas_document_find (document, "b"), 0));
  written = cabas_writer_write (document);
  again = cabas_reader_read (written, "again", &error);
  g_assert_no_error (error);
  text = strstr (g_bytes_get_data (written, NULL), "<axis id=\"b\">");
  g_assert_nonnull (strstr (text, "<objective id=\"o\" xmlns:x=\"urn:x\" x:k=\"1\">"));
  g_assert_nonnull (strstr (text, "<title xmlns:x=\"urn:x\" x:q=\"2\">"));
  g_assert_nonnull (strstr (text, "<x:e xmlns:x=\"urn:x\"/>"));
}

static void
test_relaxng_is_kept (void)
{
  g_autofree char *made = cabas_relaxng_dup ();
  g_autofree char *path =
      g_build_filename (g_getenv ("CABAS_SOURCE_DIR"), "resources", "schema", "plan.rng", NULL);

  compare_or_write (path, made, -1);
}

/* Every file that Cabas writes is a file that its published schema describes. */
static void
test_relaxng_accepts_references (void)
{
  g_autofree char *command = g_strdup_printf (
      "sh -c 'cd \"%s\" && xmllint --noout --relaxng resources/schema/plan.rng"
      " $(ls tests/data/plans/*.ref.spaser | grep -v newer-major) resources/samples/*.spaser'",
      g_getenv ("CABAS_SOURCE_DIR"));
  g_autofree char *messages = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_command_line_sync (command, NULL, &messages, &status, &error);
  g_assert_no_error (error);
  g_test_message ("%s", messages);
  g_assert_cmpint (status, ==, 0);
}

static void
count_pieces (CabasItem *item, gpointer user_data)
{
  *(guint *) user_data += cabas_item_get_n_pieces (item);
}

static void
test_pieces_are_counted (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CABAS_DATA_DIR"), "samples", "strasbourg.spaser", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) document = cabas_reader_read_path (path, NULL, &error);
  g_autoptr (CabasHistory) history = NULL;
  CabasItem *root;
  guint n_pieces = 0;

  g_assert_no_error (error);
  root = cabas_document_get_root (document);
  cabas_item_visit (root, count_pieces, &n_pieces);
  g_assert_cmpuint (cabas_document_get_n_pieces (document), ==, n_pieces);

  /* What was taken out makes room again. */
  history = cabas_history_new (document);
  while (cabas_item_get_n_children (root, CABAS_KIND_AXIS) > 0)
    cabas_history_remove (history, cabas_item_get_child (root, CABAS_KIND_AXIS, 0));
  g_assert_nonnull (cabas_history_add (history, root, CABAS_KIND_AXIS, 0));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plans/golden-files", test_golden);
  g_test_add_func ("/plans/newer-major-is-read-only", test_newer_major_is_read_only);
  g_test_add_func ("/plans/cut-anywhere-is-refused", test_cut_anywhere);
  g_test_add_func ("/plans/pieces-are-counted", test_pieces_are_counted);
  g_test_add_func ("/plans/random-damage-never-crashes", test_random_damage);
  g_test_add_func ("/plans/large-pieces-reopen", test_large_pieces_reopen);
  g_test_add_func ("/plans/repeated-namespaces-are-bounded", test_repeated_namespaces_are_bounded);
  g_test_add_func ("/plans/prefixes-follow-a-move", test_prefixes_follow_a_move);
  g_test_add_func ("/plans/schema-is-the-one-kept", test_relaxng_is_kept);
  g_test_add_func ("/plans/schema-accepts-what-is-written", test_relaxng_accepts_references);

  return g_test_run ();
}
