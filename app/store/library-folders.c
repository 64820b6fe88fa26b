/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"
#include "store/card-reader.h"
#include "store/disk.h"
#include "store/library.h"
#include "store/preferences.h"
#include "store/saver.h"

#include <glib/gi18n-lib.h>

/* Files of one name with a number after it, before somebody must look at the folder. */
#define MOST_NUMBERED 1000

char *
cabas_library_dup_own_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "cabas", "library", NULL);
}

char *
cabas_library_dup_shipped_folder (void)
{
  const char *folder = g_getenv ("CABAS_DATA_DIR");

  return g_build_filename (folder != NULL ? folder : CABAS_DATA_DIR, "library", NULL);
}

GStrv
cabas_library_list_shared_folders (void)
{
  g_autofree char *text = cabas_preferences_dup (CABAS_PREFERENCE_LIBRARY_FOLDERS);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; lines[i] != NULL && n < CABAS_MAX_SHARED_FOLDERS; i++)
    if (g_path_is_absolute (lines[i]))
      {
        g_strv_builder_add (folders, lines[i]);
        n++;
      }

  return g_strv_builder_end (folders);
}

gboolean
cabas_library_set_shared_folders (const char *const *folders, GError **error)
{
  g_autofree char *text = g_strjoinv ("\n", (char **) folders);

  return cabas_preferences_set (CABAS_PREFERENCE_LIBRARY_FOLDERS, text, error);
}

/* What stands before the ending in the name of a file: nothing that leads to another folder. */
static char *
make_stem (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *stem = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && stem->len < 60; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (stem, g_ascii_tolower (*p));
    else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
      g_string_append_c (stem, '-');
  if (stem->len > 0 && stem->str[stem->len - 1] == '-')
    g_string_truncate (stem, stem->len - 1);
  if (stem->len == 0)
    g_string_append (stem, "card");

  return g_string_free (stem, FALSE);
}

/* (nullable): a name that no file of the folder has. */
static char *
find_free_path (const char *folder, const char *name)
{
  g_autofree char *stem = make_stem (name);

  for (guint i = 1; i < MOST_NUMBERED; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *file_name = g_strconcat (stem, number, CABAS_CARD_SUFFIX, NULL);
      g_autofree char *path = g_build_filename (folder, file_name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        return g_steal_pointer (&path);
    }

  return NULL;
}

char *
cabas_library_save (const char *folder, const char *name, GPtrArray *cards, GError **error)
{
  g_autoptr (GBytes) bytes = cabas_card_writer_write (cards);
  g_autofree char *path = find_free_path (folder, name);
  g_autoptr (CabasSaveJob) job = NULL;
  g_autoptr (CabasSaveResult) result = NULL;

  if (path == NULL)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST,
                   _ ("The folder “%s” holds too many cards of this name."), folder);
      return NULL;
    }

  cabas_disk_make_folder (folder);
  /* A file that came to be there in the meantime is not written over. */
  job = cabas_save_job_new (path, bytes, NULL, CABAS_SAVE_NONE);
  result = cabas_save (job, error);
  return result != NULL ? g_steal_pointer (&path) : NULL;
}
