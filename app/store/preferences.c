/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/preferences.h"

#include "store/disk.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP "Preferences"

static const char *const keys[CABAS_N_PREFERENCES] = {
  [CABAS_PREFERENCE_AUTHOR] = "author",
  [CABAS_PREFERENCE_FUNCTION] = "function",
  [CABAS_PREFERENCE_BACKUP_FOLDER] = "backup-folder",
  [CABAS_PREFERENCE_LANGUAGE] = "language",
  [CABAS_PREFERENCE_LIBRARY_FOLDERS] = "library-folders",
};

static char *
make_file_name (void)
{
  return g_build_filename (g_get_user_config_dir (), "cabas", "preferences.ini", NULL);
}

/* The language in which the program speaks: English to all who do not speak French. */
static char *
guess_language (void)
{
  const char *const *names = g_get_language_names ();

  return g_strdup (g_str_has_prefix (names[0], "fr") ? "fr" : "en");
}

static char *
dup_default (CabasPreference preference)
{
  switch (preference)
    {
    case CABAS_PREFERENCE_AUTHOR:
      /* GLib says “Unknown” of a user without a name. */
      return g_strdup (g_str_equal (g_get_real_name (), "Unknown") ? g_get_user_name ()
                                                                   : g_get_real_name ());
    case CABAS_PREFERENCE_LANGUAGE:
      return guess_language ();
    case CABAS_PREFERENCE_FUNCTION:
    case CABAS_PREFERENCE_BACKUP_FOLDER:
    case CABAS_PREFERENCE_LIBRARY_FOLDERS:
    case CABAS_N_PREFERENCES:
    default:
      return NULL;
    }
}

static gboolean
is_sensible (CabasPreference preference, const char *text)
{
  if (preference == CABAS_PREFERENCE_BACKUP_FOLDER)
    return g_path_is_absolute (text);
  if (preference == CABAS_PREFERENCE_LANGUAGE)
    return g_str_equal (text, "fr") || g_str_equal (text, "en");

  return text[0] != '\0';
}

char *
cabas_preferences_dup (CabasPreference preference)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *name = make_file_name ();
  g_autofree char *text = NULL;

  g_return_val_if_fail (preference < CABAS_N_PREFERENCES, NULL);

  /* A file that is not there, or spoilt, says nothing. */
  if (g_key_file_load_from_file (file, name, G_KEY_FILE_NONE, NULL))
    text = g_key_file_get_string (file, GROUP, keys[preference], NULL);
  if (text != NULL)
    g_strstrip (text);

  return text != NULL && is_sensible (preference, text) ? g_steal_pointer (&text)
                                                        : dup_default (preference);
}

gboolean
cabas_preferences_set (CabasPreference preference, const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *name = make_file_name ();
  g_autofree char *folder = g_path_get_dirname (name);
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  int problem;

  g_return_val_if_fail (preference < CABAS_N_PREFERENCES, FALSE);

  g_key_file_load_from_file (file, name, G_KEY_FILE_KEEP_COMMENTS, NULL);
  if (text != NULL && text[0] != '\0')
    g_key_file_set_string (file, GROUP, keys[preference], text);
  else
    g_key_file_remove_key (file, GROUP, keys[preference], NULL);

  content = g_key_file_to_data (file, &length, NULL);
  bytes = g_bytes_new (content, length);
  problem = cabas_disk_make_folder (folder);
  if (problem == 0)
    problem = cabas_disk_publish (name, bytes);
  if (problem == 0)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (problem),
               _ ("The preferences cannot be kept in “%s”: %s."), name, g_strerror (problem));
  return FALSE;
}

char *
cabas_preferences_dup_author (void)
{
  g_autofree char *name = cabas_preferences_dup (CABAS_PREFERENCE_AUTHOR);
  g_autofree char *function = cabas_preferences_dup (CABAS_PREFERENCE_FUNCTION);

  if (name == NULL || function == NULL)
    return g_strdup (name);

  /* Translators: a name and what that person is. */
  return g_strdup_printf (_ ("%s, %s"), name, function);
}
