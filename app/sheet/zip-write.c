/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

/* Places in the headers of a zip file. */
#define LOCAL_FLAGS 6
#define LOCAL_CHECKSUM 14
#define LOCAL_SIZE 18
#define LOCAL_NAME_LENGTH 26
#define LOCAL_EXTRA_LENGTH 28
#define LOCAL_HEADER 30
#define CENTRAL_FLAGS 8
#define CENTRAL_NAME_LENGTH 28
#define CENTRAL_OFFSET 42
#define CENTRAL_HEADER 46
#define END_N_PARTS 10
#define END_OFFSET 16
#define END_HEADER 22
/* The checksum and the sizes follow the part. */
#define FLAG_DESCRIPTOR 8
#define DESCRIPTOR_LENGTH 16

static la_ssize_t
append_cb (struct archive *archive, void *user_data, const void *data, size_t length)
{
  g_byte_array_append (user_data, data, length);
  return length;
}

static gboolean
write_part (struct archive *archive, const CabasZipContent *content)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize length = content->length > 0 ? content->length : strlen (content->content);
  gboolean is_written;

  archive_entry_set_pathname (entry, content->name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, length);
  if (content->is_stored)
    archive_write_zip_set_compression_store (archive);
  else
    archive_write_zip_set_compression_deflate (archive);
  is_written = archive_write_header (archive, entry) == ARCHIVE_OK &&
               archive_write_data (archive, content->content, length) == (la_ssize_t) length;
  archive_entry_free (entry);

  return is_written;
}

static guint
get16 (const GByteArray *bytes, gsize at)
{
  return bytes->data[at] | bytes->data[at + 1] << 8;
}

static guint32
get32 (const GByteArray *bytes, gsize at)
{
  return get16 (bytes, at) | (guint32) get16 (bytes, at + 2) << 16;
}

static void
put32 (GByteArray *bytes, gsize at, guint32 number)
{
  for (guint i = 0; i < 4; i++)
    bytes->data[at + i] = number >> (8 * i);
}

/* Where each part starts, once the first one is shorter. */
static void
shift_offsets (GByteArray *bytes, guint n_dropped)
{
  gsize end = bytes->len - END_HEADER;
  gsize entry = get32 (bytes, end + END_OFFSET) - n_dropped;

  put32 (bytes, end + END_OFFSET, entry);
  for (guint i = 0, n = get16 (bytes, end + END_N_PARTS); i < n; i++)
    {
      guint32 offset = get32 (bytes, entry + CENTRAL_OFFSET);

      if (offset > 0)
        put32 (bytes, entry + CENTRAL_OFFSET, offset - n_dropped);
      else
        bytes->data[entry + CENTRAL_FLAGS] &= ~FLAG_DESCRIPTOR;
      entry += CENTRAL_HEADER + get16 (bytes, entry + CENTRAL_NAME_LENGTH) +
               get16 (bytes, entry + CENTRAL_NAME_LENGTH + 2) +
               get16 (bytes, entry + CENTRAL_NAME_LENGTH + 4);
    }
}

/* OpenDocument 1.3, part 2, 3.3: nothing may stand between the name of the first part and its
 * content, so that the type is found at byte 38 of the file; libarchive puts the owner there. What
 * it says after a stored part, some readers look for before it. */
static void
make_first_plain (GByteArray *bytes)
{
  guint n_name = get16 (bytes, LOCAL_NAME_LENGTH);
  guint n_extra = get16 (bytes, LOCAL_EXTRA_LENGTH);
  gsize after = LOCAL_HEADER + n_name + n_extra + get32 (bytes, LOCAL_SIZE);

  put32 (bytes, LOCAL_CHECKSUM, get32 (bytes, after + 4));
  bytes->data[LOCAL_FLAGS] &= ~FLAG_DESCRIPTOR;
  memset (bytes->data + LOCAL_EXTRA_LENGTH, 0, 2);
  g_byte_array_remove_range (bytes, after, DESCRIPTOR_LENGTH);
  g_byte_array_remove_range (bytes, LOCAL_HEADER + n_name, n_extra);
  shift_offsets (bytes, n_extra + DESCRIPTOR_LENGTH);
}

GBytes *
cabas_zip_write (const CabasZipContent *contents, guint n_contents, GError **error)
{
  struct archive *archive = archive_write_new ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean is_written = archive_write_set_format_zip (archive) == ARCHIVE_OK;

  /* Blocks are for tapes: the file would end in zeros. */
  archive_write_set_bytes_in_last_block (archive, 1);
  is_written =
      is_written && archive_write_open (archive, bytes, NULL, append_cb, NULL) == ARCHIVE_OK;
  for (guint i = 0; is_written && i < n_contents; i++)
    is_written = write_part (archive, &contents[i]);
  is_written = is_written && archive_write_close (archive) == ARCHIVE_OK;
  if (!is_written)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, archive_error_string (archive));
  archive_write_free (archive);
  if (!is_written)
    return NULL;

  if (n_contents > 0 && contents[0].is_stored)
    make_first_plain (bytes);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
