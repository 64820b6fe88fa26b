/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <stdio.h>

/* What tests of files share: a folder of their own with a name that is not plain, and short ways
 * to write and look at what lies in it. Any failure to do so fails the test. */

static inline void scratch_remove (const char *path);

static inline char *
scratch_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("cabas d’été XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/* Written over, so that links and rights stay. */
static inline void
scratch_write (const char *path, const char *text)
{
  FILE *file = fopen (path, "w");

  g_assert_nonnull (file);
  fputs (text, file);
  g_assert_cmpint (fclose (file), ==, 0);
}

static inline char *
scratch_read (const char *path)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

#define scratch_assert(path, expected)                                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *scratch_text = scratch_read (path);                                           \
    g_assert_cmpstr (scratch_text, ==, expected);                                                  \
  }                                                                                                \
  G_STMT_END

static inline guint
scratch_count (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (entries != NULL && g_dir_read_name (entries) != NULL)
    n++;
  return n;
}

static inline void
scratch_remove (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
      const char *name;

      while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          scratch_remove (child);
        }
    }

  remove (path);
}

static inline void
scratch_free (char *folder)
{
  scratch_remove (folder);
  g_free (folder);
}

/* Gives a test program data and state folders of its own, before GLib has looked for the user's.
 * (GLib's own G_TEST_OPTION_ISOLATE_DIRS leaks, which hides leaks of ours.) */
static inline char *
scratch_isolate (void)
{
  char *home = scratch_new ();
  g_autofree char *data = g_build_filename (home, "data", NULL);
  g_autofree char *state = g_build_filename (home, "state", NULL);
  g_autofree char *config = g_build_filename (home, "config", NULL);

  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  return home;
}
