/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a file may cost: checked before the parser sees it, or while it reads. */
#define CABAS_MAX_FILE_BYTES (64 * 1024 * 1024)
#define CABAS_MAX_TAG_BYTES (64 * 1024)
#define CABAS_MAX_TAG_ATTRIBUTES 256
#define CABAS_MAX_DEPTH 64
/* Of an unknown piece alone: the item it belongs to may move to a deeper place. */
#define CABAS_MAX_UNKNOWN_DEPTH 56

/* Looks at the bytes alone: size, encoding, version of XML, length of tags. The parser spends
 * quadratic time on a tag with very many attributes and reads encodings and versions that a plan
 * is never written in. */
gboolean cabas_guard_check (const char *data, gsize length, const char *name, GError **error);

/* Whether the tag that `data` starts with is short enough. `next` (out) (optional): what follows
 * it, NULL where the data stops first. */
gboolean cabas_guard_allows_tag (const char *data, gsize length, const char **next);

/* Line, counted from 1, of a byte. */
guint cabas_guard_find_line (const char *data, gsize offset);

G_END_DECLS
