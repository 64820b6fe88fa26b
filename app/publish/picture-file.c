/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/picture-file.h"

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

GBytes *
cabas_picture_file_write (const CabasReportPicture *picture, const char **type)
{
  const unsigned char *jpeg = NULL;
  unsigned long length = 0;
  g_autoptr (GByteArray) png = NULL;

  cairo_surface_get_mime_data (picture->surface, CAIRO_MIME_TYPE_JPEG, &jpeg, &length);
  if (jpeg != NULL)
    {
      *type = "image/jpeg";
      return g_bytes_new (jpeg, length);
    }

  png = g_byte_array_new ();
  cairo_surface_write_to_png_stream (picture->surface, append_cb, png);
  *type = "image/png";

  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}
