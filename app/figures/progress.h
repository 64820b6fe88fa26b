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

gboolean cabas_progress_is_late (CabasItem *action, CabasDate today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasProgress, cabas_progress_free)

G_END_DECLS
