/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE
#include "store/temp-file.h"

#include "store/disk.h"
#include "store/process.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define PREFIX ".cabas-"
#define SUFFIX ".tmp"
#define ATTEMPTS 100

/* Nobody can say whether a program on another machine is still writing; after a day it is not. */
#define FOREIGN_AGE (24 * 60 * 60)

struct _CabasTempFile
{
  char *path; /* (owned) (nullable): it has taken its place */
  int fd;     /* -1: closed */
};

/* A name may already be as long as the system allows, so its checksum stands for it. */
static char *
make_prefix (const char *target)
{
  g_autofree char *name = g_path_get_basename (target);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_strdup_printf (PREFIX "%.12s-", hash);
}

/**
 * cabas_temp_file_new:
 * @target: the file that will be replaced
 * @mode: its rights, before the user's mask
 * @problem: (out): an errno when there is nothing returned
 *
 * Makes an empty hidden file beside @target.
 *
 * Returns: (transfer full) (nullable): the file
 */
CabasTempFile *
cabas_temp_file_new (const char *target, mode_t mode, int *problem)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *prefix = make_prefix (target);
  g_autofree char *label = cabas_process_label ();

  for (int i = 0; i < ATTEMPTS; i++)
    {
      g_autofree char *path =
          g_strdup_printf ("%s/%s%s-%08x" SUFFIX, folder, prefix, label, g_random_int ());
      int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);

      if (fd >= 0)
        {
          CabasTempFile *self = g_new0 (CabasTempFile, 1);

          self->fd = fd;
          self->path = g_steal_pointer (&path);
          return self;
        }

      *problem = errno;
      if (errno != EEXIST && errno != EINTR)
        break;
    }

  return NULL;
}

/**
 * cabas_temp_file_get_fd:
 * @self: a file that was not filled yet
 *
 * Lends the open file, to give it its rights.
 */
int
cabas_temp_file_get_fd (CabasTempFile *self)
{
  return self->fd;
}

/**
 * cabas_temp_file_fill:
 * @self: an empty file
 * @bytes: its content
 * @stamp: (out) (optional): what the file is then
 *
 * Writes the content, waits for the disk, reads it back, compares and closes: network shares tell
 * some failures only when a file is closed.
 *
 * Returns: 0 or an errno
 */
int
cabas_temp_file_fill (CabasTempFile *self, GBytes *bytes, CabasStamp *stamp)
{
  struct stat status;
  int problem = cabas_disk_write (self->fd, bytes);

  if (problem == 0)
    problem = cabas_disk_sync (self->fd);
  if (problem == 0)
    problem = cabas_disk_verify (self->fd, bytes);
  if (problem == 0 && fstat (self->fd, &status) != 0)
    problem = errno;

  if (close (g_steal_fd (&self->fd)) != 0 && problem == 0 && errno != EINTR)
    problem = errno;

  if (problem == 0 && stamp != NULL)
    cabas_stamp_fill (stamp, &status, bytes);
  return problem;
}

/* Somebody may make the file while we write ours: only this call notices for sure. Where it is
 * not known (old shares), looking first is the next best. */
static int
rename_to_free_name (const char *from, const char *to)
{
  struct stat status;

  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;

  if (errno != EINVAL && errno != ENOSYS)
    return errno;

  if (lstat (to, &status) == 0)
    return EEXIST;

  return rename (from, to) == 0 ? 0 : errno;
}

/**
 * cabas_temp_file_put:
 * @self: a filled file
 * @target: the name it takes
 * @replace: whether there may be a file of that name, which is then gone
 *
 * Gives the file its name, in one step.
 *
 * Returns: 0 or an errno
 */
int
cabas_temp_file_put (CabasTempFile *self, const char *target, gboolean replace)
{
  int problem;

  if (replace)
    problem = rename (self->path, target) == 0 ? 0 : errno;
  else
    problem = rename_to_free_name (self->path, target);

  if (problem == 0)
    g_clear_pointer (&self->path, g_free);
  return problem;
}

/**
 * cabas_temp_file_free:
 * @self: (transfer full): the file
 *
 * Closes the file, and deletes it unless it was put in its place.
 */
void
cabas_temp_file_free (CabasTempFile *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->path != NULL)
    unlink (self->path);
  g_free (self->path);
  g_free (self);
}

static gboolean
is_left_behind (const char *path, const char *label)
{
  struct stat status;

  switch (cabas_process_ask (label))
    {
    case CABAS_PROCESS_DEAD:
      return TRUE;
    case CABAS_PROCESS_ELSEWHERE:
      return lstat (path, &status) == 0 && time (NULL) - status.st_mtime > FOREIGN_AGE;
    case CABAS_PROCESS_ALIVE:
    default:
      return FALSE;
    }
}

static void
clean (const char *folder, const char *prefix)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  if (entries == NULL)
    return;

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = NULL;

      if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, SUFFIX) ||
          strlen (name) < strlen (PREFIX) + 13)
        continue;

      path = g_build_filename (folder, name, NULL);
      if (is_left_behind (path, name + strlen (PREFIX) + 13))
        unlink (path);
    }
}

/**
 * cabas_temp_file_clean_beside:
 * @target: a file
 *
 * Deletes what killed programs left beside @target while they were writing it.
 */
void
cabas_temp_file_clean_beside (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *prefix = make_prefix (target);

  clean (folder, prefix);
}

/**
 * cabas_temp_file_clean_folder:
 * @folder: a folder of ours
 *
 * Deletes what killed programs left in @folder, whatever they were writing.
 */
void
cabas_temp_file_clean_folder (const char *folder)
{
  clean (folder, PREFIX);
}
