/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "sheet/sheet.h"
#include "workbook/columns.h"

#include "plan/document.h"

G_BEGIN_DECLS

/* A plan as a workbook that can be changed in a spreadsheet and taken back: one row for each item,
 * one column for each field. `level`: of the readers; fields above it are left out. */
CabasBook *cabas_workbook_export (CabasDocument *document, int level);
/* One of its sheets alone, for CSV. */
CabasSheet *
cabas_workbook_export_sheet (CabasDocument *document, const CabasSheetInfo *info, int level);

/* The file for a name: ".csv" holds the sheet of `info`, ".ods" all of them. */
GBytes *cabas_workbook_write (CabasDocument *document,
                              const char *file_name,
                              const CabasSheetInfo *info,
                              int level,
                              GError **error);

G_END_DECLS
