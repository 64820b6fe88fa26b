/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The communications of a plan by audience, each list in the order of time. Cancelled ones are
 * left out; those without a date are only counted. */
typedef struct
{
  const char *audience;      /* (unowned) (nullable): NULL where none is given */
  GPtrArray *communications; /* (owned) of CabasItem */
} CabasScheduleRow;

typedef struct
{
  GArray *rows; /* (owned) (element-type CabasScheduleRow): in order of the first date */
  guint n_without_date;
  guint n_cancelled;
} CabasSchedule;

CabasSchedule *cabas_schedule_new (CabasDocument *document);
/* Those of one side alone: CABAS_SIDE_INTERNAL or _EXTERNAL. */
CabasSchedule *cabas_schedule_new_for_side (CabasDocument *document, gint64 side);
void cabas_schedule_free (CabasSchedule *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasSchedule, cabas_schedule_free)

G_END_DECLS
