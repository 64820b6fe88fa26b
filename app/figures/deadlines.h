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

/* What is due at the item, in a few words and without its date: the label of a milestone, the text
 * of a decision, the body that meets. (transfer full) */
char *cabas_deadline_dup_name (CabasItem *item);
/* (nullable): what such words leave unsaid: the action of a milestone, the body of a decision. */
CabasItem *cabas_deadline_get_around (CabasItem *item);

/* (transfer full) (element-type CabasDeadline): in the order of time, late ones first. */
GArray *cabas_deadlines_list (CabasDocument *document, CabasDate today);

G_END_DECLS
