/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/disk.h"

#include "store/target.h"
#include "store/temp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define CHUNK (256 * 1024)

static int
read_some (int fd, void *buffer, gsize size, goffset offset, gsize *got)
{
  ssize_t n;

  do
    n = pread (fd, buffer, size, offset);
  while (n < 0 && errno == EINTR);

  *got = n < 0 ? 0 : (gsize) n;
  return n < 0 ? errno : 0;
}

/**
 * cabas_disk_write:
 * @fd: a file open for writing
 * @bytes: its content
 *
 * Writes all bytes from the start of the file, however many calls it takes.
 *
 * Returns: 0 or an errno
 */
int
cabas_disk_write (int fd, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize done = 0;

  while (done < size)
    {
      ssize_t n = pwrite (fd, data + done, size - done, done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n < 0 ? errno : EIO;
      done += n;
    }

  return 0;
}

/**
 * cabas_disk_read:
 * @fd: a file open for reading
 * @bytes: (out) (transfer full): its content
 *
 * Reads the whole file.
 *
 * Returns: 0 or an errno, @bytes being untouched then
 */
int
cabas_disk_read (int fd, GBytes **bytes)
{
  struct stat status;
  g_autoptr (GByteArray) content = NULL;
  gsize done = 0;
  gsize got = 0;

  if (fstat (fd, &status) != 0)
    return errno;

  /* One byte more than it should hold, so that the end is met without another call. */
  content = g_byte_array_sized_new (MIN (status.st_size, G_MAXINT32) + 1);
  g_byte_array_set_size (content, MIN (status.st_size, G_MAXINT32) + 1);

  do
    {
      int problem;

      if (done > G_MAXUINT - CHUNK)
        return EFBIG;
      if (content->len == done)
        g_byte_array_set_size (content, done + CHUNK);
      problem = read_some (fd, content->data + done, content->len - done, done, &got);
      if (problem != 0)
        return problem;
      done += got;
    }
  while (got > 0 && done < G_MAXUINT);

  g_byte_array_set_size (content, done);
  *bytes = g_byte_array_free_to_bytes (g_steal_pointer (&content));
  return 0;
}

/**
 * cabas_disk_sync:
 * @fd: a file or folder
 *
 * Waits until the disk holds it. Some file systems cannot say so of folders; that is no failure.
 *
 * Returns: 0 or an errno
 */
int
cabas_disk_sync (int fd)
{
  int result;

  do
    result = fsync (fd);
  while (result != 0 && errno == EINTR);

  return result != 0 && errno != EINVAL && errno != ENOTSUP ? errno : 0;
}

/**
 * cabas_disk_verify:
 * @fd: a file open for reading
 * @bytes: what it should hold
 *
 * Reads the file back and compares it byte for byte.
 *
 * Returns: 0, EIO when it holds something else, or another errno
 */
int
cabas_disk_verify (int fd, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *buffer = g_malloc (CHUNK);
  gsize done = 0;
  gsize got = 0;

  do
    {
      int problem = read_some (fd, buffer, CHUNK, done, &got);

      if (problem != 0)
        return problem;
      if (got > size - done || (got > 0 && memcmp (buffer, data + done, got) != 0))
        return EIO;
      done += got;
    }
  while (got > 0);

  return done == size ? 0 : EIO;
}

/**
 * cabas_disk_sync_folder:
 * @path: a file
 *
 * Waits until the disk holds the names in the folder of @path.
 *
 * Returns: 0 or an errno
 */
int
cabas_disk_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int problem;

  /* A folder one may write to but not list cannot be opened; the system will write it in time. */
  if (fd < 0)
    return errno == EACCES ? 0 : errno;

  problem = cabas_disk_sync (fd);
  close (fd);
  return problem;
}

/**
 * cabas_disk_make_folder:
 * @path: a folder of ours
 *
 * Makes the folder and those above it where they are missing, and waits until the disk holds
 * their names: what is kept in a folder that is lost is lost too.
 *
 * Returns: 0 or an errno
 */
int
cabas_disk_make_folder (const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);
  int problem;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return 0;

  problem = strcmp (parent, path) != 0 ? cabas_disk_make_folder (parent) : 0;
  if (problem != 0)
    return problem;

  if (mkdir (path, 0700) != 0 && !(errno == EEXIST && g_file_test (path, G_FILE_TEST_IS_DIR)))
    return errno;

  return cabas_disk_sync_folder (path);
}

/**
 * cabas_disk_publish:
 * @path: a file of ours that nobody else reads
 * @bytes: its content
 *
 * Makes or replaces the file at once: whoever looks finds the whole old or the whole new one.
 *
 * Returns: 0 or an errno
 */
int
cabas_disk_publish (const char *path, GBytes *bytes)
{
  int problem = 0;
  g_autoptr (CabasTempFile) temp = cabas_temp_file_new (path, 0600, &problem);

  if (temp == NULL)
    return problem;

  problem = cabas_temp_file_fill (temp, bytes, NULL);
  if (problem == 0)
    problem = cabas_temp_file_put (temp, path, TRUE);
  return problem != 0 ? problem : cabas_disk_sync_folder (path);
}

/* A save that was killed may have left its work beside the file that links lead to. */
static void
clean_beside_target (const char *path)
{
  int problem;
  g_autofree char *target = cabas_target_resolve (path, &problem);

  if (target != NULL)
    cabas_temp_file_clean_beside (target);
}

static gboolean
fail_to_load (const char *path, int problem, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (problem),
               _ ("“%s” could not be read: %s. Check that it is still there and that you may open "
                  "it."),
               name, g_strerror (problem));
  return FALSE;
}

static gboolean
check_loadable (const char *path, const struct stat *status, gsize limit, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *size = g_format_size (limit);

  if (!S_ISREG (status->st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   _ ("“%s” is not a file. Choose a plan, not a folder or a device."), name);
      return FALSE;
    }

  if ((guint64) status->st_size > limit)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   _ ("“%s” is larger than %s, which no plan is. Choose another file."), name,
                   size);
      return FALSE;
    }

  return TRUE;
}

/**
 * cabas_disk_load:
 * @path: a file
 * @limit: the most bytes that are accepted
 * @stamp: (out): what was read, to be shown again when the file is saved
 * @error: return location for an error of #G_IO_ERROR
 *
 * Reads a whole file and clears away what a save that was killed may have left beside it.
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes *
cabas_disk_load (const char *path, gsize limit, CabasStamp *stamp, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat status;
  int problem = 0;
  /* Without O_NONBLOCK a pipe with nobody at the other end would be waited for. */
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (fd < 0 || fstat (fd, &status) != 0)
    problem = errno;

  if (problem == 0 && check_loadable (path, &status, limit, error))
    problem = cabas_disk_read (fd, &bytes);

  if (fd >= 0)
    close (fd);

  if (problem != 0)
    fail_to_load (path, problem, error);

  if (bytes == NULL)
    return NULL;

  cabas_stamp_fill (stamp, &status, bytes);
  clean_beside_target (path);
  return g_steal_pointer (&bytes);
}

/**
 * cabas_disk_compare:
 * @path: a file
 * @stamp: what it was
 *
 * Says whether a file still holds what it held. Its date and place are not asked: shares round
 * the one, and a copy that is put back has another of the other.
 */
CabasDiskState
cabas_disk_compare (const char *path, const CabasStamp *stamp)
{
  g_autoptr (GBytes) bytes = NULL;
  CabasStamp now;
  struct stat status;
  int problem;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (fd < 0)
    return errno == ENOENT || errno == ENOTDIR ? CABAS_DISK_GONE : CABAS_DISK_CHANGED;

  problem = fstat (fd, &status) != 0 ? errno : 0;
  if (problem == 0 && (guint64) status.st_size == stamp->size)
    problem = cabas_disk_read (fd, &bytes);
  close (fd);
  if (bytes == NULL)
    return CABAS_DISK_CHANGED;

  cabas_stamp_fill (&now, &status, bytes);
  return cabas_stamp_is_same_content (stamp, &now) ? CABAS_DISK_SAME : CABAS_DISK_CHANGED;
}
