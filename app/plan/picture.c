/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/picture.h"

#include <string.h>

/* Of a side; a file may promise millions and hold a hundred bytes. */
#define LARGEST_SIDE 8000

static guint
read_number (const guint8 *p, guint n_bytes)
{
  guint number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | p[i];

  return number;
}

static gboolean
measure_png (const guint8 *data, gsize length, guint *width, guint *height)
{
  static const guint8 start[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

  if (length < 24 || memcmp (data, start, sizeof start) != 0 || memcmp (data + 12, "IHDR", 4) != 0)
    return FALSE;

  *width = read_number (data + 16, 4);
  *height = read_number (data + 20, 4);
  return TRUE;
}

/* The size stands in the first of the segments that begin a frame: FF C0 to FF CF, without those
 * of tables (C4, CC) and of extensions (C8). */
static gboolean
measure_jpeg (const guint8 *data, gsize length, guint *width, guint *height)
{
  gsize at = 2;

  if (length < 4 || data[0] != 0xff || data[1] != 0xd8)
    return FALSE;

  while (at + 9 < length && data[at] == 0xff)
    {
      const guint8 kind = data[at + 1];

      if (kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc)
        {
          *height = read_number (data + at + 5, 2);
          *width = read_number (data + at + 7, 2);
          return TRUE;
        }
      /* Filling before a marker is one byte long. */
      at += kind == 0xff ? 1 : 2 + MAX (read_number (data + at + 2, 2), 2);
    }

  return FALSE;
}

CabasPictureFormat
cabas_picture_measure (const guint8 *data, gsize length, guint *width, guint *height)
{
  CabasPictureFormat format = CABAS_PICTURE_NONE;

  *width = *height = 0;
  if (measure_png (data, length, width, height))
    format = CABAS_PICTURE_PNG;
  else if (measure_jpeg (data, length, width, height))
    format = CABAS_PICTURE_JPEG;

  if (*width == 0 || *height == 0 || *width > LARGEST_SIDE || *height > LARGEST_SIDE)
    return CABAS_PICTURE_NONE;

  return format;
}

GBytes *
cabas_picture_dup_bytes (CabasItem *picture)
{
  const char *text = cabas_item_get_text (picture, CABAS_PICTURE_DATA);
  guchar *data;
  gsize length;

  if (text == NULL)
    return NULL;

  data = g_base64_decode (text, &length);
  return g_bytes_new_take (data, length);
}

char *
cabas_picture_encode (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return g_base64_encode (data, length);
}
