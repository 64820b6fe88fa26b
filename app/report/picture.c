/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/picture.h"

#include "plan/picture.h"

#include <string.h>

typedef struct
{
  const guint8 *data;
  gsize left;
} Stream;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Stream *stream = closure;

  if (length > stream->left)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, stream->data, length);
  stream->data += length;
  stream->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static void
release_bytes (void *bytes)
{
  g_bytes_unref (bytes);
}

/* The pixels are never looked at, so each takes one bit. */
static cairo_surface_t *
wrap_jpeg (GBytes *bytes, guint width, guint height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A1, width, height);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, length, release_bytes,
                               g_bytes_ref (bytes));
  return surface;
}

/**
 * cabas_report_picture_new:
 * @bytes: a PNG or JPEG file
 *
 * Returns: (transfer full) (nullable): the image, or %NULL where @bytes are none
 */
CabasReportPicture *
cabas_report_picture_new (GBytes *bytes)
{
  g_autoptr (CabasReportPicture) self = g_new0 (CabasReportPicture, 1);
  Stream stream;

  stream.data = g_bytes_get_data (bytes, &stream.left);
  switch (cabas_picture_measure (stream.data, stream.left, &self->width, &self->height))
    {
    case CABAS_PICTURE_PNG:
      self->surface = cairo_image_surface_create_from_png_stream (read_bytes, &stream);
      break;
    case CABAS_PICTURE_JPEG:
      self->surface = wrap_jpeg (bytes, self->width, self->height);
      break;
    case CABAS_PICTURE_NONE:
    default:
      return NULL;
    }

  if (cairo_surface_status (self->surface) != CAIRO_STATUS_SUCCESS)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cabas_report_picture_free:
 * @self: (transfer full) (nullable): an image
 *
 * Frees @self.
 */
void
cabas_report_picture_free (CabasReportPicture *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self);
}

/**
 * cabas_report_picture_draw:
 * @self: an image
 * @cr: where to draw
 * @x: left edge
 * @y: top edge
 * @width: of the place
 * @height: of the place
 *
 * Draws the image as large as the place.
 */
void
cabas_report_picture_draw (
    const CabasReportPicture *self, cairo_t *cr, double x, double y, double width, double height)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, width / self->width, height / self->height);
  /* Painted on an empty page without a clip, cairo takes all before for covered: tags as well. */
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_clip (cr);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}
