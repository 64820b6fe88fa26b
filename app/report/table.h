/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/words.h"

G_BEGIN_DECLS

/* Rows of texts under heads. Heads are repeated on each page the table reaches. */
typedef struct _CabasTable CabasTable;

typedef enum
{
  CABAS_TABLE_START,
  CABAS_TABLE_CENTER,
  CABAS_TABLE_END,
} CabasTableAlign;

typedef struct
{
  char *head; /* (owned) */
  CabasTableAlign align;
  guint weight; /* share of the width; 0 for as wide as what it holds */
} CabasTableColumn;

CabasTable *cabas_table_new (void);
void cabas_table_free (CabasTable *self);

/* All columns come before the first row. */
void
cabas_table_add_column (CabasTable *self, const char *head, CabasTableAlign align, guint weight);
void cabas_table_add_row (CabasTable *self);
/* A row of one text across all columns, which gathers the rows below it. `text` (transfer full) */
void cabas_table_add_group (CabasTable *self, CabasWords *text);
/* Fills the cells of the last row from left to right. */
void cabas_table_take_cell (CabasTable *self, CabasWords *text); /* (transfer full) */
void cabas_table_add_cell (CabasTable *self, const char *words); /* (nullable): "–" */

guint cabas_table_get_n_columns (const CabasTable *self);
guint cabas_table_get_n_rows (const CabasTable *self);
const CabasTableColumn *cabas_table_get_column (const CabasTable *self, guint column);
/* (nullable): a cell that nothing was put in */
const CabasWords *cabas_table_get_cell (const CabasTable *self, guint row, guint column);
/* The text across the row; NULL for a row of cells. */
const CabasWords *cabas_table_get_group (const CabasTable *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasTable, cabas_table_free)

G_END_DECLS
