/* SPDX-License-Identifier: EUPL-1.2 */
#include "chapters/picture-file.h"

#include "plan/picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>

#define MAX_FILE_BYTES (64 * 1024 * 1024)
#define SMALLEST_SIDE 200

static GdkPixbuf *
scale_to (GdkPixbuf *pixbuf, int side)
{
  const int width = gdk_pixbuf_get_width (pixbuf);
  const int height = gdk_pixbuf_get_height (pixbuf);
  const double scale = MIN (1.0, (double) side / MAX (width, height));

  return gdk_pixbuf_scale_simple (pixbuf, MAX (1, width * scale), MAX (1, height * scale),
                                  GDK_INTERP_BILINEAR);
}

/* What has transparent parts, and drawings with few colours, suit PNG; photographs JPEG. */
static GBytes *
encode (GdkPixbuf *pixbuf, gboolean as_jpeg)
{
  char *data = NULL;
  gsize length = 0;
  const gboolean is_made = as_jpeg ? gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "jpeg",
                                                                NULL, "quality", "85", NULL)
                                   : gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", NULL,
                                                                "compression", "9", NULL);

  return is_made ? g_bytes_new_take (data, length) : NULL;
}

/* As large as fits into a field. */
static GBytes *
shrink (GdkPixbuf *pixbuf)
{
  const gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);

  for (int side = CABAS_PICTURE_MAX_PIXELS; side >= SMALLEST_SIDE; side = side * 3 / 4)
    {
      g_autoptr (GdkPixbuf) scaled = scale_to (pixbuf, side);

      for (int as_jpeg = 0; as_jpeg <= !has_alpha; as_jpeg++)
        {
          g_autoptr (GBytes) bytes = encode (scaled, as_jpeg);

          if (bytes != NULL && g_bytes_get_size (bytes) <= CABAS_PICTURE_MAX_BYTES)
            return g_steal_pointer (&bytes);
        }
    }

  return NULL;
}

static gboolean
can_stay (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  guint width, height;

  return cabas_picture_measure (data, length, &width, &height) != CABAS_PICTURE_NONE &&
         length <= CABAS_PICTURE_MAX_BYTES && MAX (width, height) <= CABAS_PICTURE_MAX_PIXELS;
}

GBytes *
cabas_picture_file_take_bytes (GBytes *bytes, gboolean *was_scaled, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, NULL);
  GBytes *made = NULL;

  *was_scaled = FALSE;
  if (pixbuf != NULL && can_stay (bytes))
    return g_bytes_ref (bytes);

  if (pixbuf != NULL)
    {
      g_autoptr (GdkPixbuf) upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);

      made = shrink (upright);
      *was_scaled =
          MAX (gdk_pixbuf_get_width (upright), gdk_pixbuf_get_height (upright)) > SMALLEST_SIDE;
    }
  if (made == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("This file is no image that Cabas can read. Use a PNG or JPEG file."));

  return made;
}

GBytes *
cabas_picture_file_load (GFile *file, gboolean *was_scaled, GError **error)
{
  g_autoptr (GFileInfo) info =
                 g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, error);
  g_autoptr (GBytes) bytes = NULL;

  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) > MAX_FILE_BYTES)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("This file is larger than any image of a plan."));
      return NULL;
    }

  bytes = g_file_load_bytes (file, NULL, NULL, error);
  return bytes != NULL ? cabas_picture_file_take_bytes (bytes, was_scaled, error) : NULL;
}
