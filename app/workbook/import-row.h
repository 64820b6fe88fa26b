/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "workbook/columns.h"
#include "workbook/import-private.h"

G_BEGIN_DECLS

/* A sheet of the file that is one of the plan's. */
typedef struct
{
  const CabasSheet *sheet;
  const CabasSheetInfo *info;
  GPtrArray *columns; /* (owned) (element-type CabasColumn) */
  guint header_row;
  CabasColumn **headers; /* (owned): of each column of the sheet; NULL for an unknown one */
  GArray *rows;          /* (owned) (element-type guint): rows of the import */
} CabasImportTable;

/* Which item each row is about, so that rows may name each other. */
void cabas_import_identify_rows (CabasImport *self, CabasImportTable *table);
/* What each row says of it. */
void cabas_import_read_rows (CabasImport *self, CabasImportTable *table);
/* Column of the sheet with this type, or -1. */
int cabas_import_table_find_column (const CabasImportTable *table, CabasColumnType type);
int cabas_import_table_find_field (const CabasImportTable *table, guint series, CabasField field);
/* (nullable) (transfer full): NULL where the cell is blank or there is no such column. */
char *cabas_import_table_dup_cell (const CabasImportTable *table, guint number, int column);
/* Whether a cell says that the row is of this kind of the sheet. */
gboolean
cabas_import_table_is_series (const CabasImportTable *table, guint series, const char *text);
/* Whether any row has something in the column. */
gboolean cabas_import_has_text (const CabasImportTable *table, guint column);

G_END_DECLS
