/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/matrix.h"

G_BEGIN_DECLS

#define CABAS_NOT_AN_ACTION G_MAXUINT

/* A line of the matrix on the screen: an action, or the heading of an axis or an objective. */
typedef struct
{
  CabasItem *item; /* (owned) */
  guint place;     /* among the rows of the matrix, or CABAS_NOT_AN_ACTION */
} CabasMatrixLine;

/* (transfer full) of CabasMatrixLine: the actions of an axis (nullable: of all), each under its
 * headings; where `only_conflicts`, those that lack something. */
GArray *
cabas_matrix_list_rows (const CabasMatrix *matrix, CabasItem *axis, gboolean only_conflicts);
/* Whether both have the same actions and departments in the same order. */
gboolean cabas_matrix_has_same_shape (const CabasMatrix *one, const CabasMatrix *other);

G_END_DECLS
