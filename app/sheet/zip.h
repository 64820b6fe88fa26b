/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The zip container of spreadsheets, read in memory from bytes that nobody vouches for: nothing is
 * ever unpacked to a folder, and a part ends with an error before it has grown too large. */

/* One part, unpacked. */
#define CABAS_ZIP_MAX_PART_BYTES (96 * 1024 * 1024)
#define CABAS_ZIP_MAX_PARTS 2000

typedef struct _CabasZipPart CabasZipPart;

/* Whether the bytes start as a zip file does. */
gboolean cabas_zip_is_zip (GBytes *bytes);
/* The part of this name as a stream, which keeps `bytes`; NULL without an error where there is no
 * such part. */
CabasZipPart *cabas_zip_open (GBytes *bytes, const char *name, GError **error);
/* Number of bytes, 0 at the end, -1 on an error, which the part keeps. */
int cabas_zip_part_read (CabasZipPart *self, char *buffer, int length);
const GError *cabas_zip_part_get_error (const CabasZipPart *self); /* (nullable) */
void cabas_zip_part_free (CabasZipPart *self);

typedef struct
{
  const char *name;
  const char *content;
  gboolean is_stored; /* not compressed, as the first part of an OpenDocument must be */
  gsize length;       /* of the content; 0 for a text up to its end */
} CabasZipContent;

/* A container of these parts, in this order; the same bytes for the same parts. */
GBytes *cabas_zip_write (const CabasZipContent *contents, guint n_contents, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasZipPart, cabas_zip_part_free)

G_END_DECLS
