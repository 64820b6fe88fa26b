/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/disk.h"
#include "store/draft.h"

#include "scratch.h"

#include <locale.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHANGED "<plan>\n  with unsaved changes, é\n</plan>\n"

static void
set_up (gpointer *fixture, gconstpointer data)
{
  scratch_remove (g_get_user_state_dir ());
}

/* A program that writes a draft and is killed at once. */
static void
write_and_die (const char *path, const CabasStamp *base, const char *text)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      GBytes *content = g_bytes_new (text, strlen (text));
      CabasDraft *draft = cabas_draft_new (path, base);

      _exit (cabas_draft_write (draft, content, 12, NULL) ? 0 : 1);
    }
  else
    {
      int status = 0;

      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_cmpint (status, ==, 0);
    }
}

static GPtrArray *
list (guint n_expected)
{
  g_autoptr (GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *drafts = cabas_draft_list (damaged);

  g_assert_cmpuint (drafts->len, ==, n_expected);
  g_assert_cmpuint (damaged->len, ==, 0);
  return drafts;
}

static void
assert_content (CabasDraft *draft, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = cabas_draft_dup_content (draft, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), expected,
                   strlen (expected));
}

static void
test_offers_the_work_of_a_killed_program (gpointer *fixture, gconstpointer data)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "d’été \xe9.spaser", NULL);
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CabasStamp base;
  CabasDraft *draft;

  scratch_write (path, "as it was");
  bytes = cabas_disk_load (path, 100, &base, NULL);
  write_and_die (path, &base, CHANGED);

  drafts = list (1);
  draft = drafts->pdata[0];
  g_assert_cmpstr (cabas_draft_get_path (draft), ==, path);
  g_assert_cmpuint (cabas_draft_get_n_changes (draft), ==, 12);
  g_assert_cmpint (cabas_draft_get_when (draft), >, 0);
  g_assert_true (cabas_stamp_is_same_content (cabas_draft_get_base (draft), &base));
  g_assert_cmpint (cabas_draft_get_base (draft)->modified, ==, base.modified);
  assert_content (draft, CHANGED);

  g_assert_cmpint (cabas_draft_get_state (draft), ==, CABAS_DRAFT_APPLIES);
  scratch_write (path, "as somebody made it");
  g_assert_cmpint (cabas_draft_get_state (draft), ==, CABAS_DRAFT_CHANGED);
  remove (path);
  g_assert_cmpint (cabas_draft_get_state (draft), ==, CABAS_DRAFT_GONE);
  scratch_remove (folder);
}

static void
test_offers_a_plan_that_was_never_saved (gpointer *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  write_and_die (NULL, NULL, CHANGED);
  write_and_die (NULL, NULL, "");
  drafts = list (2);
  g_assert_null (cabas_draft_get_path (drafts->pdata[0]));
  g_assert_null (cabas_draft_get_base (drafts->pdata[0]));
  g_assert_cmpint (cabas_draft_get_state (drafts->pdata[0]), ==, CABAS_DRAFT_UNTITLED);
}

static void
test_does_not_offer_the_work_of_a_running_program (gpointer *fixture, gconstpointer data)
{
  g_autoptr (CabasDraft) draft = cabas_draft_new (NULL, NULL);
  g_autoptr (GBytes) content = g_bytes_new_static ("a", 1);

  g_assert_true (cabas_draft_write (draft, content, 1, NULL));
  g_assert_true (g_file_test (cabas_draft_get_file (draft), G_FILE_TEST_EXISTS));
  g_ptr_array_unref (list (0));
}

static void
test_does_not_offer_what_is_saved (gpointer *fixture, gconstpointer data)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "a.spaser", NULL);

  scratch_write (path, CHANGED);
  write_and_die (path, NULL, CHANGED);
  g_ptr_array_unref (list (0));

  scratch_write (path, "not saved any more, but it was dropped");
  g_ptr_array_unref (list (0));
  scratch_remove (folder);
}

static void
test_who_recovers_goes_on_writing (gpointer *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (CabasDraft) draft = NULL;
  g_autoptr (GBytes) content = g_bytes_new_static ("further", 7);

  write_and_die (NULL, NULL, CHANGED);
  drafts = list (1);
  draft = cabas_draft_ref (drafts->pdata[0]);
  g_assert_true (cabas_draft_write (draft, content, 13, NULL));
  assert_content (draft, "further");
  g_assert_cmpuint (cabas_draft_get_n_changes (draft), ==, 13);
  g_ptr_array_unref (list (0));
}

static void
test_nothing_is_written_after_it_was_dropped (gpointer *fixture, gconstpointer data)
{
  g_autoptr (CabasDraft) draft = cabas_draft_new (NULL, NULL);
  g_autoptr (GBytes) content = g_bytes_new_static ("a", 1);

  g_assert_true (cabas_draft_write (draft, content, 1, NULL));
  cabas_draft_drop (draft);
  g_assert_true (cabas_draft_write (draft, content, 2, NULL));
  g_assert_false (g_file_test (cabas_draft_get_file (draft), G_FILE_TEST_EXISTS));
}

/* Cut short at every byte, and spoilt at every byte: reported each time, never offered. */
static void
test_reports_what_is_damaged (gpointer *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autofree char *whole = NULL;
  gsize length;
  const char *file;

  write_and_die ("/dossier/a.spaser", NULL, "<plan/>");
  drafts = list (1);
  file = cabas_draft_get_file (drafts->pdata[0]);
  g_assert_true (g_file_get_contents (file, &whole, &length, NULL));

  for (gsize i = 0; i < 2 * length; i++)
    {
      g_autoptr (GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) left = NULL;
      g_autofree char *spoilt = g_memdup2 (whole, length);

      spoilt[i % length] ^= i < length ? 0 : 4;
      g_assert_true (g_file_set_contents (file, spoilt, i < length ? i : length, NULL));
      left = cabas_draft_list (damaged);
      g_assert_cmpuint (left->len, ==, 0);
      g_assert_cmpuint (damaged->len, ==, 1);
      g_assert_cmpstr (damaged->pdata[0], ==, file);
    }
}

static void
test_says_when_it_cannot_be_written (gpointer *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "cabas", NULL);
  g_autoptr (CabasDraft) draft = cabas_draft_new ("/dossier/Plan.spaser", NULL);
  g_autoptr (GBytes) content = g_bytes_new_static ("a", 1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_state_dir (), 0700), ==, 0);
  scratch_write (state, "a file where the folder should be");
  g_assert_false (cabas_draft_write (draft, content, 1, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "Plan.spaser"));
}

#define ADD(name, function) g_test_add (name, gpointer, NULL, set_up, function, NULL)

int
main (int argc, char *argv[])
{
  char *home = scratch_isolate ();
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("/draft/offers-the-work-of-a-killed-program", test_offers_the_work_of_a_killed_program);
  ADD ("/draft/offers-a-plan-that-was-never-saved", test_offers_a_plan_that_was_never_saved);
  ADD ("/draft/does-not-offer-the-work-of-a-running-program",
       test_does_not_offer_the_work_of_a_running_program);
  ADD ("/draft/does-not-offer-what-is-saved", test_does_not_offer_what_is_saved);
  ADD ("/draft/who-recovers-goes-on-writing", test_who_recovers_goes_on_writing);
  ADD ("/draft/nothing-is-written-after-it-was-dropped",
       test_nothing_is_written_after_it_was_dropped);
  ADD ("/draft/reports-what-is-damaged", test_reports_what_is_damaged);
  ADD ("/draft/says-when-it-cannot-be-written", test_says_when_it_cannot_be_written);

  result = g_test_run ();
  scratch_free (home);
  return result;
}
