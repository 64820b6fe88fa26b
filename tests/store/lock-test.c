/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/lock.h"
#include "store/process.h"

#include "scratch.h"

#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
  char *file; /* the lock */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = scratch_new ();
  self->path = g_build_filename (self->folder, "Été 1.spaser", NULL);
  self->file = g_build_filename (self->folder, ".~lock.Été 1.spaser#", NULL);
  scratch_write (self->path, "plan");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  scratch_free (self->folder);
  g_free (self->path);
  g_free (self->file);
}

static void
leave_lock (Fixture *self, const char *process)
{
  g_autofree char *text = g_strdup_printf (
      "[Lock]\nname=Zoé Müller\nhost=poste-7\nsince=1768478400\nprocess=%s\ntoken=x\n", process);

  scratch_write (self->file, text);
}

static void
test_is_taken_and_given_back (Fixture *self, gconstpointer data)
{
  CabasLock *lock = cabas_lock_acquire (self->path);

  g_assert_cmpint (cabas_lock_get_state (lock), ==, CABAS_LOCK_OURS);
  g_assert_true (g_file_test (self->file, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (scratch_count (self->folder), ==, 2);
  cabas_lock_release (lock);
  g_assert_false (g_file_test (self->file, G_FILE_TEST_EXISTS));
}

static void
test_names_who_has_the_file_open (Fixture *self, gconstpointer data)
{
  g_autoptr (CabasLock) lock = NULL;

  leave_lock (self, "00000000-1-1");
  lock = cabas_lock_acquire (self->path);
  g_assert_cmpint (cabas_lock_get_state (lock), ==, CABAS_LOCK_HELD);
  g_assert_cmpstr (cabas_lock_get_holder (lock), ==, "Zoé Müller");
  g_assert_cmpstr (cabas_lock_get_host (lock), ==, "poste-7");
  g_assert_cmpint (cabas_lock_get_since (lock), ==, 1768478400);

  g_clear_pointer (&lock, cabas_lock_release);
  g_assert_true (g_file_test (self->file, G_FILE_TEST_EXISTS));
}

static void
test_is_held_by_another_window_of_ours (Fixture *self, gconstpointer data)
{
  g_autoptr (CabasLock) first = cabas_lock_acquire (self->path);
  g_autoptr (CabasLock) second = cabas_lock_acquire (self->path);

  g_assert_cmpint (cabas_lock_get_state (second), ==, CABAS_LOCK_HELD);
  g_clear_pointer (&second, cabas_lock_release);
  g_assert_true (g_file_test (self->file, G_FILE_TEST_EXISTS));
}

static void
test_can_be_taken_over (Fixture *self, gconstpointer data)
{
  g_autoptr (CabasLock) first = cabas_lock_acquire (self->path);
  g_autoptr (CabasLock) second = cabas_lock_acquire (self->path);

  cabas_lock_take_over (second);
  g_assert_cmpint (cabas_lock_get_state (second), ==, CABAS_LOCK_OURS);
  g_clear_pointer (&first, cabas_lock_release);
  g_assert_true (g_file_test (self->file, G_FILE_TEST_EXISTS));
  g_clear_pointer (&second, cabas_lock_release);
  g_assert_false (g_file_test (self->file, G_FILE_TEST_EXISTS));
}

static void
test_of_a_dead_program_is_free (Fixture *self, gconstpointer data)
{
  g_autofree char *alive = cabas_process_label ();
  g_autofree char *place = g_strndup (alive, 8);
  g_autofree char *dead = g_strconcat (place, "-999999999-1", NULL);
  g_autofree char *reused = g_strdup_printf ("%s-%d-1", place, (int) getpid ());
  const char *labels[] = { dead, reused, "nonsense", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (CabasLock) lock = NULL;

      leave_lock (self, labels[i]);
      lock = cabas_lock_acquire (self->path);
      g_assert_cmpint (cabas_lock_get_state (lock), ==, CABAS_LOCK_OURS);
    }
}

static void
test_that_is_none_is_replaced (Fixture *self, gconstpointer data)
{
  static const char *texts[] = { "", "\xff\xfe", "[Lock]\n", "[Lock]\nname=a\n", ",a,b,c;" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CabasLock) lock = NULL;

      scratch_write (self->file, texts[i]);
      lock = cabas_lock_acquire (self->path);
      g_assert_cmpint (cabas_lock_get_state (lock), ==, CABAS_LOCK_OURS);
    }
}

static void
test_is_shared_by_the_links_to_a_file (Fixture *self, gconstpointer data)
{
  g_autofree char *name = g_build_filename (self->folder, "lien", NULL);
  g_autoptr (CabasLock) lock = NULL;

  g_assert_cmpint (symlink ("Été 1.spaser", name), ==, 0);
  lock = cabas_lock_acquire (name);
  g_assert_true (g_file_test (self->file, G_FILE_TEST_EXISTS));
}

static void
test_does_without_a_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (self->folder, "absent", "a.spaser", NULL);
  g_autoptr (CabasLock) lock = cabas_lock_acquire (missing);
  g_autoptr (CabasLock) kernel = cabas_lock_acquire ("/proc/version");

  g_assert_cmpint (cabas_lock_get_state (lock), ==, CABAS_LOCK_NONE);
  g_assert_cmpint (cabas_lock_get_state (kernel), ==, CABAS_LOCK_NONE);
}

#define ADD(name, function) g_test_add ("/lock/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  char *home = scratch_isolate ();
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("is-taken-and-given-back", test_is_taken_and_given_back);
  ADD ("names-who-has-the-file-open", test_names_who_has_the_file_open);
  ADD ("is-held-by-another-window-of-ours", test_is_held_by_another_window_of_ours);
  ADD ("can-be-taken-over", test_can_be_taken_over);
  ADD ("of-a-dead-program-is-free", test_of_a_dead_program_is_free);
  ADD ("that-is-none-is-replaced", test_that_is_none_is_replaced);
  ADD ("is-shared-by-the-links-to-a-file", test_is_shared_by_the_links_to_a_file);
  ADD ("does-without-a-folder", test_does_without_a_folder);

  result = g_test_run ();
  scratch_free (home);
  return result;
}
