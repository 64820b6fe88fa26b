/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

/* What a file was when it was last read or written. Where and when it was written is only a hint,
 * for shares round dates and copies keep them; the content decides. A plain value: copy it. */
typedef struct
{
  gint64 modified; /* nanoseconds since 1970 */
  guint64 size;    /* bytes */
  guint64 inode;
  char hash[65]; /* SHA-256 of the content, in hexadecimal; "" before anything was filled in */
} CabasStamp;

void cabas_stamp_fill (CabasStamp *self, const struct stat *status, GBytes *content);
gboolean cabas_stamp_is_same_content (const CabasStamp *self, const CabasStamp *other);

char *cabas_stamp_to_string (const CabasStamp *self);
gboolean cabas_stamp_parse (CabasStamp *self, const char *text);
