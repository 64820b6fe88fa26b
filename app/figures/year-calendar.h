/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* All that has a date in a plan, for a calendar. */
typedef enum
{
  CABAS_EVENT_MEETING,
  CABAS_EVENT_DECISION, /* due */
  CABAS_EVENT_ACTION,   /* its end */
  CABAS_EVENT_MILESTONE,
  CABAS_EVENT_COMMUNICATION,
  CABAS_EVENT_TRAINING,
  CABAS_EVENT_SOURCING,
  CABAS_EVENT_CONSULTATION,
  CABAS_EVENT_EXCHANGE,
  CABAS_EVENT_ASSESSMENT,
  CABAS_EVENT_NEXT_ASSESSMENT,
  CABAS_EVENT_ROUND_OPENED,
  CABAS_EVENT_ROUND_ANSWERS,
  CABAS_EVENT_PUBLICATION,
  CABAS_EVENT_PUBLICATION_REMINDER,
  CABAS_EVENT_PUBLICATION_DUE,
  CABAS_EVENT_PLAN, /* it starts, ends, is adopted */
  CABAS_N_EVENT_KINDS,
} CabasEventKind;

typedef enum
{
  CABAS_EVENT_COMING,
  CABAS_EVENT_DONE, /* settled, or past where it needs no mark of being done */
  CABAS_EVENT_LATE, /* the last day covered is before today, and it is not done */
} CabasEventState;

typedef struct
{
  CabasDate date;
  CabasItem *item;  /* (unowned) */
  CabasField field; /* the date of the item that is meant */
  CabasEventKind kind;
  CabasEventState state;
  gboolean is_political; /* what the elected members and the public see: meetings of political
                          * steering and what they decided, publications, the plan itself. All
                          * else is technical */
} CabasEvent;

/* (transfer full) (element-type CabasEvent): what touches a day from `first` to `last`, both
 * included, by the last day covered. What is dropped or cancelled is left out. */
GArray *
cabas_events_list (CabasDocument *document, CabasDate first, CabasDate last, CabasDate today);

/* Whether it must be done by its date, and does not take place on it. */
gboolean cabas_event_is_deadline (const CabasEvent *event);

/* In the user's language: “Meeting”, “Indicators due again”. */
const char *cabas_event_kind_get_label (CabasEventKind kind);
/* What it is called in a list that tells its kind: the body that meets, the text of a decision. */
char *cabas_event_dup_name (const CabasEvent *event);
/* “Held”, “Late”; "" for what is to come. */
const char *cabas_event_get_state_label (const CabasEvent *event);
/* “Political”, “Technical”. */
const char *cabas_event_get_side_label (const CabasEvent *event);
/* “3 March 2027, Meeting: Steering committee (Held)”, for those who hear it. */
char *cabas_event_dup_sentence (const CabasEvent *event);

/* Events that belong together: of one body, or of one kind of the others. */
typedef struct
{
  CabasItem *body;     /* (unowned) (nullable) */
  CabasEventKind kind; /* of the events, where there is no body */
  GArray *events;      /* (owned) (element-type CabasEvent) */
} CabasEventStrip;

/* (transfer full) (element-type CabasEventStrip): bodies in their order, then the kinds that have
 * events. Every body has a strip, so that one sees who does not meet. */
GArray *cabas_event_strips_list (CabasDocument *document, GArray *events);
char *cabas_event_strip_dup_label (const CabasEventStrip *strip);

G_END_DECLS
