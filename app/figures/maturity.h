/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The levels that an assessment gives to its criteria, and those of the assessment of the same grid
 * before it. Unit: levels of the grid. */
typedef struct
{
  CabasItem *answer;  /* (unowned) */
  CabasItem *earlier; /* (unowned) (nullable): the answer to the same criterion before */
  gint64 level;       /* CABAS_UNSET: not assessed */
  gint64 before;      /* CABAS_UNSET: not assessed, or not a criterion then */
} CabasMaturityRow;

typedef struct
{
  CabasItem *assessment; /* (unowned) */
  CabasItem *earlier;    /* (unowned) (nullable): the assessment before it */
  GArray *rows;          /* (owned) (element-type CabasMaturityRow): in the order of the answers */
  guint most;            /* the highest level of the grid */
  guint n_not_assessed;
} CabasMaturity;

CabasMaturity *cabas_maturity_new (CabasItem *assessment);
void cabas_maturity_free (CabasMaturity *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasMaturity, cabas_maturity_free)

G_END_DECLS
