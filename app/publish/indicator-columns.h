/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/schema.h"

G_BEGIN_DECLS

/* The columns of the data of indicators. */

typedef enum
{
  CABAS_DATA_INDICATOR_ID,
  CABAS_DATA_CODE,
  CABAS_DATA_NAME,
  CABAS_DATA_AXIS,
  CABAS_DATA_OBJECTIVE,
  CABAS_DATA_UNIT,
  CABAS_DATA_LEGAL_CATEGORY,
  CABAS_DATA_DIRECTION,
  CABAS_DATA_KIND,
  CABAS_DATA_PERIOD,
  CABAS_DATA_FIRST_DAY,
  CABAS_DATA_LAST_DAY,
  CABAS_DATA_BUYER,
  CABAS_DATA_VALUE,
  CABAS_DATA_NUMERATOR,
  CABAS_DATA_DENOMINATOR,
  CABAS_DATA_QUALITY,
  CABAS_DATA_SOURCE,
  CABAS_N_DATA_COLUMNS,
} CabasDataColumnId;

typedef struct
{
  const char *name; /* untranslated: its head in the file */
  const char *type; /* of the Table Schema */
  gboolean is_required;
  CabasField field;        /* that gives title and description, or CABAS_NO_FIELD */
  const char *title;       /* (nullable) untranslated: where there is no field */
  const char *description; /* (nullable) untranslated */
  const char *pattern;     /* (nullable) */
  const char *example;     /* (nullable) */
} CabasDataColumn;

const CabasDataColumn *cabas_data_column_get (CabasDataColumnId id);
/* All in the language of the locale. */
const char *cabas_data_column_get_name (const CabasDataColumn *self);
const char *cabas_data_column_get_title (const CabasDataColumn *self);
const char *cabas_data_column_get_description (const CabasDataColumn *self);
/* (transfer container) (nullable): the only words that it may hold. */
GPtrArray *cabas_data_column_list_choices (CabasDataColumnId id);

G_END_DECLS
