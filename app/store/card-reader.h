/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/card.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CABAS_LIBRARY_NAMESPACE "urn:spaser:library:1"
#define CABAS_CARD_SUFFIX ".xml"

/* What a file of cards may cost. */
#define CABAS_MAX_CARD_FILE_BYTES (2 * 1024 * 1024)
#define CABAS_MAX_CARDS_IN_FILE 2000
/* Of families, owners, indicators or sources of one card. */
#define CABAS_MAX_CARD_LIST 100

/* The cards of a file that nobody vouches for: all of them, or none and a sentence with file and
 * line. `name` stands in the sentence. (element-type CabasCard) (transfer full) (nullable) */
GPtrArray *cabas_card_reader_read (GBytes *bytes, const char *name, GError **error);
/* The same from a local path. */
GPtrArray *cabas_card_reader_read_path (const char *path, GError **error);

/* A file with these cards (element-type CabasCard). */
GBytes *cabas_card_writer_write (GPtrArray *cards);

G_END_DECLS
