/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What somebody who opens a plan after some months should know: what changed in its file, who
 * answered, what is near or has passed, which values have grown old, which meetings are due. */
typedef enum
{
  CABAS_SINCE_CHANGED,
  CABAS_SINCE_ANSWERED, /* assignments that were accepted, changed or refused */
  CABAS_SINCE_DUE,      /* ends, milestones, publications: within 30 days, or late since */
  CABAS_SINCE_STALE,    /* indicators whose value was not out of date then, and is today */
  CABAS_SINCE_MEETING,  /* within 30 days, or passed since and not held */
  CABAS_N_SINCE,
} CabasSinceKind;

typedef struct
{
  CabasSinceKind kind;
  CabasItem *item;  /* (unowned) (nullable): what to open */
  GPtrArray *items; /* (owned) (nullable) of CabasItem (unowned): or several of which to open one */
  char *sentence;   /* (owned) */
} CabasSinceLine;

typedef struct
{
  CabasDate then;
  GPtrArray *lines; /* (owned) of CabasSinceLine, by kind, each in the order of time or plan */
} CabasSince;

/* `before` (nullable): the plan as it was on the day `then`; where it is not known, nothing is
 * said of changes and answers. */
CabasSince *
cabas_since_new (CabasDocument *before, CabasDocument *now, CabasDate then, CabasDate today);
void cabas_since_free (CabasSince *self);
/* “Answers received” */
const char *cabas_since_get_heading (CabasSinceKind kind);

/* Keeps what the file at `path` holds as what was last seen of it; does nothing where it cannot be
 * read. Twenty plans are remembered, in the user's state folder. */
void cabas_since_keep (const char *path);
/* (transfer full) (nullable): what was last seen of it, and when. */
CabasDocument *cabas_since_recall (const char *path, CabasDate *when);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasSince, cabas_since_free)

G_END_DECLS
