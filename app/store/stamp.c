/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/stamp.h"

#include <string.h>

/**
 * cabas_stamp_fill:
 * @self: (out): the stamp
 * @status: what the system says of the file
 * @content: all bytes of the file
 *
 * Notes what a file is now.
 */
void
cabas_stamp_fill (CabasStamp *self, const struct stat *status, GBytes *content)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  self->modified =
      status->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status->st_mtim.tv_nsec;
  self->size = g_bytes_get_size (content);
  self->inode = status->st_ino;
  g_strlcpy (self->hash, hash, sizeof self->hash);
}

/**
 * cabas_stamp_is_same_content:
 * @self: a stamp
 * @other: another
 *
 * Says whether both files held the same bytes, wherever and whenever they were written.
 */
gboolean
cabas_stamp_is_same_content (const CabasStamp *self, const CabasStamp *other)
{
  return self->size == other->size && self->hash[0] != '\0' &&
         strcmp (self->hash, other->hash) == 0;
}

/**
 * cabas_stamp_to_string:
 * @self: a stamp
 *
 * Writes the stamp on one line, to be read again with cabas_stamp_parse().
 *
 * Returns: (transfer full): the line
 */
char *
cabas_stamp_to_string (const CabasStamp *self)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ":%s",
                          self->modified, self->size, self->inode, self->hash);
}

static gboolean
is_hash (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

/**
 * cabas_stamp_parse:
 * @self: (out): the stamp
 * @text: a line that cabas_stamp_to_string() wrote
 *
 * Reads a stamp, leaving @self alone when @text is none.
 *
 * Returns: whether @text was a stamp
 */
gboolean
cabas_stamp_parse (CabasStamp *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);
  CabasStamp stamp = { 0 };

  if (g_strv_length (parts) != 4 || !is_hash (parts[3]) ||
      !g_ascii_string_to_signed (parts[0], 10, G_MININT64, G_MAXINT64, &stamp.modified, NULL) ||
      !g_ascii_string_to_unsigned (parts[1], 10, 0, G_MAXUINT64, &stamp.size, NULL) ||
      !g_ascii_string_to_unsigned (parts[2], 10, 0, G_MAXUINT64, &stamp.inode, NULL))
    return FALSE;

  g_strlcpy (stamp.hash, parts[3], sizeof stamp.hash);
  *self = stamp;
  return TRUE;
}
