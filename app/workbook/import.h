/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"
#include "sheet/sheet.h"

G_BEGIN_DECLS

/* What a spreadsheet would do to a plan, and doing it.
 *
 * Making one is a dry run: nothing is written. The sheets are those of the workbook that Cabas
 * exports, with columns in any order, or the template of Territoires en Transitions. */
typedef struct _CabasImport CabasImport;

typedef enum
{
  CABAS_IMPORT_PROBLEM, /* the row cannot be taken in as it is */
  CABAS_IMPORT_CREATED,
  CABAS_IMPORT_CHANGED,
  CABAS_IMPORT_REMOVED,
  CABAS_IMPORT_COLUMN, /* what is done with a column, or a sheet, that is not one of the plan */
  CABAS_N_IMPORT_KINDS,
} CabasImportKind;

typedef struct
{
  CabasImportKind kind;
  char *place;    /* (owned): “Actions, C12” */
  char *name;     /* (owned): of the item, or the heading of the column */
  char *sentence; /* (owned): “Status: Planned → Done”, or what is wrong and what to do */
} CabasImportLine;

typedef struct
{
  gboolean remove_missing;   /* items that the file no longer holds are removed */
  gboolean skip_problems;    /* rows with a problem are left out */
  gboolean keep_departments; /* a department that is not in the plan is a problem, not created */
  gboolean drop_columns;     /* the text of unknown columns is not kept in internal notes */
} CabasImportOptions;

/* `file_name` is what the step is called after, in the history. */
CabasImport *cabas_import_new (CabasDocument *document,
                               const CabasBook *book,
                               const char *file_name,
                               const CabasImportOptions *options);
void cabas_import_free (CabasImport *self);

guint cabas_import_get_n_lines (const CabasImport *self, CabasImportKind kind);
const CabasImportLine *
cabas_import_get_line (const CabasImport *self, CabasImportKind kind, guint index);
/* Rows with a problem. */
guint cabas_import_get_n_bad_rows (const CabasImport *self);
/* “3 are created, 12 changed; 2 problems: 2 unknown names.” */
char *cabas_import_dup_summary (const CabasImport *self);

/* Whether there is something to do, and no problem is left or all may be left out. */
gboolean cabas_import_can_apply (const CabasImport *self);
/* All of it as one step of the history; once. FALSE where nothing was done. */
gboolean cabas_import_apply (CabasImport *self, CabasHistory *history);

/* “Created”, “Problems”… translated. */
const char *cabas_import_kind_get_label (CabasImportKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasImport, cabas_import_free)

G_END_DECLS
