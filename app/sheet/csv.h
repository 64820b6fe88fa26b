/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "sheet/sheet.h"

G_BEGIN_DECLS

/* Values separated by commas, semicolons or tabs (RFC 4180), as the spreadsheets of the French
 * public service write and read them. Every cell is text. */

/* The separator and the encoding (UTF-8 or Windows-1252) are found out. */
CabasBook *cabas_csv_read (GBytes *bytes, const char *name, GError **error);
/* With semicolons, CR LF and a byte order mark, which the French Excel expects. What a spreadsheet
 * would take for a formula has an apostrophe before it, which reading takes off. */
GBytes *cabas_csv_write (const CabasSheet *sheet);

G_END_DECLS
