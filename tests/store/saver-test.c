/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/backups.h"
#include "store/disk.h"
#include "store/process.h"
#include "store/reader-guard.h"
#include "store/saver.h"

#include "scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define NAME "Plan de l’été – n° 2.spaser"

typedef struct
{
  char *folder;
  char *path;
  CabasStamp loaded;
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
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cabas_disk_load (self->path, 1 << 20, &self->loaded, &error);

  g_assert_no_error (error);
}

static CabasSaveResult *
try_save (const char *path,
          const char *text,
          const CabasStamp *loaded,
          CabasSaveFlags flags,
          GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (CabasSaveJob) job = cabas_save_job_new (path, bytes, loaded, flags);

  return cabas_save (job, error);
}

static CabasSaveResult *
save (Fixture *self, const char *text, const CabasStamp *loaded, CabasSaveFlags flags)
{
  g_autoptr (GError) error = NULL;
  CabasSaveResult *result = try_save (self->path, text, loaded, flags, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  scratch_assert (self->path, text);
  return result;
}

static void
refuse (Fixture *self, const CabasStamp *loaded, CabasSaveError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasSaveResult) result =
                 try_save (self->path, "never", loaded, CABAS_SAVE_NONE, &error);
  g_autofree char *name = g_path_get_basename (self->path);

  g_assert_null (result);
  g_assert_error (error, CABAS_SAVE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_new_file (Fixture *self, gconstpointer data)
{
  struct stat status;
  mode_t old = umask (027);
  g_autoptr (CabasSaveResult) result = save (self, "one", NULL, CABAS_SAVE_NONE);

  umask (old);
  g_assert_false (result->in_place);
  g_assert_null (result->notice);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, 0640);
  g_assert_cmpuint (result->stamp.inode, ==, status.st_ino);
  g_assert_cmpuint (scratch_count (self->folder), ==, 1);
}

static void
test_saves_again_and_again (Fixture *self, gconstpointer data)
{
  CabasStamp stamp = { 0 };

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *text = g_strnfill (i * 300000, 'a' + i);
      g_autoptr (CabasSaveResult) result =
                     save (self, text, i > 0 ? &stamp : NULL, CABAS_SAVE_NONE);

      g_assert_false (result->in_place);
      stamp = result->stamp;
    }

  g_assert_cmpuint (scratch_count (self->folder), ==, 1);
}

static void
test_keeps_mode (Fixture *self, gconstpointer data)
{
  static const mode_t modes[] = { 0600, 0640, 0644, 0664, 0666, 0755, 02660 };

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      struct stat status;
      g_autoptr (CabasSaveResult) result = NULL;

      scratch_write (self->path, "old");
      g_assert_cmpint (chmod (self->path, modes[i]), ==, 0);
      load (self);
      result = save (self, "new", &self->loaded, CABAS_SAVE_NONE);
      g_assert_false (result->in_place);
      g_assert_cmpint (g_stat (self->path, &status), ==, 0);
      g_assert_cmphex (status.st_mode & 07777, ==, modes[i]);
    }
}

/* As `setfacl -m u:65534:rw` writes it: version, then tag, rights and number of each entry. */
static const guint8 access_list[] = {
  2,    0, 0, 0,                         /* version */
  0x01, 0, 6, 0, 0xff, 0xff, 0xff, 0xff, /* owner rw */
  0x02, 0, 6, 0, 0xfe, 0xff, 0,    0,    /* user 65534 rw */
  0x04, 0, 4, 0, 0xff, 0xff, 0xff, 0xff, /* group r */
  0x10, 0, 6, 0, 0xff, 0xff, 0xff, 0xff, /* mask rw */
  0x20, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, /* others nothing */
};

static void
test_keeps_access_list_and_attributes (Fixture *self, gconstpointer data)
{
  static const char *names[] = { "system.posix_acl_access", "user.xdg.tags" };
  static const char tags[] = "marchés";
  const void *values[] = { access_list, tags };
  gsize sizes[] = { sizeof access_list, sizeof tags };

  scratch_write (self->path, "old");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (setxattr (self->path, names[i], values[i], sizes[i], 0) != 0)
      {
        g_assert_cmpint (errno, ==, ENOTSUP);
        g_test_message ("The disk of %s keeps no %s", self->folder, names[i]);
        sizes[i] = 0;
      }

  load (self);
  cabas_save_result_free (save (self, "new", &self->loaded, CABAS_SAVE_NONE));

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char held[256];
      ssize_t size = getxattr (self->path, names[i], held, sizeof held);

      if (sizes[i] > 0)
        g_assert_cmpmem (held, size, values[i], sizes[i]);
    }
}

typedef struct
{
  const char *name;
  const char *link;   /* what the file's name leads to */
  const char *second; /* (nullable): what that leads to */
  const char *end;    /* the file that is written */
  gboolean exists;
} LinkCase;

static const LinkCase link_cases[] = {
  { "relative", "dossier/réel.spaser", NULL, "dossier/réel.spaser", TRUE },
  { "two in a row", "dossier/lien", "réel.spaser", "dossier/réel.spaser", TRUE },
  { "through a parent", "dossier/../a.spaser", NULL, "a.spaser", TRUE },
  { "to nothing yet", "dossier/réel.spaser", NULL, "dossier/réel.spaser", FALSE },
};

static void
test_follows_links (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->folder, "dossier", NULL);
  g_autofree char *inner = g_build_filename (folder, "lien", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (link_cases); i++)
    {
      const LinkCase *c = &link_cases[i];
      g_autofree char *end = g_build_filename (self->folder, c->end, NULL);
      g_autoptr (CabasSaveResult) result = NULL;

      g_test_message ("%s", c->name);
      g_remove (self->path);
      g_remove (inner);
      g_remove (end);
      g_assert_cmpint (symlink (c->link, self->path), ==, 0);
      if (c->second != NULL)
        g_assert_cmpint (symlink (c->second, inner), ==, 0);
      if (c->exists)
        {
          scratch_write (end, "old");
          load (self);
        }

      result = save (self, "new", c->exists ? &self->loaded : NULL, CABAS_SAVE_NONE);
      g_assert_false (result->in_place);
      scratch_assert (end, "new");
      g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
    }
}

static void
test_refuses_a_link_to_itself (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (symlink (NAME, self->path), ==, 0);
  refuse (self, NULL, CABAS_SAVE_ERROR_FAILED);
}

static void
test_keeps_hard_links (Fixture *self, gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->folder, "autre nom", NULL);
  static const char *texts[] = { "longer than the old", "s", "" };

  scratch_write (self->path, "old content");
  g_assert_cmpint (link (self->path, other), ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CabasSaveResult) result = NULL;

      load (self);
      result = save (self, texts[i], &self->loaded, CABAS_SAVE_NONE);
      g_assert_true (result->in_place);
      g_assert_nonnull (strstr (result->notice, NAME));
      scratch_assert (other, texts[i]);
    }

  g_assert_cmpuint (scratch_count (self->folder), ==, 2);
}

static void
test_notices_a_change_that_keeps_size_and_date (Fixture *self, gconstpointer data)
{
  struct stat status;
  struct timespec times[2];
  FILE *file;

  scratch_write (self->path, "old");
  load (self);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);

  file = fopen (self->path, "r+");
  fputs ("OLD", file);
  fclose (file);
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  g_assert_cmpint (utimensat (AT_FDCWD, self->path, times, 0), ==, 0);

  refuse (self, &self->loaded, CABAS_SAVE_ERROR_CHANGED);
  scratch_assert (self->path, "OLD");
  cabas_save_result_free (save (self, "new", &self->loaded, CABAS_SAVE_OVERWRITE));
}

static void
test_takes_a_copy_of_the_same_content_for_the_same (Fixture *self, gconstpointer data)
{
  scratch_write (self->path, "old");
  load (self);
  g_remove (self->path);
  scratch_write (self->path, "old");
  cabas_save_result_free (save (self, "new", &self->loaded, CABAS_SAVE_NONE));
}

static void
test_asks_before_it_brings_back_a_deleted_file (Fixture *self, gconstpointer data)
{
  scratch_write (self->path, "old");
  load (self);
  g_remove (self->path);
  refuse (self, &self->loaded, CABAS_SAVE_ERROR_DELETED);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  cabas_save_result_free (save (self, "new", &self->loaded, CABAS_SAVE_OVERWRITE));
}

static void
test_asks_before_it_replaces_another_file (Fixture *self, gconstpointer data)
{
  scratch_write (self->path, "of somebody else");
  refuse (self, NULL, CABAS_SAVE_ERROR_CHANGED);
  scratch_assert (self->path, "of somebody else");
  cabas_save_result_free (save (self, "new", NULL, CABAS_SAVE_OVERWRITE));
}

static void
test_refuses_what_is_no_file (Fixture *self, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (self->folder, "absent", NAME, NULL);

  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  refuse (self, NULL, CABAS_SAVE_ERROR_FAILED);

  g_remove (self->path);
  g_assert_cmpint (g_mkdir (self->path, 0700), ==, 0);
  refuse (self, NULL, CABAS_SAVE_ERROR_FAILED);

  g_free (g_steal_pointer (&self->path));
  self->path = g_steal_pointer (&missing);
  refuse (self, NULL, CABAS_SAVE_ERROR_FAILED);
}

static void
test_takes_any_name (Fixture *self, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (255, 'x');
  const char *names[] = { long_name, "espace et é", "\xe9t\xe9 latin-1", "a\nb", "-rf" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CabasSaveResult) first = try_save (path, "one", NULL, CABAS_SAVE_NONE, &error);
      g_autoptr (CabasSaveResult) second = NULL;

      g_assert_no_error (error);
      second = try_save (path, "two", &first->stamp, CABAS_SAVE_NONE, &error);
      g_assert_no_error (error);
      g_assert_null (second->notice);
      scratch_assert (path, "two");
    }
}

static void
test_clears_away_what_a_killed_save_left (Fixture *self, gconstpointer data)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, NAME, -1);
  g_autofree char *alive = cabas_process_label ();
  g_autofree char *place = g_strndup (alive, 8);
  g_autofree char *of_dead =
      g_strdup_printf ("%s/.cabas-%.12s-%s-999999999-1-0.tmp", self->folder, hash, place);
  g_autofree char *of_alive =
      g_strdup_printf ("%s/.cabas-%.12s-%s-0.tmp", self->folder, hash, alive);
  g_autofree char *of_elsewhere =
      g_strdup_printf ("%s/.cabas-%.12s-00000000-1-1-0.tmp", self->folder, hash);
  g_autofree char *of_another =
      g_strdup_printf ("%s/.cabas-000000000000-%s-999999999-1-0.tmp", self->folder, place);

  scratch_write (of_dead, "");
  scratch_write (of_alive, "");
  scratch_write (of_elsewhere, "");
  scratch_write (of_another, "");
  cabas_save_result_free (save (self, "new", NULL, CABAS_SAVE_NONE));

  g_assert_false (g_file_test (of_dead, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (of_alive, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (of_elsewhere, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (of_another, G_FILE_TEST_EXISTS));
}

static void
test_keeps_what_it_replaces (Fixture *self, gconstpointer data)
{
  CabasStamp stamp = { 0 };
  g_autoptr (GPtrArray) backups = NULL;

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *text = g_strdup_printf ("content %d", i);
      g_autoptr (CabasSaveResult) result =
                     save (self, text, i > 0 ? &stamp : NULL, CABAS_SAVE_NONE);

      stamp = result->stamp;
    }

  backups = cabas_backups_list (self->path);
  g_assert_cmpuint (backups->len, ==, 3);
  scratch_assert (((CabasBackup *) backups->pdata[0])->path, "content 2");
  scratch_assert (((CabasBackup *) backups->pdata[2])->path, "content 0");
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  CabasSaveResult **saved = user_data;

  *saved = cabas_save_finish (result, &error);
  g_assert_no_error (error);
}

static void
test_saves_in_a_thread (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (CabasSaveResult) result = NULL;

  cabas_save_async (cabas_save_job_new (self->path, bytes, NULL, CABAS_SAVE_NONE), NULL, saved_cb,
                    &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  scratch_assert (self->path, "new");
}

#define ADD(name, function) g_test_add ("/saver/" name, Fixture, NULL, set_up, function, tear_down)

/* What the reader would refuse is not written. */
static void
test_refuses_what_cannot_be_reopened (Fixture *self, gconstpointer data)
{
  const gsize size = CABAS_MAX_FILE_BYTES + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (CabasSaveJob) job = cabas_save_job_new (self->path, bytes, NULL, CABAS_SAVE_NONE);
  g_autoptr (GError) error = NULL;

  g_assert_null (cabas_save (job, &error));
  g_assert_error (error, CABAS_SAVE_ERROR, CABAS_SAVE_ERROR_FAILED);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  char *home = scratch_isolate ();
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  cabas_saver_init ();

  ADD ("refuses-what-cannot-be-reopened", test_refuses_what_cannot_be_reopened);
  ADD ("new-file", test_new_file);
  ADD ("saves-again-and-again", test_saves_again_and_again);
  ADD ("keeps-mode", test_keeps_mode);
  ADD ("keeps-access-list-and-attributes", test_keeps_access_list_and_attributes);
  ADD ("follows-links", test_follows_links);
  ADD ("refuses-a-link-to-itself", test_refuses_a_link_to_itself);
  ADD ("keeps-hard-links", test_keeps_hard_links);
  ADD ("notices-a-change-that-keeps-size-and-date", test_notices_a_change_that_keeps_size_and_date);
  ADD ("takes-a-copy-of-the-same-content-for-the-same",
       test_takes_a_copy_of_the_same_content_for_the_same);
  ADD ("asks-before-it-brings-back-a-deleted-file", test_asks_before_it_brings_back_a_deleted_file);
  ADD ("asks-before-it-replaces-another-file", test_asks_before_it_replaces_another_file);
  ADD ("refuses-what-is-no-file", test_refuses_what_is_no_file);
  ADD ("takes-any-name", test_takes_any_name);
  ADD ("clears-away-what-a-killed-save-left", test_clears_away_what_a_killed_save_left);
  ADD ("keeps-what-it-replaces", test_keeps_what_it_replaces);
  ADD ("saves-in-a-thread", test_saves_in_a_thread);
  result = g_test_run ();
  scratch_free (home);
  return result;
}
