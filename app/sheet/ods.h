/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "sheet/sheet.h"

G_BEGIN_DECLS

/* OpenDocument spreadsheets. */

#define CABAS_ODS_TYPE "application/vnd.oasis.opendocument.spreadsheet"

/* NULL without an error where `bytes` is another kind of file. */
CabasBook *cabas_ods_read (GBytes *bytes, GError **error);
/* `title` is what the file says it is called. */
GBytes *cabas_ods_write (const CabasBook *book, const char *title, GError **error);

G_END_DECLS
