/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/draft-file.h"

#include <stdio.h>
#include <string.h>

#define GROUP "Draft"
#define MAGIC "cabas-draft 1"
#define TRAILER "\nsha256 "
#define HASH_LENGTH 64
#define TRAILER_LENGTH (sizeof TRAILER - 1 + HASH_LENGTH + 1)

static char *
write_header (const CabasDraftFile *self, gsize *length)
{
  g_autoptr (GKeyFile) header = g_key_file_new ();

  /* A path may hold bytes that are no text; its address never does. */
  if (self->path != NULL)
    {
      g_autofree char *address = g_filename_to_uri (self->path, NULL, NULL);

      g_key_file_set_string (header, GROUP, "file", address);
    }
  if (self->has_base)
    {
      g_autofree char *base = cabas_stamp_to_string (&self->base);

      g_key_file_set_string (header, GROUP, "base", base);
    }

  g_key_file_set_string (header, GROUP, "writer", self->writer);
  g_key_file_set_uint64 (header, GROUP, "changes", self->n_changes);
  g_key_file_set_int64 (header, GROUP, "when", self->when);
  return g_key_file_to_data (header, length, NULL);
}

/**
 * cabas_draft_file_to_bytes:
 * @self: a draft
 *
 * Writes a draft as it lies on the disk.
 *
 * Returns: (transfer full): its bytes
 */
GBytes *
cabas_draft_file_to_bytes (const CabasDraftFile *self)
{
  gsize header_length;
  g_autofree char *header = write_header (self, &header_length);
  gsize size;
  const guint8 *content = g_bytes_get_data (self->content, &size);
  GByteArray *bytes = g_byte_array_sized_new (size + header_length + 256);
  g_autofree char *first =
      g_strdup_printf (MAGIC " %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT "\n", header_length, size);
  g_autofree char *hash = NULL;
  g_autofree char *last = NULL;

  g_byte_array_append (bytes, (const guint8 *) first, strlen (first));
  g_byte_array_append (bytes, (const guint8 *) header, header_length);
  if (size > 0)
    g_byte_array_append (bytes, content, size);

  hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes->data, bytes->len);
  last = g_strconcat (TRAILER, hash, "\n", NULL);
  g_byte_array_append (bytes, (const guint8 *) last, strlen (last));
  return g_byte_array_free_to_bytes (bytes);
}

static gboolean
check_trailer (const char *data, gsize size)
{
  gsize body = size - TRAILER_LENGTH;
  g_autofree char *hash = NULL;

  if (size < TRAILER_LENGTH || data[size - 1] != '\n' ||
      memcmp (data + body, TRAILER, sizeof TRAILER - 1) != 0)
    return FALSE;

  hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, body);
  return memcmp (data + body + sizeof TRAILER - 1, hash, HASH_LENGTH) == 0;
}

static gboolean
read_header (CabasDraftFile *self, const char *data, gsize length)
{
  g_autoptr (GKeyFile) header = g_key_file_new ();
  g_autofree char *address = NULL;
  g_autofree char *base = NULL;

  if (!g_key_file_load_from_data (header, data, length, G_KEY_FILE_NONE, NULL))
    return FALSE;

  address = g_key_file_get_string (header, GROUP, "file", NULL);
  base = g_key_file_get_string (header, GROUP, "base", NULL);
  self->path = address != NULL ? g_filename_from_uri (address, NULL, NULL) : NULL;
  self->has_base = base != NULL && cabas_stamp_parse (&self->base, base);
  self->writer = g_key_file_get_string (header, GROUP, "writer", NULL);
  self->n_changes = g_key_file_get_uint64 (header, GROUP, "changes", NULL);
  self->when = g_key_file_get_int64 (header, GROUP, "when", NULL);
  return self->writer != NULL && (address == NULL) == (self->path == NULL);
}

/**
 * cabas_draft_file_parse:
 * @bytes: what lies on the disk
 *
 * Reads a draft, if it is whole.
 *
 * Returns: (transfer full) (nullable): the draft, nothing when it is damaged
 */
CabasDraftFile *
cabas_draft_file_parse (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (CabasDraftFile) self = NULL;
  gsize header_length;
  gsize content_length;
  gsize start;
  const char *end;

  /* The checksum holds for the lengths too, so they are believed after it. */
  if (!check_trailer (data, size) || !g_str_has_prefix (data, MAGIC " ") ||
      (end = memchr (data, '\n', size)) == NULL ||
      sscanf (data + strlen (MAGIC), " %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT, &header_length,
              &content_length) != 2)
    return NULL;

  start = end + 1 - data;
  if (header_length > size - start ||
      content_length != size - TRAILER_LENGTH - start - header_length)
    return NULL;

  self = g_new0 (CabasDraftFile, 1);
  self->content = g_bytes_new_from_bytes (bytes, start + header_length, content_length);
  return read_header (self, data + start, header_length) ? g_steal_pointer (&self) : NULL;
}

/**
 * cabas_draft_file_free:
 * @self: (transfer full): a draft
 *
 * Frees it.
 */
void
cabas_draft_file_free (CabasDraftFile *self)
{
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self->path);
  g_free (self->writer);
  g_free (self);
}
