/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/reader.h"

#include "store/reader-guard.h"
#include "store/reader-parse.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

G_DEFINE_QUARK (cabas_read_error, cabas_read_error)

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Every line end as XML wants it seen: libxml2 does so too, but moves all that follows each time.
 * A carriage return that is meant stands in a file as a reference. */
static char *
dup_with_line_feeds (const char *data, gsize *length)
{
  const char *end = data + *length;
  char *copy = g_malloc (*length + 1);
  char *to = copy;

  for (const char *from = data; from < end;)
    {
      const char *stop = memchr (from, '\r', end - from);
      gsize plain = (stop != NULL ? stop : end) - from;

      memcpy (to, from, plain);
      to += plain;
      from += plain;
      if (stop == NULL)
        break;
      *to++ = '\n';
      from += from + 1 < end && from[1] == '\n' ? 2 : 1;
    }

  *to = '\0';
  *length = to - copy;
  return copy;
}

CabasDocument *
cabas_reader_read (GBytes *bytes, const char *name, GError **error)
{
  g_autofree char *copy = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length >= 3 && memcmp (data, BYTE_ORDER_MARK, 3) == 0)
    {
      data += 3;
      length -= 3;
    }

  if (!cabas_guard_check (data, length, name, error))
    return NULL;

  if (memchr (data, '\r', length) != NULL)
    data = copy = dup_with_line_feeds (data, &length);
  return cabas_parse_plan (data, length, name, error);
}

/* The size is looked at first, so that a device or a huge file is never read into memory. */
static gboolean
check_file (const char *path, const char *name, GError **error)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                   _ ("“%s” cannot be opened: %s."), name, g_strerror (errno));
      return FALSE;
    }

  if (!S_ISREG (status.st_mode) || status.st_size > CABAS_MAX_FILE_BYTES)
    {
      g_set_error (
          error, CABAS_READ_ERROR, CABAS_READ_ERROR_TOO_LARGE,
          _ ("“%s” is not a file of at most %d MB, as plans are. Check that it is the right "
             "one."),
          name, CABAS_MAX_FILE_BYTES / (1024 * 1024));
      return FALSE;
    }

  return TRUE;
}

CabasDocument *
cabas_reader_read_path (const char *path, GBytes **contents, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) failure = NULL;
  CabasDocument *document;
  gsize length;

  if (!check_file (path, name, error))
    return NULL;

  if (!g_file_get_contents (path, &data, &length, &failure))
    {
      g_set_error (error, failure->domain, failure->code, _ ("“%s” cannot be read: %s."), name,
                   failure->message);
      return NULL;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&data), length);
  document = cabas_reader_read (bytes, name, error);
  if (document != NULL && contents != NULL)
    *contents = g_steal_pointer (&bytes);

  return document;
}
