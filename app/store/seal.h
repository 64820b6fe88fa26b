/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* Versions of a plan, each with the whole plan as it was, inside its file: what the council had
 * before it, and what it voted. A sealed plan is read and compared, never changed. */

typedef struct
{
  int kind; /* CABAS_VERSION_KIND_…: adopted or amended makes the plan one that was voted */
  const char *label;        /* (nullable): the kind and the date where NULL */
  CabasDate date;           /* of the vote, or when it was frozen */
  const char *deliberation; /* (nullable): number of the deliberation */
} CabasSealOptions;

/* Adds a version of the plan as it is, in one step. (transfer none); NULL with an error where the
 * plan is read-only or too large. */
CabasItem *cabas_seal_make (CabasHistory *history, const CabasSealOptions *options, GError **error);

/* (transfer full): the plan that a version holds, read-only; NULL with an error where it holds none
 * or was changed after it was sealed. */
CabasDocument *cabas_seal_open (CabasItem *version, GError **error);

/* (nullable) (transfer none): the last version that holds a plan. */
CabasItem *cabas_seal_find_last (CabasDocument *document);

G_END_DECLS
