/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "sheet/sheet.h"

G_BEGIN_DECLS

/* Spreadsheets of any kind: the content says which, never the name of the file. */

/* `name` is what a sheet of CSV is called. */
CabasBook *cabas_book_read_bytes (GBytes *bytes, const char *name, GError **error);
CabasBook *cabas_book_read_file (GFile *file, GError **error);
/* Whether a file of this name is for reading as a spreadsheet. */
gboolean cabas_book_is_file_name (const char *name);

G_END_DECLS
