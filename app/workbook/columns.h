/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

G_BEGIN_DECLS

/* The sheets of a plan's workbook and their columns, which follow from the table of the schema. */

#define CABAS_WORKBOOK_MAX_SERIES 3

typedef enum
{
  CABAS_COLUMN_ID,
  CABAS_COLUMN_NUMBER, /* from the order of the plan: never read */
  CABAS_COLUMN_SERIES, /* which of the kinds of the sheet */
  CABAS_COLUMN_PARENT, /* what the item stands in */
  CABAS_COLUMN_FIELD,
  CABAS_COLUMN_LETTER, /* departments with this letter */
} CabasColumnType;

typedef struct
{
  CabasColumnType type;
  CabasField fields[CABAS_WORKBOOK_MAX_SERIES]; /* of each kind of the sheet; or CABAS_NO_FIELD */
  guint letter;
  char *label;      /* (owned): translated */
  GPtrArray *names; /* (owned) (element-type utf8): folded, by which it is found */
} CabasColumn;

/* One sheet. Several kinds in one are series of values, each row of which says which it is. */
typedef struct
{
  CabasKind kinds[CABAS_WORKBOOK_MAX_SERIES];
  guint n_kinds;
  CabasKind parent;        /* kind of what holds the items */
  gboolean may_be_in_plan; /* or else directly in the plan */
  const char *label;       /* (nullable) untranslated: where it is not that of the kind */
} CabasSheetInfo;

/* In the order of the file. */
const CabasSheetInfo *cabas_sheet_info_list (guint *n_infos);
/* (nullable): the one that holds items of a kind. */
const CabasSheetInfo *cabas_sheet_info_find (CabasKind kind);
/* In which what holds comes before what is held, and what is named before what names it. */
const CabasSheetInfo *cabas_sheet_info_get_by_rank (guint rank);
/* Translated. */
const char *cabas_sheet_info_get_label (const CabasSheetInfo *info);
/* Whether a sheet of this name is it, in French or English. */
gboolean cabas_sheet_info_has_name (const CabasSheetInfo *info, const char *name);
const char *cabas_workbook_get_instructions_label (void);
gboolean cabas_workbook_is_instructions (const char *name);

/* (transfer container) (element-type CabasColumn): those meant for readers of this level. */
GPtrArray *cabas_columns_new (const CabasSheetInfo *info, int level);
/* (nullable): the column that a header names, in French or English or as in the file. */
CabasColumn *cabas_columns_find (GPtrArray *columns, const char *header);

/* Adds `msgid` in French, in English and in the user's language, folded. */
void cabas_columns_add_names (GPtrArray *names, const char *msgid);
gboolean cabas_columns_has_name (GPtrArray *names, const char *folded);

G_END_DECLS
