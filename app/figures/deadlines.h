/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What is due: ends of actions, milestones, meetings, decisions, communications, trainings,
 * supplier meetings, and the indicators to be published again 24 months after the last time.
 * What is done, dropped or cancelled is left out. */
typedef struct
{
  CabasDate date;
  CabasItem *item;  /* (unowned) */
  CabasField field; /* the date of the item that is meant */
  gboolean is_late; /* the last day covered is before today */
} CabasDeadline;

/* (transfer full) (element-type CabasDeadline): in the order of time, late ones first. */
GArray *cabas_deadlines_list (CabasDocument *document, CabasDate today);

G_END_DECLS
