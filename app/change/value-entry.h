/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* Values of indicators as they are typed into a grid: a place that is filled makes the baseline,
 * target or observation of its period, and one that is emptied takes it away when nothing else is
 * known of it. Each function is one step of the history. */

typedef struct
{
  CabasItem *indicator; /* (unowned) */
  CabasField field;     /* of a baseline, target or observation */
  CabasDate period;
  const char *buyer; /* (nullable) (unowned): id; for an observation in a joint plan */
} CabasValuePlace;

/* Who enters an observation, and when. */
typedef struct
{
  const char *by; /* (nullable) (unowned) */
  CabasDate on;
} CabasValueAuthor;

/* (nullable) (transfer none): what holds the field, once it is filled. */
CabasItem *cabas_value_place_find (const CabasValuePlace *self);
/* What is edited: as shown, without unit; choices by their label. "" where it is empty. */
char *cabas_value_place_dup_input (const CabasValuePlace *self);
/* Whether the place would take `text`; the error is a sentence that says what was expected. */
gboolean cabas_value_place_check (const CabasValuePlace *self, const char *text, GError **error);
gboolean cabas_value_place_set (const CabasValuePlace *self,
                                CabasHistory *history,
                                const char *text,
                                const CabasValueAuthor *author,
                                GError **error);

/* Enters the value of `previous`, an observation, once more for `period`, as unchanged and
 * confirmed. FALSE where the period has a value of the same buyer, or where it is read-only. */
gboolean cabas_value_confirm (CabasHistory *history,
                              CabasItem *previous,
                              CabasDate period,
                              const CabasValueAuthor *author);
/* The same as an estimate: nobody confirmed it, and a measured value will take its place. */
gboolean cabas_value_estimate (CabasHistory *history,
                               CabasItem *previous,
                               CabasDate period,
                               const CabasValueAuthor *author);
/* Says that no value is to be had for a period: `reason` (nullable). */
gboolean cabas_value_give_up (CabasHistory *history,
                              const CabasValuePlace *place,
                              const char *reason,
                              const CabasValueAuthor *author);

G_END_DECLS
