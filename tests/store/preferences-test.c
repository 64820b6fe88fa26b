/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/backups.h"
#include "store/preferences.h"

#include "scratch.h"

#include <locale.h>

static void
assert_preferred (CabasPreference preference, const char *expected)
{
  g_autofree char *text = cabas_preferences_dup (preference);

  g_assert_cmpstr (text, ==, expected);
}

static void
prefer (CabasPreference preference, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cabas_preferences_set (preference, text, &error));
  g_assert_no_error (error);
}

static void
test_are_kept (void)
{
  g_autofree char *author = NULL;

  assert_preferred (CABAS_PREFERENCE_FUNCTION, NULL);
  prefer (CABAS_PREFERENCE_AUTHOR, "Anne Martin");
  prefer (CABAS_PREFERENCE_FUNCTION, "Achats");
  assert_preferred (CABAS_PREFERENCE_AUTHOR, "Anne Martin");
  author = cabas_preferences_dup_author ();
  g_assert_cmpstr (author, ==, "Anne Martin, Achats");
  prefer (CABAS_PREFERENCE_FUNCTION, NULL);
  assert_preferred (CABAS_PREFERENCE_FUNCTION, NULL);
  assert_preferred (CABAS_PREFERENCE_AUTHOR, "Anne Martin");
}

/* What makes no sense, as after editing the file by hand, is as if it were not there. */
static void
test_nonsense_is_not_believed (void)
{
  g_autofree char *language = NULL;

  prefer (CABAS_PREFERENCE_LANGUAGE, "en");
  assert_preferred (CABAS_PREFERENCE_LANGUAGE, "en");
  prefer (CABAS_PREFERENCE_LANGUAGE, "klingon");
  language = cabas_preferences_dup (CABAS_PREFERENCE_LANGUAGE);
  g_assert_nonnull (language);
  prefer (CABAS_PREFERENCE_BACKUP_FOLDER, "not/a/path");
  assert_preferred (CABAS_PREFERENCE_BACKUP_FOLDER, NULL);
}

static void
test_backups_go_where_the_user_says (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "plan.spaser", NULL);
  g_autofree char *chosen = g_build_filename (folder, "copies", NULL);
  g_autoptr (GBytes) first = g_bytes_new_static ("un", 2);
  g_autoptr (GBytes) second = g_bytes_new_static ("deux", 4);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  scratch_write (path, "plan");
  g_assert_cmpint (cabas_backups_add (path, first, 1000), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (chosen, 0700), ==, 0);
  prefer (CABAS_PREFERENCE_BACKUP_FOLDER, chosen);
  g_assert_cmpint (cabas_backups_add (path, second, 2000), ==, 0);

  after = cabas_backups_list (path);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_true (g_str_has_prefix (((CabasBackup *) after->pdata[0])->path, chosen));
  g_assert_false (g_str_has_prefix (((CabasBackup *) after->pdata[1])->path, chosen));

  /* The disk is away today. */
  scratch_remove (chosen);
  before = cabas_backups_list (path);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpint (cabas_backups_add (path, second, 3000), ==, 0);
  prefer (CABAS_PREFERENCE_BACKUP_FOLDER, NULL);
  scratch_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_autofree char *home = NULL;
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  home = scratch_isolate ();

  g_test_add_func ("/preferences/are-kept", test_are_kept);
  g_test_add_func ("/preferences/nonsense-is-not-believed", test_nonsense_is_not_believed);
  g_test_add_func ("/preferences/backups-go-where-the-user-says",
                   test_backups_go_where_the_user_says);

  status = g_test_run ();
  scratch_remove (home);
  return status;
}
