/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE
#include "store/in-place.h"

#include "store/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Room is asked for before a byte is touched. Where the file system cannot promise any, a full
 * disk is met while writing, and the old content is put back. */
static int
reserve (int fd, GBytes *bytes)
{
  int result = 0;

  if (g_bytes_get_size (bytes) == 0)
    return 0;

  do
    result = fallocate (fd, FALLOC_FL_KEEP_SIZE, 0, g_bytes_get_size (bytes));
  while (result != 0 && errno == EINTR);

  return result != 0 && (errno == ENOSPC || errno == EDQUOT || errno == EFBIG) ? errno : 0;
}

/* Line feeds up to the size the file has: who is killed before the file is cut leaves the whole new
 * plan, followed by empty lines, and not by the tail of the old one. */
static GBytes *
pad (int fd, GBytes *bytes)
{
  gsize size = g_bytes_get_size (bytes);
  struct stat status;
  char *padded;

  if (fstat (fd, &status) != 0 || (gsize) status.st_size <= size)
    return g_bytes_ref (bytes);

  padded = g_malloc (status.st_size);
  memcpy (padded, g_bytes_get_data (bytes, NULL), size);
  memset (padded + size, '\n', status.st_size - size);
  return g_bytes_new_take (padded, status.st_size);
}

static int
write_over (int fd, GBytes *bytes)
{
  g_autoptr (GBytes) padded = pad (fd, bytes);
  int problem = cabas_disk_write (fd, padded);

  if (problem == 0 && ftruncate (fd, g_bytes_get_size (bytes)) != 0)
    problem = errno;
  if (problem == 0)
    problem = cabas_disk_sync (fd);
  if (problem == 0)
    problem = cabas_disk_verify (fd, bytes);

  return problem;
}

static CabasInPlaceResult
write_or_restore (int fd, GBytes *old, GBytes *bytes, CabasStamp *stamp)
{
  struct stat status;
  CabasInPlaceResult result = { .problem = reserve (fd, bytes), .restored = TRUE };

  if (result.problem != 0)
    return result;

  result.problem = write_over (fd, bytes);
  if (result.problem == 0 && fstat (fd, &status) != 0)
    result.problem = errno;

  if (result.problem == 0)
    cabas_stamp_fill (stamp, &status, bytes);
  else
    result.restored = write_over (fd, old) == 0;

  return result;
}

/**
 * cabas_in_place_write:
 * @path: an existing file
 * @old: what it holds
 * @bytes: what it shall hold
 * @stamp: (out): what the file is then
 *
 * Writes over the content of a file, for where it cannot be replaced. What fails is undone; what
 * is killed is not, so the caller has both contents somewhere else.
 */
CabasInPlaceResult
cabas_in_place_write (const char *path, GBytes *old, GBytes *bytes, CabasStamp *stamp)
{
  CabasInPlaceResult result;
  int fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);

  if (fd < 0)
    return (CabasInPlaceResult){ .problem = errno, .restored = TRUE };

  result = write_or_restore (fd, old, bytes, stamp);

  /* Shares may tell only here that the content did not arrive; the disk said that it did, so it
   * is the new one that is put at risk by writing again. */
  if (close (fd) != 0 && result.problem == 0 && errno != EINTR)
    result = (CabasInPlaceResult){ .problem = errno, .restored = FALSE };

  return result;
}
