/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/disk.h"
#include "store/process.h"

#include "scratch.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAME "Plan d’été.spaser"

typedef struct
{
  char *folder;
  char *path;
  CabasStamp stamp;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = scratch_new ();
  self->path = g_build_filename (self->folder, NAME, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  scratch_free (self->folder);
  g_free (self->path);
}

static void
load (Fixture *self, gsize limit, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cabas_disk_load (self->path, limit, &self->stamp, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   strlen (expected));
}

static void
refuse (Fixture *self, gsize limit, GIOErrorEnum code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cabas_disk_load (self->path, limit, &self->stamp, &error));
  g_assert_error (error, G_IO_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, NAME));
}

static void
test_loads_up_to_a_limit (Fixture *self, gconstpointer data)
{
  scratch_write (self->path, "0123456789");
  load (self, 10, "0123456789");
  refuse (self, 9, G_IO_ERROR_NO_SPACE);
  scratch_write (self->path, "");
  load (self, 0, "");
}

static void
test_refuses_what_is_no_file (Fixture *self, gconstpointer data)
{
  refuse (self, 100, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  refuse (self, 100, G_IO_ERROR_NOT_REGULAR_FILE);
  g_remove (self->path);
  g_assert_cmpint (g_mkdir (self->path, 0700), ==, 0);
  refuse (self, 100, G_IO_ERROR_NOT_REGULAR_FILE);
}

/* Beside the file itself, not beside the link that was opened. */
static void
test_clears_away_what_a_killed_save_left (Fixture *self, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (self->folder, "ailleurs", NULL);
  g_autofree char *file = g_build_filename (elsewhere, "réel", NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "réel", -1);
  g_autofree char *label = cabas_process_label ();
  g_autofree char *left =
      g_strdup_printf ("%s/.cabas-%.12s-%.8s-999999999-1-0.tmp", elsewhere, hash, label);

  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_cmpint (symlink ("ailleurs/réel", self->path), ==, 0);
  scratch_write (file, "plan");
  scratch_write (left, "");
  load (self, 100, "plan");
  g_assert_cmpuint (scratch_count (elsewhere), ==, 1);
}

static void
test_compares_by_content (Fixture *self, gconstpointer data)
{
  scratch_write (self->path, "plan");
  load (self, 100, "plan");
  g_assert_cmpint (cabas_disk_compare (self->path, &self->stamp), ==, CABAS_DISK_SAME);

  g_remove (self->path);
  g_assert_cmpint (cabas_disk_compare (self->path, &self->stamp), ==, CABAS_DISK_GONE);
  scratch_write (self->path, "plan");
  g_assert_cmpint (cabas_disk_compare (self->path, &self->stamp), ==, CABAS_DISK_SAME);
  scratch_write (self->path, "nalp");
  g_assert_cmpint (cabas_disk_compare (self->path, &self->stamp), ==, CABAS_DISK_CHANGED);
  scratch_write (self->path, "plan and more");
  g_assert_cmpint (cabas_disk_compare (self->path, &self->stamp), ==, CABAS_DISK_CHANGED);
}

static void
test_makes_folders (Fixture *self, gconstpointer data)
{
  g_autofree char *deep = g_build_filename (self->folder, "a", "b", "c", NULL);
  g_autofree char *in_file = g_build_filename (self->path, "a", NULL);

  g_assert_cmpint (cabas_disk_make_folder (deep), ==, 0);
  g_assert_cmpint (cabas_disk_make_folder (deep), ==, 0);
  g_assert_true (g_file_test (deep, G_FILE_TEST_IS_DIR));

  scratch_write (self->path, "a file");
  g_assert_cmpint (cabas_disk_make_folder (self->path), ==, EEXIST);
  g_assert_cmpint (cabas_disk_make_folder (in_file), !=, 0);
}

static void
test_stamp_survives_writing (Fixture *self, gconstpointer data)
{
  static const char *wrong[] = { "", "1:2:3", "1:2:3:4", "a:b:c:d", "1:2:3:4:5" };
  CabasStamp stamp = { .modified = -5, .size = G_MAXUINT64, .inode = 7 };
  CabasStamp read = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  memset (stamp.hash, 'a', 64);
  text = cabas_stamp_to_string (&stamp);
  g_assert_true (cabas_stamp_parse (&read, text));
  again = cabas_stamp_to_string (&read);
  g_assert_cmpstr (again, ==, text);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (cabas_stamp_parse (&read, wrong[i]));
}

#define ADD(name, function) g_test_add ("/disk/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("loads-up-to-a-limit", test_loads_up_to_a_limit);
  ADD ("refuses-what-is-no-file", test_refuses_what_is_no_file);
  ADD ("clears-away-what-a-killed-save-left", test_clears_away_what_a_killed_save_left);
  ADD ("compares-by-content", test_compares_by_content);
  ADD ("makes-folders", test_makes_folders);
  ADD ("stamp-survives-writing", test_stamp_survives_writing);

  return g_test_run ();
}
