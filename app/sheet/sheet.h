/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tables of typed cells, whatever file they come from or go to. Rows and columns count from 0. */

/* What a file may hold at most: ten times the largest plan known, and little enough for a laptop.
 */
#define CABAS_SHEET_MAX_FILE_BYTES (64 * 1024 * 1024)
#define CABAS_SHEET_MAX_ROWS 20000
#define CABAS_SHEET_MAX_COLUMNS 500
#define CABAS_SHEET_MAX_CELLS 1000000
#define CABAS_SHEET_MAX_TEXT_BYTES (64 * 1024 * 1024)
#define CABAS_BOOK_MAX_SHEETS 100

#define CABAS_SHEET_ERROR (cabas_sheet_error_quark ())

typedef enum
{
  CABAS_SHEET_ERROR_NOT_A_TABLE,
  CABAS_SHEET_ERROR_DAMAGED,
  CABAS_SHEET_ERROR_TOO_LARGE,
} CabasSheetError;

GQuark cabas_sheet_error_quark (void);

typedef enum
{
  CABAS_CELL_EMPTY,
  CABAS_CELL_TEXT,
  CABAS_CELL_NUMBER,  /* exact: "-12.5" */
  CABAS_CELL_DATE,    /* "2027-03-15" */
  CABAS_CELL_BOOLEAN, /* "yes" or "no" */
} CabasCellType;

typedef struct
{
  CabasCellType type;
  const char *text; /* (transfer none): never NULL */
} CabasCell;

/* Cells that are shown as one: only the first of them has a value. */
typedef struct
{
  guint row;
  guint column;
  guint n_rows;
  guint n_columns;
} CabasMerge;

typedef struct _CabasSheet CabasSheet;

CabasSheet *cabas_sheet_new (const char *name);
void cabas_sheet_free (CabasSheet *self);
const char *cabas_sheet_get_name (const CabasSheet *self);
/* Counted up to the last one that holds something. */
guint cabas_sheet_get_n_rows (const CabasSheet *self);
guint cabas_sheet_get_n_columns (const CabasSheet *self);
CabasCell cabas_sheet_get (const CabasSheet *self, guint row, guint column);
/* Whether no cell of the row holds more than blanks. */
gboolean cabas_sheet_is_blank_row (const CabasSheet *self, guint row);
/* "" is an empty cell. FALSE where the sheet would be larger than allowed; the error says so. */
gboolean cabas_sheet_set (CabasSheet *self,
                          guint row,
                          guint column,
                          CabasCellType type,
                          const char *text,
                          GError **error);
/* A stretch of equal cells, in which the text is held once. */
gboolean cabas_sheet_fill (CabasSheet *self,
                           guint row,
                           guint column,
                           guint n_rows,
                           guint n_columns,
                           CabasCellType type,
                           const char *text,
                           GError **error);

/* Whether something was refused since the sheet was made. */
gboolean cabas_sheet_is_cut (const CabasSheet *self);

gboolean cabas_sheet_merge (CabasSheet *self, const CabasMerge *merge, GError **error);
const CabasMerge *cabas_sheet_get_merges (const CabasSheet *self, guint *n_merges);

/* (transfer full): for each row, whether a group of merged cells that does not end above
 * `first_row` covers some of it. */
gboolean *cabas_sheet_list_merged_rows (const CabasSheet *self, guint first_row);

/* For writing: rows on top that stay in view, and what is known of a column. */
void cabas_sheet_set_n_headers (CabasSheet *self, guint n_rows);
guint cabas_sheet_get_n_headers (const CabasSheet *self);
void cabas_sheet_set_width (CabasSheet *self, guint column, guint millimetres);
guint cabas_sheet_get_width (const CabasSheet *self, guint column);
/* `choices` (transfer full) (nullable): what a spreadsheet offers below the headers. */
void cabas_sheet_take_choices (CabasSheet *self, guint column, GStrv choices);
const char *const *cabas_sheet_get_choices (const CabasSheet *self, guint column); /* (nullable) */

/* "C12" */
char *cabas_sheet_dup_address (guint row, guint column);
char *cabas_sheet_dup_column_name (guint column);
/* Understands "C12"; FALSE where it is none. */
gboolean cabas_sheet_parse_address (const char *text, guint *row, guint *column);

typedef struct _CabasBook CabasBook;

/* The sheets of one file, in order. */
CabasBook *cabas_book_new (void);
void cabas_book_free (CabasBook *self);
/* `sheet` (transfer full). FALSE, and `sheet` is gone, where there are too many. */
gboolean cabas_book_take (CabasBook *self, CabasSheet *sheet, GError **error);
guint cabas_book_get_n_sheets (const CabasBook *self);
CabasSheet *cabas_book_get_sheet (const CabasBook *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasSheet, cabas_sheet_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasBook, cabas_book_free)

G_END_DECLS
