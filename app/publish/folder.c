/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE
#include "publish/folder.h"

#include "store/disk.h"
#include "store/target.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LENGTH_OF_CHECKSUM 64
/* Of names for a new folder. */
#define MOST_TRIES 16

static void
free_file (gpointer data)
{
  CabasFolderFile *file = data;

  g_free (file->name);
  g_bytes_unref (file->bytes);
  g_free (file);
}

GPtrArray *
cabas_folder_new (void)
{
  return g_ptr_array_new_with_free_func (free_file);
}

void
cabas_folder_take (GPtrArray *files, const char *name, GBytes *bytes)
{
  CabasFolderFile *file = g_new0 (CabasFolderFile, 1);

  file->name = g_strdup (name);
  file->bytes = bytes;
  g_ptr_array_add (files, file);
}

char *
cabas_folder_dup_checksum (const CabasFolderFile *file)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file->bytes);
}

void
cabas_folder_add_checksums (GPtrArray *files)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    {
      const CabasFolderFile *file = g_ptr_array_index (files, i);
      g_autofree char *sum = cabas_folder_dup_checksum (file);

      g_string_append_printf (list, "%s  %s\n", sum, file->name);
    }
  cabas_folder_take (files, CABAS_CHECKSUMS_NAME, g_string_free_to_bytes (list));
}

static gboolean
fail (const char *path, int problem, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (problem),
               _ ("The folder “%s” could not be written: %s. What was there is unchanged."), name,
               g_strerror (problem));

  return FALSE;
}

static int
write_file (const char *folder, const CabasFolderFile *file)
{
  g_autofree char *path = g_build_filename (folder, file->name, NULL);
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  int problem;

  if (fd < 0)
    return errno;

  problem = cabas_disk_write (fd, file->bytes);
  if (problem == 0)
    problem = cabas_disk_sync (fd);
  if (close (fd) != 0 && problem == 0)
    problem = errno;

  return problem;
}

/* Only what such a folder holds: files, no folders. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *entry = g_build_filename (path, name, NULL);

      g_unlink (entry);
    }
  g_rmdir (path);
}

static GHashTable *
list_own_names (const GPtrArray *files, const char *path)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *list = g_build_filename (path, CABAS_CHECKSUMS_NAME, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_hash_table_add (names, g_strdup (CABAS_CHECKSUMS_NAME));
  for (guint i = 0; i < files->len; i++)
    g_hash_table_add (names, g_strdup (((CabasFolderFile *) files->pdata[i])->name));
  if (!g_file_get_contents (list, &text, NULL, NULL))
    return names;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strlen (lines[i]) > LENGTH_OF_CHECKSUM + 2)
      g_hash_table_add (names, g_strdup (lines[i] + LENGTH_OF_CHECKSUM + 2));

  return names;
}

/* Whoever picks the wrong folder must not lose what is in it. */
static gboolean
holds_only_ours (const GPtrArray *files, const char *path, GError **error)
{
  g_autoptr (GHashTable) names = list_own_names (files, path);
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;

  if (entries == NULL)
    return fail (path, ENOTDIR, error);

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *entry = g_build_filename (path, name, NULL);

      if (!g_hash_table_contains (names, name) || g_file_test (entry, G_FILE_TEST_IS_DIR))
        {
          g_autofree char *folder = g_filename_display_basename (path);
          g_autofree char *shown = g_filename_display_name (name);

          /* TRANSLATORS: names of a folder and of something in it. */
          g_set_error (
              error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY,
              _ ("The folder “%s” holds something else, “%s”, and was left as it is. Choose "
                 "another folder."),
              folder, shown);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_place (const GPtrArray *files, const char *path, gboolean replaces, GError **error)
{
  g_autofree char *name = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  if (replaces)
    return holds_only_ours (files, path, error);

  name = g_filename_display_basename (path);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               _ ("“%s” is there already; it is replaced only where you ask for it."), name);

  return FALSE;
}

static gboolean
fill (const GPtrArray *files,
      const char *folder,
      const char *path,
      const CabasPace *pace,
      GError **error)
{
  int problem;

  for (guint i = 0; i < files->len; i++)
    {
      if (!cabas_pace_step (pace, (double) i / files->len, error))
        return FALSE;
      problem = write_file (folder, g_ptr_array_index (files, i));
      if (problem != 0)
        return fail (path, problem, error);
    }

  return TRUE;
}

/* Both at once where the disk can; else the old one is gone for an instant, and comes back where
 * the new one cannot take its place. */
static int
swap (const char *folder, const char *path)
{
  g_autofree char *aside = NULL;

  if (renameat2 (AT_FDCWD, folder, AT_FDCWD, path, RENAME_EXCHANGE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return errno;

  aside = g_strconcat (folder, ".old", NULL);
  if (g_rename (path, aside) != 0)
    return errno;
  if (g_rename (folder, path) != 0)
    {
      const int problem = errno;

      g_rename (aside, path);
      return problem;
    }

  return g_rename (aside, folder) == 0 ? 0 : errno;
}

/* Hidden, and with the rights that a new folder of the user has. */
static char *
make_beside (const char *path, int *problem)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);

  for (guint i = 0; i < MOST_TRIES; i++)
    {
      g_autofree char *hidden = g_strdup_printf (".%s.%08x", name, g_random_int ());
      g_autofree char *folder = g_build_filename (parent, hidden, NULL);

      if (g_mkdir (folder, 0777) == 0)
        return g_steal_pointer (&folder);
      *problem = errno;
      if (errno != EEXIST)
        break;
    }

  return NULL;
}

static gboolean
put (const char *folder, const char *path, GError **error)
{
  const gboolean is_there = g_file_test (path, G_FILE_TEST_EXISTS);
  const int problem = is_there ? swap (folder, path)
                      : renameat2 (AT_FDCWD, folder, AT_FDCWD, path, RENAME_NOREPLACE) == 0 ||
                              (errno == EINVAL && g_rename (folder, path) == 0)
                          ? 0
                          : errno;

  if (problem != 0)
    return fail (path, problem, error);

  cabas_disk_sync_folder (path);

  return TRUE;
}

gboolean
cabas_folder_write (const GPtrArray *files,
                    const char *path,
                    gboolean replaces,
                    const CabasPace *pace,
                    GError **error)
{
  int problem = 0;
  g_autofree char *absolute = cabas_target_resolve (path, &problem);
  g_autofree char *folder = NULL;
  gboolean is_written;

  if (absolute == NULL)
    return fail (path, problem, error);
  if (!check_place (files, absolute, replaces, error))
    return FALSE;
  folder = make_beside (absolute, &problem);
  if (folder == NULL)
    return fail (absolute, problem, error);

  is_written = fill (files, folder, absolute, pace, error) && cabas_pace_step (pace, 1, error) &&
               put (folder, absolute, error);
  /* What could not be put in place, or what was there before. */
  remove_folder (folder);

  return is_written;
}
