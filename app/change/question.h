/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* A question asked in a session, noted while the slides are shown, to which an answer is owed. */
typedef struct
{
  const char *text;
  const char *asked_by;  /* (nullable) */
  CabasItem *department; /* (nullable): who answers */
  CabasDate due;         /* when, or CABAS_UNSET */
} CabasQuestion;

/* Records it as a decision to answer, in the meeting that `body` (nullable) holds on that day;
 * where there is none, one is made, held. Without a body the assembly becomes one. All of it is one
 * step. (nullable) (transfer none): NULL for a question without words, or where the plan is
 * read-only. */
CabasItem *cabas_question_record (CabasHistory *history,
                                  CabasItem *body,
                                  CabasDate day,
                                  const CabasQuestion *question);

/* What the assembly is called: “Municipal council”. */
char *cabas_question_dup_assembly (CabasDocument *document);

G_END_DECLS
