/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* When a body meets, and when it should. A meeting is held where the day it was held is known, and
 * overdue where it is not and the last day covered by the date planned is before today. */
typedef enum
{
  CABAS_MEETING_PLANNED,
  CABAS_MEETING_HELD,
  CABAS_MEETING_OVERDUE,
} CabasMeetingState;

typedef struct
{
  guint n_planned;
  guint n_held;
  guint n_overdue;
  CabasItem *next; /* (unowned) (nullable): the first of those planned */
  CabasItem *last; /* (unowned) (nullable): the last of those held */
  CabasDate due;   /* the month in which its rhythm asks for a meeting, counted from the last one
                    * held or planned; CABAS_UNSET without a rhythm or a meeting to count from */
} CabasAgenda;

void cabas_agenda_init (CabasAgenda *self, CabasItem *body, CabasDate today);
CabasMeetingState cabas_meeting_get_state (CabasItem *meeting, CabasDate today);
/* In words: “Planned”, “Held”, “Overdue”. */
const char *cabas_meeting_state_get_label (CabasMeetingState state);
/* The day that counts: when it was held, else when it is planned. */
CabasDate cabas_meeting_get_date (CabasItem *meeting);

/* Months between two meetings; 0 for a body that meets once, or does not say how often. */
guint cabas_body_get_months (CabasItem *body);

/* (transfer full) (element-type CabasDate): days on which the body could meet from `first` to
 * `last`, both included, as its rhythm asks.
 *
 * Every so many months, counted from the last meeting before the period (else from the first in
 * it, else from the month of `first`), on the same day of the week and in the same week of the
 * month as that meeting, the second Tuesday where there is none. August becomes September; a
 * public holiday becomes the same day one week later. A day is left out where the body has a
 * meeting nearer than half its rhythm. */
GArray *cabas_agenda_propose (CabasItem *body, CabasDate first, CabasDate last);

G_END_DECLS
