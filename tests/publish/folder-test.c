/* SPDX-License-Identifier: EUPL-1.2 */
#include "../store/scratch.h"
#include "publish/folder.h"

#include <glib/gstdio.h>

static GPtrArray *
make_files (const char *words)
{
  GPtrArray *files = cabas_folder_new ();

  cabas_folder_take (files, "index.html", g_bytes_new (words, strlen (words)));
  cabas_folder_take (files, "data.csv", g_bytes_new ("a,b\r\n", 5));
  cabas_folder_add_checksums (files);

  return files;
}

static void
test_new (void)
{
  g_autofree char *scratch = scratch_new ();
  g_autofree char *folder = g_build_filename (scratch, "page", NULL);
  g_autofree char *page = g_build_filename (folder, "index.html", NULL);
  g_autofree char *sums = g_build_filename (folder, CABAS_CHECKSUMS_NAME, NULL);
  g_autoptr (GPtrArray) files = make_files ("words");
  g_autoptr (GError) error = NULL;

  g_assert_true (cabas_folder_write (files, folder, FALSE, NULL, &error));
  g_assert_no_error (error);
  scratch_assert (page, "words");
  scratch_assert (sums,
                  "dba36bffa5cab0f922d087a3aeb179f9d4e745df40b323e1b1471402848c8a3e  index.html\n"
                  "fbf6b30113a4b6418c623a96ed6844f17ef5751b908a16abaa919d0bcd6b7784  data.csv\n");
  g_assert_cmpuint (scratch_count (folder), ==, 3);
  g_assert_cmpuint (scratch_count (scratch), ==, 1);
  scratch_remove (scratch);
}

/* What was there stays as it was, until somebody asks for it to be replaced. */
static void
test_replace (void)
{
  g_autofree char *scratch = scratch_new ();
  g_autofree char *folder = g_build_filename (scratch, "page", NULL);
  g_autofree char *page = g_build_filename (folder, "index.html", NULL);
  g_autofree char *old = g_build_filename (folder, "old.csv", NULL);
  g_autoptr (GPtrArray) files = make_files ("words");
  g_autoptr (GPtrArray) newer = make_files ("newer words");
  g_autoptr (GError) error = NULL;

  cabas_folder_take (files, "old.csv", g_bytes_new ("", 0));
  g_ptr_array_remove_index (files, 2);
  cabas_folder_add_checksums (files);
  g_assert_true (cabas_folder_write (files, folder, FALSE, NULL, NULL));
  g_assert_true (g_file_test (old, G_FILE_TEST_EXISTS));

  g_assert_false (cabas_folder_write (newer, folder, FALSE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  scratch_assert (page, "words");

  g_assert_true (cabas_folder_write (newer, folder, TRUE, NULL, NULL));
  scratch_assert (page, "newer words");
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (scratch_count (scratch), ==, 1);
  scratch_remove (scratch);
}

/* Somebody picked the wrong folder. */
static void
test_foreign (void)
{
  g_autofree char *scratch = scratch_new ();
  g_autofree char *folder = g_build_filename (scratch, "page", NULL);
  g_autofree char *letter = g_build_filename (folder, "letter.odt", NULL);
  g_autoptr (GPtrArray) files = make_files ("words");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  scratch_write (letter, "mine");
  g_assert_false (cabas_folder_write (files, folder, TRUE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY);
  g_assert_nonnull (strstr (error->message, "letter.odt"));
  scratch_assert (letter, "mine");
  g_clear_error (&error);

  /* Nor may a file be taken for a folder. */
  g_assert_false (cabas_folder_write (files, letter, TRUE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  scratch_assert (letter, "mine");
  g_assert_cmpuint (scratch_count (folder), ==, 1);
  g_assert_cmpuint (scratch_count (scratch), ==, 1);
  scratch_remove (scratch);
}

static void
cancel_cb (double share, gpointer user_data)
{
  if (share > 0.5)
    g_cancellable_cancel (user_data);
}

static void
test_cancel (void)
{
  g_autofree char *scratch = scratch_new ();
  g_autofree char *folder = g_build_filename (scratch, "page", NULL);
  g_autofree char *page = g_build_filename (folder, "index.html", NULL);
  g_autoptr (GPtrArray) files = make_files ("words");
  g_autoptr (GPtrArray) newer = make_files ("newer words");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const CabasPace pace = cabas_pace_new (cancellable, cancel_cb, cancellable);
  g_autoptr (GError) error = NULL;

  g_assert_true (cabas_folder_write (files, folder, FALSE, NULL, NULL));
  g_assert_false (cabas_folder_write (newer, folder, TRUE, &pace, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  scratch_assert (page, "words");
  g_assert_cmpuint (scratch_count (scratch), ==, 1);
  scratch_remove (scratch);
}

/* A link to a folder stays a link, and the folder behind it is replaced. */
static void
test_link (void)
{
  g_autofree char *scratch = scratch_new ();
  g_autofree char *folder = g_build_filename (scratch, "page", NULL);
  g_autofree char *link = g_build_filename (scratch, "link", NULL);
  g_autofree char *page = g_build_filename (folder, "index.html", NULL);
  g_autoptr (GPtrArray) files = make_files ("words");
  g_autoptr (GPtrArray) newer = make_files ("newer words");
  g_autoptr (GFile) file = g_file_new_for_path (link);

  g_assert_true (cabas_folder_write (files, folder, FALSE, NULL, NULL));
  g_assert_true (g_file_make_symbolic_link (file, folder, NULL, NULL));
  g_assert_true (cabas_folder_write (newer, link, TRUE, NULL, NULL));
  scratch_assert (page, "newer words");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (scratch_count (scratch), ==, 2);
  scratch_remove (scratch);
}

static void
test_no_place (void)
{
  g_autofree char *scratch = scratch_new ();
  g_autofree char *folder = g_build_filename (scratch, "missing", "page", NULL);
  g_autoptr (GPtrArray) files = make_files ("words");
  g_autoptr (GError) error = NULL;

  g_assert_false (cabas_folder_write (files, folder, FALSE, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (scratch_count (scratch), ==, 0);
  scratch_remove (scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/folder/is-written", test_new);
  g_test_add_func ("/folder/is-replaced-when-asked", test_replace);
  g_test_add_func ("/folder/of-others-is-left-alone", test_foreign);
  g_test_add_func ("/folder/cancelled-leaves-nothing", test_cancel);
  g_test_add_func ("/folder/link-stays", test_link);
  g_test_add_func ("/folder/has-no-place", test_no_place);

  return g_test_run ();
}
