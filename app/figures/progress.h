/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* Where the actions of each axis stand. Unit: actions. An action is late where it is neither done
 * nor dropped and the last day covered by its end is before today. */
typedef struct
{
  CabasItem *axis; /* (unowned) (nullable): NULL for the whole plan */
  guint counts[CABAS_N_ACTION_STATUS];
  guint n_not_stated; /* without a status */
  guint n_late;       /* counted above as well */
  guint total;
} CabasProgressRow;

typedef struct
{
  GArray *rows; /* (owned) (element-type CabasProgressRow): the axes in their order */
  CabasProgressRow plan;
} CabasProgress;

CabasProgress *cabas_progress_new (CabasDocument *document, CabasDate today);
void cabas_progress_free (CabasProgress *self);

/* The actions inside one item: an axis, an objective or the plan. */
void cabas_progress_row_init (CabasProgressRow *self, CabasItem *item, CabasDate today);
/* Out of how many a number of actions is: those not dropped. Unit: actions. */
guint cabas_progress_row_count_live (const CabasProgressRow *self);
/* Share of the work done, in millionths of a percent: of an action, what its lead judges, and all
 * of it where it is done; of what contains actions, those done out of those not dropped.
 * CABAS_UNSET where it is not known. */
gint64 cabas_progress_get_share (CabasItem *item, CabasDate today);

gboolean cabas_progress_is_late (CabasItem *action, CabasDate today);

/* The actions that a number of a row counts, added to `actions`: those inside `item` that have the
 * status, CABAS_UNSET for those without one. */
void cabas_progress_list_actions (CabasItem *item, gint64 status, GPtrArray *actions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasProgress, cabas_progress_free)

G_END_DECLS
