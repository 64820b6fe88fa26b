/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"
#include "plan/assignment.h"

G_BEGIN_DECLS

/* Asking departments for their part in actions. Each call is one step of the history; what is
 * newly asked is proposed, and nothing is asked of a department that has it already.
 *
 * A letter that was declined or transferred can be asked again: it is then proposed once more.
 * Until then it stays as a record of the answer. */

/* Letters that count of `department` in `action`. */
CabasLetters cabas_assign_get_letters (CabasItem *action, CabasItem *department);

/* Makes `letters` those of the department, and no other. Where none counts, no letters at all
 * clear the record of what it declined as well. FALSE where nothing changed. */
gboolean cabas_assign_set_letters (CabasHistory *history,
                                   CabasItem *action,
                                   CabasItem *department,
                                   CabasLetters letters);

/* (transfer container) of CabasItem: departments that answer for the action, without `except`
 * (nullable), in the order of their assignments. */
GPtrArray *cabas_assign_list_accountable (CabasItem *action, CabasItem *except);
/* The same, as a text: “Roads, Finance”; NULL where there is none. */
char *cabas_assign_dup_accountable_names (CabasItem *action, CabasItem *except);
/* Lets `department` alone answer for the action: gives it the A, and takes it from all others.
 * What they had accepted is kept as transferred. */
gboolean cabas_assign_hand_over (CabasHistory *history, CabasItem *action, CabasItem *department);
/* The department that is likely to answer for it: the first that does the work, else the first
 * that has a letter; (nullable). */
CabasItem *cabas_assign_find_likely_accountable (CabasItem *action);

/* Adds a letter of a department that has none yet, or one more: the work where nobody does it, the
 * answer where nobody gives it, else an opinion or news. */
gboolean cabas_assign_add (CabasHistory *history, CabasItem *action, CabasItem *department);
/* Writes what the department has answered; `today` where no day of an answer is known. */
gboolean
cabas_assign_answer (CabasHistory *history, CabasItem *assignment, gint64 state, CabasDate today);

typedef struct
{
  guint n_changed;
  guint n_unchanged; /* was so already */
  guint n_others;    /* now have an A in another department as well */
} CabasAssignResult;

/* Adds one letter of a department to each of the actions, or takes it away: one step of the
 * history, however many. */
void cabas_assign_letter_to_all (CabasHistory *history,
                                 GPtrArray *actions,
                                 CabasItem *department,
                                 guint letter,
                                 gboolean is_added,
                                 CabasAssignResult *result);

G_END_DECLS
