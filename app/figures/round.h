/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The collection of the values of a year (or of a part of it): one row for each value that the
 * frequency of an indicator asks for, twelve for a monthly one. Where a value of the whole year is
 * given, the parts of the year are not asked for. In a joint plan each buyer has a row of its own,
 * unless the value before was given for all of them together. */
typedef enum
{
  CABAS_ROUND_TO_FILL,
  CABAS_ROUND_FILLED,
  CABAS_ROUND_CONFIRMED, /* filled, as unchanged since the value before */
} CabasRoundState;

typedef struct
{
  CabasItem *indicator; /* (unowned) */
  CabasDate period;
  CabasItem *buyer;       /* (unowned) (nullable): NULL for all buyers together */
  CabasItem *collector;   /* (unowned) (nullable): the department that supplies it */
  CabasItem *observation; /* (unowned) (nullable): what is entered for the period */
  CabasItem *previous;    /* (unowned) (nullable): the last value known before the period, first
                             of all that of the same period a year before */
  CabasRoundState state;
} CabasRoundRow;

typedef struct
{
  CabasDate period;
  GArray *rows; /* (owned) (element-type CabasRoundRow): in the order of the plan, then of time */
} CabasRound;

/* Unit: values. */
typedef struct
{
  guint total;
  guint n_filled;    /* the confirmed ones as well */
  guint n_confirmed; /* of them */
} CabasRoundProgress;

/* `period`: a year, a quarter or a month. */
CabasRound *cabas_round_new (CabasDocument *document, CabasDate period);
void cabas_round_free (CabasRound *self);

/* `collector` (nullable): counts the rows of this department alone. */
void
cabas_round_measure (const CabasRound *self, CabasItem *collector, CabasRoundProgress *progress);
/* “12 of 60 filled, 3 confirmed”. */
char *cabas_round_progress_dup_words (const CabasRoundProgress *self);
/* “To fill in”, “Filled in”, “Unchanged, confirmed”. */
const char *cabas_round_state_get_label (CabasRoundState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasRound, cabas_round_free)

G_END_DECLS
