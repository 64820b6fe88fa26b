/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* Sides of a communication, and one for those that do not say theirs. */
#define CABAS_REACH_NO_SIDE CABAS_N_SIDE
#define CABAS_REACH_N_SIDES (CABAS_N_SIDE + 1)

/* How many people the communications reached. Unit: people. Formula: the reach of the
 * communications that are done and state it, summed up by audience; who was reached twice counts
 * twice. */
typedef struct
{
  const char *audience; /* (unowned) (nullable): NULL where none is given */
  gint64 people[CABAS_REACH_N_SIDES];
  gint64 total;
  guint n_known;   /* communications that are summed up */
  guint n_unknown; /* communications that are done and do not say whom they reached */
} CabasReachRow;

typedef struct
{
  GArray *rows; /* (owned) (element-type CabasReachRow): audiences of what is done, in the order in
                 * which the plan first names them */
  CabasReachRow plan;
} CabasReach;

CabasReach *cabas_reach_new (CabasDocument *document);
void cabas_reach_free (CabasReach *self);
/* The communications that are done of an audience (nullable) and a side, with those whose reach is
 * not known, added to `communications`. */
void cabas_reach_list (CabasDocument *document,
                       const char *audience,
                       guint side,
                       GPtrArray *communications);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasReach, cabas_reach_free)

G_END_DECLS
