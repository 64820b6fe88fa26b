/* SPDX-License-Identifier: EUPL-1.2 */

/* Places where saving is not plain: full disks, limits, files and folders of other people. Each
 * test runs in a process of its own, which changes its user, its limits or what is mounted. */
#define _GNU_SOURCE

#include "store/disk.h"
#include "store/draft.h"
#include "store/saver.h"

#include "scratch.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <locale.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534
#define NAME "Plan d’été.spaser"

typedef struct
{
  char *base;   /* holds all */
  char *folder; /* where the plan is */
  char *path;
  CabasStamp loaded;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->base = scratch_new ();
  self->folder = g_build_filename (self->base, "plans", NULL);
  self->path = g_build_filename (self->folder, NAME, NULL);
  g_assert_cmpint (chmod (self->base, 0777), ==, 0);
  g_assert_cmpint (g_mkdir (self->folder, 0777), ==, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  chmod (self->folder, 0777);
  scratch_free (self->base);
  g_free (self->folder);
  g_free (self->path);
}

/* Runs in a process of its own, where a failed assertion aborts. */
static gboolean
run (Fixture *self, void (*function) (Fixture *))
{
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      /* The folders of the user who runs the tests are not those of the one the child becomes. */
      g_autofree char *data = g_build_filename (self->base, "data", NULL);
      g_autofree char *state = g_build_filename (self->base, "state", NULL);

      g_setenv ("XDG_DATA_HOME", data, TRUE);
      g_setenv ("XDG_STATE_HOME", state, TRUE);
      function (self);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_true (WEXITSTATUS (status) == 0 || WEXITSTATUS (status) == 77);
  return WEXITSTATUS (status) == 0;
}

static void
become_nobody (void)
{
  if (getuid () != 0)
    return;

  g_assert_cmpint (setgroups (0, NULL), ==, 0);
  g_assert_cmpint (setgid (NOBODY), ==, 0);
  g_assert_cmpint (setuid (NOBODY), ==, 0);
}

static void
make_plan (Fixture *self, gsize size, mode_t mode)
{
  g_autofree char *text = g_strnfill (size, 'o');
  g_autoptr (GBytes) bytes = NULL;

  scratch_write (self->path, text);
  g_assert_cmpint (chmod (self->path, mode), ==, 0);
  bytes = cabas_disk_load (self->path, 1 << 21, &self->loaded, NULL);
  g_assert_nonnull (bytes);
}

static void
assert_plan (Fixture *self, gsize size, char letter)
{
  g_autofree char *text = g_strnfill (size, letter);
  g_autofree char *held = scratch_read (self->path);

  g_assert_true (g_strcmp0 (text, held) == 0);
}

static CabasSaveResult *
save (Fixture *self, gsize size, const CabasStamp *loaded, GError **error)
{
  g_autofree char *text = g_strnfill (size, 'n');
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);
  g_autoptr (CabasSaveJob) job = cabas_save_job_new (self->path, bytes, loaded, CABAS_SAVE_NONE);

  return cabas_save (job, error);
}

static void
assert_saves (Fixture *self, gsize size, gboolean in_place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasSaveResult) result = save (self, size, &self->loaded, &error);

  g_assert_no_error (error);
  g_assert_cmpint (result->in_place, ==, in_place);
  g_assert_cmpint (result->notice != NULL, ==, in_place);
  assert_plan (self, size, 'n');
}

static void
assert_refuses (Fixture *self, gsize size, const CabasStamp *loaded, CabasSaveError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasSaveResult) result = save (self, size, loaded, &error);

  g_assert_null (result);
  g_assert_error (error, CABAS_SAVE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, NAME));
}

static void
add_name (Fixture *self)
{
  g_autofree char *other = g_build_filename (self->folder, "autre nom", NULL);

  g_assert_cmpint (link (self->path, other), ==, 0);
}

static gboolean
tell_kernel (const char *file, const char *text)
{
  int fd = open (file, O_WRONLY | O_CLOEXEC);
  gboolean done = fd >= 0 && write (fd, text, strlen (text)) > 0;

  if (fd >= 0)
    close (fd);
  return done;
}

/* Only root may mount: whoever runs the tests is root among the users of this process. */
static gboolean
become_root_of_ourselves (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", (guint) getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", (guint) getgid ());

  return unshare (CLONE_NEWUSER) == 0 && tell_kernel ("/proc/self/setgroups", "deny") &&
         tell_kernel ("/proc/self/uid_map", users) && tell_kernel ("/proc/self/gid_map", groups);
}

/* A disk of 1 MB, seen by this process only. */
static gboolean
mount_small_disk (Fixture *self)
{
  if (getuid () != 0 && !become_root_of_ourselves ())
    return FALSE;

  return unshare (CLONE_NEWNS) == 0 && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("none", self->folder, "tmpfs", 0, "size=1m") == 0;
}

static void
fill_small_disk (Fixture *self)
{
  if (!mount_small_disk (self))
    _exit (77);

  make_plan (self, 400000, 0644);
  assert_refuses (self, 700000, &self->loaded, CABAS_SAVE_ERROR_NO_SPACE);
  assert_plan (self, 400000, 'o');
  g_assert_cmpuint (scratch_count (self->folder), ==, 1);
  assert_saves (self, 300000, FALSE);

  make_plan (self, 400000, 0644);
  add_name (self);
  assert_refuses (self, 1200000, &self->loaded, CABAS_SAVE_ERROR_NO_SPACE);
  assert_plan (self, 400000, 'o');
  make_plan (self, 400000, 0644);
  assert_saves (self, 900000, TRUE);
}

static void
test_full_disk (Fixture *self, gconstpointer data)
{
  if (!run (self, fill_small_disk))
    g_test_message ("Nothing may be mounted here: the limit on the size of files stands for the "
                    "full disk.");
}

static void
meet_limit (Fixture *self)
{
  struct rlimit limit = { 250000, 250000 };

  make_plan (self, 200000, 0644);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_refuses (self, 300000, &self->loaded, CABAS_SAVE_ERROR_NO_SPACE);
  assert_plan (self, 200000, 'o');
  g_assert_cmpuint (scratch_count (self->folder), ==, 1);

  /* The copy that comes first meets the limit, so the file is not even opened. */
  add_name (self);
  assert_refuses (self, 300000, &self->loaded, CABAS_SAVE_ERROR_NO_SPACE);
  assert_plan (self, 200000, 'o');
  assert_saves (self, 100000, TRUE);
}

static void
test_limit_on_the_size_of_files (Fixture *self, gconstpointer data)
{
  g_assert_true (run (self, meet_limit));
}

static void
save_read_only_file (Fixture *self)
{
  become_nobody ();
  make_plan (self, 1000, 0444);
  assert_refuses (self, 2000, &self->loaded, CABAS_SAVE_ERROR_READ_ONLY);
  assert_plan (self, 1000, 'o');
  g_assert_cmpuint (scratch_count (self->folder), ==, 1);
}

static void
test_read_only_file (Fixture *self, gconstpointer data)
{
  g_assert_true (run (self, save_read_only_file));
}

static void
save_in_closed_folder (Fixture *self)
{
  become_nobody ();
  assert_saves (self, 2000, TRUE);
  g_remove (self->path);
  g_free (self->path);
  self->path = g_build_filename (self->folder, "nouveau " NAME, NULL);
  assert_refuses (self, 100, NULL, CABAS_SAVE_ERROR_READ_ONLY);
  g_assert_cmpuint (scratch_count (self->folder), ==, 1);
}

static void
test_closed_folder (Fixture *self, gconstpointer data)
{
  make_plan (self, 1000, 0666);
  g_assert_cmpint (chmod (self->folder, 0555), ==, 0);
  g_assert_true (run (self, save_in_closed_folder));
}

static void
save_file_of_root (Fixture *self)
{
  become_nobody ();
  assert_saves (self, 2000, TRUE);
}

static void
test_file_of_another_user (Fixture *self, gconstpointer data)
{
  struct stat status;

  if (getuid () != 0)
    {
      g_test_message ("Only root can make a file of another user: run the tests as root.");
      return;
    }

  make_plan (self, 1000, 0666);
  g_assert_true (run (self, save_file_of_root));
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpuint (status.st_uid, ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, 0666);
}

/* In such a folder (as /tmp) one may add files but not replace those of others. */
static void
test_file_of_another_user_in_a_sticky_folder (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (chmod (self->folder, 01777), ==, 0);
  test_file_of_another_user (self, data);
}

static void
refuse_file_of_root (Fixture *self)
{
  become_nobody ();
  assert_refuses (self, 2000, &self->loaded, CABAS_SAVE_ERROR_READ_ONLY);
}

static void
test_file_that_only_another_user_may_write (Fixture *self, gconstpointer data)
{
  make_plan (self, 1000, getuid () == 0 ? 0644 : 0444);
  g_assert_true (run (self, refuse_file_of_root));
  assert_plan (self, 1000, 'o');
}

/* Without a copy at home a file is not written over; a plain one is saved, and it is said that
 * its past is not kept. */
static void
save_without_home (Fixture *self)
{
  g_autofree char *data = g_build_filename (self->base, "data", NULL);
  g_autofree char *state = g_build_filename (self->base, "state", NULL);
  g_autoptr (CabasSaveResult) result = NULL;
  g_autoptr (GError) error = NULL;

  scratch_write (data, "");
  scratch_write (state, "");
  make_plan (self, 1000, 0644);
  result = save (self, 2000, &self->loaded, &error);
  g_assert_no_error (error);
  g_assert_nonnull (result->notice);
  assert_plan (self, 2000, 'n');

  make_plan (self, 1000, 0644);
  add_name (self);
  assert_refuses (self, 2000, &self->loaded, CABAS_SAVE_ERROR_NO_SPACE);
  assert_plan (self, 1000, 'o');
}

static void
test_home_that_takes_nothing (Fixture *self, gconstpointer data)
{
  g_assert_true (run (self, save_without_home));
}

#define ADD(name, function) g_test_add ("/places/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  umask (0);
  cabas_saver_init ();

  ADD ("full-disk", test_full_disk);
  ADD ("limit-on-the-size-of-files", test_limit_on_the_size_of_files);
  ADD ("read-only-file", test_read_only_file);
  ADD ("closed-folder", test_closed_folder);
  ADD ("file-of-another-user", test_file_of_another_user);
  ADD ("file-of-another-user-in-a-sticky-folder", test_file_of_another_user_in_a_sticky_folder);
  ADD ("file-that-only-another-user-may-write", test_file_that_only_another_user_may_write);
  ADD ("home-that-takes-nothing", test_home_that_takes_nothing);

  return g_test_run ();
}
