/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/assignment.h"
#include "workbook/import.h"
#include "workbook/names.h"

G_BEGIN_DECLS

/* The dry run while it is made: rows of the file, what each would do to the plan, and lines that
 * tell it. */

/* Why a row cannot be taken in. */
typedef enum
{
  CABAS_CAUSE_VALUE,
  CABAS_CAUSE_NAME,
  CABAS_CAUSE_REQUIRED,
  CABAS_CAUSE_ID,
  CABAS_CAUSE_PLACE,
  CABAS_CAUSE_MERGED,
  CABAS_CAUSE_SHEET,
  CABAS_N_CAUSES,
} CabasImportCause;

typedef enum
{
  CABAS_OP_INSERT, /* `item` into `parent`, last */
  CABAS_OP_MOVE,
  CABAS_OP_SET,
  CABAS_OP_LETTERS, /* of the department `parent` in the action `item` */
  CABAS_OP_REMOVE,
} CabasImportOpType;

typedef struct
{
  CabasImportOpType type;
  guint row;         /* of the import, which it is left out with */
  CabasItem *item;   /* (owned) */
  CabasItem *parent; /* (owned) (nullable) */
  CabasField field;
  GValue value;
  CabasLetters letters;
} CabasImportOp;

typedef struct
{
  const CabasSheet *sheet; /* (nullable): no row of the file, but what one of them asks for */
  guint number;            /* in the sheet */
  guint asked_by;          /* where there is no sheet: the row that asked first */
  CabasItem *item;         /* (owned) (nullable) */
  char *name;              /* (owned) (nullable): of a new item */
  gboolean is_new;
  gboolean is_bad;
} CabasImportRow;

struct _CabasImport
{
  CabasDocument *document; /* (owned) */
  CabasNames *names;       /* (owned) */
  CabasImportOptions options;
  char *file_name;                        /* (owned) */
  GPtrArray *lines[CABAS_N_IMPORT_KINDS]; /* (owned) (element-type CabasImportLine) */
  guint causes[CABAS_N_CAUSES];
  GArray *rows;           /* (owned) (element-type CabasImportRow) */
  GArray *ops;            /* (owned) (element-type CabasImportOp) */
  GHashTable *seen;       /* (owned) (CabasItem): in the file */
  GHashTable *row_of_new; /* (owned) (CabasItem → number of its row + 1) */
  guint first_op;         /* ops from here on are of the present row */
};

/* Rows */
guint cabas_import_add_row (CabasImport *self, const CabasSheet *sheet, guint number);
CabasImportRow *cabas_import_get_row (CabasImport *self, guint row);
/* The row is about `item`, which is in the plan. */
void cabas_import_row_set_item (CabasImport *self, guint row, CabasItem *item);
/* The same for one that is not there yet. `name` (nullable) */
void
cabas_import_row_set_new_item (CabasImport *self, guint row, CabasItem *item, const char *name);
/* What the user calls an item that may be new. */
char *cabas_import_dup_item_name (CabasImport *self, CabasItem *item);

/* Lines. `sentence` (transfer full). */
void cabas_import_tell (CabasImport *self,
                        CabasImportKind kind,
                        const CabasSheet *sheet,
                        guint row,
                        guint column,
                        const char *name,
                        char *sentence);
/* A problem at a cell of the row, which is then left out. */
void cabas_import_complain (
    CabasImport *self, guint row, guint column, CabasImportCause cause, char *sentence);
char *cabas_import_dup_merge_sentence (void);
/* What the user calls the item of the row. */
char *cabas_import_dup_row_name (CabasImport *self, guint row);

/* What the row does. */
void cabas_import_insert (CabasImport *self, guint row, CabasItem *item, CabasItem *parent);
void cabas_import_move (CabasImport *self, guint row, CabasItem *item, CabasItem *parent);
void cabas_import_set (
    CabasImport *self, guint row, CabasItem *item, CabasField field, const GValue *value);
void cabas_import_set_text (
    CabasImport *self, guint row, CabasItem *item, CabasField field, const char *text);
void cabas_import_set_number (
    CabasImport *self, guint row, CabasItem *item, CabasField field, gint64 number);
void cabas_import_set_letters (
    CabasImport *self, guint row, CabasItem *action, CabasItem *department, CabasLetters letters);
void cabas_import_remove (CabasImport *self, guint row, CabasItem *item);
/* A new item of the row, under one that is new or in the plan; (transfer none). */
CabasItem *cabas_import_add_child (CabasImport *self, guint row, CabasItem *parent, CabasKind kind);

/* The department of this name, created where it is not in the plan and may be; else NULL, after
 * complaining. */
CabasItem *
cabas_import_find_department (CabasImport *self, guint row, guint column, const char *name);
/* A new item without a row of its own, called `title`, inserted under `parent`. */
CabasItem *cabas_import_create_named (CabasImport *self,
                                      guint row,
                                      guint column,
                                      CabasKind kind,
                                      CabasItem *parent,
                                      const char *title);
/* Adds a paragraph to the internal note of the item, unless it holds it. FALSE where items of the
 * kind have none. */
gboolean cabas_import_add_note (CabasImport *self, guint row, CabasItem *item, const char *text);
gboolean cabas_import_can_note (CabasKind kind);

/* The two kinds of files. */
void cabas_import_read_book (CabasImport *self, const CabasBook *book);
gboolean cabas_territoires_is_sheet (const CabasSheet *sheet);
void cabas_territoires_read (CabasImport *self, const CabasSheet *sheet);

/* Leaves out what depends on a row that is left out. */
void cabas_import_settle (CabasImport *self);

G_END_DECLS
