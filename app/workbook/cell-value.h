/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "sheet/sheet.h"
#include "workbook/names.h"

G_BEGIN_DECLS

/* A value of a plan in a cell of a spreadsheet, and back. */

typedef enum
{
  CABAS_CELL_FINE,
  CABAS_CELL_WRONG,     /* it cannot stand in the field */
  CABAS_CELL_UNKNOWN,   /* it names an item that is not in the plan */
  CABAS_CELL_AMBIGUOUS, /* it names several */
} CabasCellJudgement;

/* What separates several names or choices in one cell. */
#define CABAS_CELL_SEPARATOR "; "

void cabas_cell_set (CabasSheet *sheet,
                     guint row,
                     guint column,
                     CabasItem *item,
                     CabasField field,
                     CabasNames *names);
/* Choices that a spreadsheet offers for the field; (nullable) where it is none of one choice. */
GStrv cabas_cell_dup_choices (CabasField field);

/* Whether the cell says what the item holds, as far as a spreadsheet can keep it. */
gboolean cabas_cell_is_same (CabasCell cell, CabasItem *item, CabasField field, CabasNames *names);
/* Understands the cell for the field into the zeroed `value`; where it is not fine, `sentence`
 * (out) (transfer full) says what is wrong and `unknown` (out) (transfer full) what has no item. */
CabasCellJudgement cabas_cell_parse (CabasCell cell,
                                     CabasField field,
                                     CabasNames *names,
                                     GValue *value,
                                     char **sentence,
                                     char **unknown);

/* The pieces of a cell that holds several: cut at semicolons and line breaks. */
GStrv cabas_cell_split (const char *text);

G_END_DECLS
