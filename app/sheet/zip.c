/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/zip.h"

#include "sheet/sheet.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

struct _CabasZipPart
{
  GBytes *bytes;           /* (owned) */
  struct archive *archive; /* (owned) */
  gsize n_read;
  GError *error; /* (owned) (nullable) */
};

gboolean
cabas_zip_is_zip (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= 4 && memcmp (data, "PK\003\004", 4) == 0;
}

void
cabas_zip_part_free (CabasZipPart *self)
{
  archive_read_free (self->archive);
  g_bytes_unref (self->bytes);
  g_clear_error (&self->error);
  g_free (self);
}

static void
set_damaged (GError **error)
{
  g_set_error_literal (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_DAMAGED,
                       _ ("The file is damaged: it cannot be unpacked. Open it in a spreadsheet "
                          "and save it again."));
}

/* To the part of this name; FALSE without an error where there is none. */
static gboolean
go_to (struct archive *archive, const char *name, GError **error)
{
  struct archive_entry *entry;
  int status = ARCHIVE_OK;

  for (guint i = 0; i < CABAS_ZIP_MAX_PARTS; i++)
    {
      const char *path;

      status = archive_read_next_header (archive, &entry);
      if (status == ARCHIVE_EOF)
        return FALSE;
      if (status < ARCHIVE_WARN || archive_entry_is_encrypted (entry))
        {
          set_damaged (error);
          return FALSE;
        }
      path = archive_entry_pathname (entry);
      if (path != NULL && g_str_equal (path, name))
        return TRUE;
    }

  g_set_error (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_TOO_LARGE,
               _ ("The file holds more than %d parts, which no spreadsheet of a plan does."),
               CABAS_ZIP_MAX_PARTS);
  return FALSE;
}

CabasZipPart *
cabas_zip_open (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (CabasZipPart) self = g_new0 (CabasZipPart, 1);
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  self->bytes = g_bytes_ref (bytes);
  self->archive = archive_read_new ();
  archive_read_support_format_zip (self->archive);
  if (archive_read_open_memory (self->archive, data, length) != ARCHIVE_OK)
    {
      set_damaged (error);
      return NULL;
    }
  if (!go_to (self->archive, name, error))
    return NULL;

  return g_steal_pointer (&self);
}

int
cabas_zip_part_read (CabasZipPart *self, char *buffer, int length)
{
  la_ssize_t n_read;

  if (self->error != NULL)
    return -1;

  n_read = archive_read_data (self->archive, buffer, length);
  if (n_read < 0)
    {
      set_damaged (&self->error);
      return -1;
    }
  self->n_read += n_read;
  if (self->n_read > CABAS_ZIP_MAX_PART_BYTES)
    {
      g_set_error (&self->error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_TOO_LARGE,
                   _ ("A part of the file is larger than %d MB once unpacked, which no plan is. "
                      "Check that it is the right file."),
                   CABAS_ZIP_MAX_PART_BYTES / (1024 * 1024));
      return -1;
    }

  return n_read;
}

const GError *
cabas_zip_part_get_error (const CabasZipPart *self)
{
  return self->error;
}
