/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The values of an indicator as a table: what is known of each period. A column for each year of
 * the plan and the one before, and for each other period that has a value; rows for baseline,
 * target and value, with numerator and denominator for a rate, for each buyer where there are
 * several. */
typedef struct
{
  CabasField field; /* of a baseline, target or observation */
  char *buyer;      /* (owned) (nullable): id; NULL for all buyers together */
} CabasYearGridRow;

typedef struct
{
  CabasItem *indicator; /* (unowned) */
  gboolean has_buyers;
  GArray *rows;    /* (owned) (element-type CabasYearGridRow) */
  GArray *periods; /* (owned) (element-type CabasDate): in the order of their last days */
} CabasYearGrid;

/* `with_details`: rows for quality, source, comment and the like. `more` (nullable) (element-type
 * CabasDate): periods that are wanted though nothing is known of them. */
CabasYearGrid *cabas_year_grid_new (CabasItem *indicator,
                                    gboolean with_details,
                                    const GArray *more,
                                    CabasDate today);
void cabas_year_grid_free (CabasYearGrid *self);

/* Whether both have the same rows and columns. */
gboolean cabas_year_grid_is_like (const CabasYearGrid *self, const CabasYearGrid *other);
/* “Target”, “City of Valmont”, “ Numerator”: what belongs to the row above is indented. */
char *cabas_year_grid_dup_row_title (const CabasYearGrid *self, guint row);
/* The same to who does not see the rows above: “City of Valmont: Numerator”. */
char *cabas_year_grid_dup_row_words (const CabasYearGrid *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasYearGrid, cabas_year_grid_free)

G_END_DECLS
