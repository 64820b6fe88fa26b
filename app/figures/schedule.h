/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The communications of a plan by audience or by channel, each list in the order of time. Cancelled
 * ones are left out; those without a date are only counted. */
typedef struct
{
  const char *name;          /* (unowned) (nullable): NULL where none is given */
  GPtrArray *communications; /* (owned) of CabasItem */
} CabasScheduleRow;

typedef struct
{
  GArray *rows; /* (owned) (element-type CabasScheduleRow): in order of the first date */
  guint n_without_date;
  guint n_cancelled;
} CabasSchedule;

/* By audience, of both sides. */
CabasSchedule *cabas_schedule_new (CabasDocument *document);
/* `field`: CABAS_COMMUNICATION_AUDIENCE or _CHANNEL. `side`: CABAS_SIDE_… alone, CABAS_UNSET for
 * both. */
CabasSchedule *cabas_schedule_new_by (CabasDocument *document, CabasField field, gint64 side);
void cabas_schedule_free (CabasSchedule *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasSchedule, cabas_schedule_free)

G_END_DECLS
