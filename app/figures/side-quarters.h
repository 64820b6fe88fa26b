/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* Communications towards the departments against those towards the outside, quarter by quarter.
 * Unit: communications that are not cancelled. A communication belongs to the quarter of its date;
 * one that is dated to the year alone, or not at all, belongs to none and is counted apart, and so
 * is one whose side is not stated. */
typedef struct
{
  CabasDate quarter;
  guint counts[CABAS_N_SIDE];
} CabasSideQuarter;

typedef struct
{
  GArray *quarters; /* (owned) (element-type CabasSideQuarter): all from the first to the last */
  guint counts[CABAS_N_SIDE];
  guint n_without_quarter;
  guint n_without_side; /* of those that have a quarter */
} CabasSideQuarters;

CabasSideQuarters *cabas_side_quarters_new (CabasDocument *document);
void cabas_side_quarters_free (CabasSideQuarters *self);
/* The communications that one number counts, added to `communications`. */
void cabas_side_quarters_list (CabasDocument *document,
                               CabasDate quarter,
                               gint64 side,
                               GPtrArray *communications);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasSideQuarters, cabas_side_quarters_free)

G_END_DECLS
