/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

G_BEGIN_DECLS

/* The image that a CABAS_KIND_PICTURE holds. */

typedef enum
{
  CABAS_PICTURE_NONE, /* something else, or of an unreasonable size */
  CABAS_PICTURE_PNG,
  CABAS_PICTURE_JPEG,
} CabasPictureFormat;

/* On its longer side: what a page of paper shows sharply. */
#define CABAS_PICTURE_MAX_PIXELS 2000
/* So that in base64 a field can hold it. */
#define CABAS_PICTURE_MAX_BYTES (700 * 1024)

/* Reads the head of a file alone; width and height are in pixels. */
CabasPictureFormat
cabas_picture_measure (const guint8 *data, gsize length, guint *width, guint *height);
/* (transfer full) (nullable): the file that `picture` holds */
GBytes *cabas_picture_dup_bytes (CabasItem *picture);
/* As the field keeps it. */
char *cabas_picture_encode (GBytes *bytes);

G_END_DECLS
