/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "workbook/import-private.h"

G_BEGIN_DECLS

/* The template with which Territoires en Transitions takes in plans: 28 columns, found by their
 * headings in any order. */

#define CABAS_TET_HEADER_ROW 1
#define CABAS_TET_FIRST_ROW 3
#define CABAS_TET_N_FUNDERS 3

/* The columns of the template. Their headings are French whatever the user's language. */
typedef enum
{
  CABAS_TET_AXIS,
  CABAS_TET_SUB_AXIS,
  CABAS_TET_SUB_SUB_AXIS,
  CABAS_TET_TITLE,
  CABAS_TET_SUB_TITLE,
  CABAS_TET_DESCRIPTION,
  CABAS_TET_BODIES,
  CABAS_TET_PURPOSE,
  CABAS_TET_INDICATORS,
  CABAS_TET_STRUCTURE,
  CABAS_TET_MEANS,
  CABAS_TET_PARTNERS,
  CABAS_TET_DEPARTMENTS,
  CABAS_TET_PERSONS,
  CABAS_TET_ELECTED,
  CABAS_TET_PARTICIPATION,
  CABAS_TET_FUNDING,
  CABAS_TET_FUNDER_1,
  CABAS_TET_AMOUNT_1,
  CABAS_TET_FUNDER_2,
  CABAS_TET_AMOUNT_2,
  CABAS_TET_FUNDER_3,
  CABAS_TET_AMOUNT_3,
  CABAS_TET_BUDGET,
  CABAS_TET_STATUS,
  CABAS_TET_PRIORITY,
  CABAS_TET_START,
  CABAS_TET_END,
  CABAS_TET_N_COLUMNS,
} CabasTetColumn;

/* Place of each column in the sheet, or -1; tells where each goes. */
void cabas_tet_match_columns (CabasImport *import,
                              const CabasSheet *sheet,
                              int columns[CABAS_TET_N_COLUMNS]);
/* As the template has it; untranslated. */
const char *cabas_tet_get_heading (CabasTetColumn column);

typedef struct
{
  CabasImport *import;
  const CabasSheet *sheet;
  int columns[CABAS_TET_N_COLUMNS]; /* of the sheet, or -1 */
  guint number;                     /* of the present row */
  guint row;                        /* of the import */
  CabasItem *action;
  gboolean is_new;
  GHashTable *children; /* (owned): new items by what they stand in and their folded title */
} CabasTetReading;

/* (nullable) (transfer full): NULL where the cell is blank. */
char *cabas_tet_dup_cell (const CabasTetReading *self, CabasTetColumn column);
/* “Heading: what stands in the cell”; (nullable) (transfer full). */
char *cabas_tet_dup_labelled (const CabasTetReading *self, CabasTetColumn column);
/* `sentence` (transfer full) */
void cabas_tet_complain (CabasTetReading *self,
                         CabasTetColumn column,
                         CabasImportCause cause,
                         char *sentence);
/* Sets a field of the action, and tells it where the action is in the plan already. */
void cabas_tet_set_value (CabasTetReading *self,
                          CabasTetColumn column,
                          CabasField field,
                          const GValue *value);
/* Departments, people and elected people of the row. */
void cabas_tet_read_people (CabasTetReading *self);
/* TRUE where every name is that of an indicator of the plan. */
gboolean cabas_tet_read_indicators (CabasTetReading *self);

G_END_DECLS
