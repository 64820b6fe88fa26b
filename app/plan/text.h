/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes `text` (nullable) and returns what an XML file can hold of it: valid UTF-8 without
 * control characters, line breaks as "\n" or, unless `keep_lines`, as spaces. NULL for "". */
char *cabas_text_clean (char *text, gboolean keep_lines);

#define CABAS_MAX_ID_BYTES 100

/* Whether `text` can be an id: a letter or "_", then letters, digits, "-", "_" and ".", a hundred
 * at most. */
gboolean cabas_text_is_id (const char *text);

/* Replaces *place with a copy of `text` (nullable); FALSE where they were equal. */
gboolean cabas_set_str (char **place, const char *text);

/* At most `n_chars` characters, the last one “…” where some are left out. */
char *cabas_text_shorten (const char *text, guint n_chars);

G_END_DECLS
