/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* What is noted of an action while it is carried out. Each call is one step of the history. */

/* Adds a milestone in its place in the order of time. `text` is its date, then its label, such as
 * “T3 2027 first contract signed”; without a date at its start all of it is the label. (nullable)
 * (transfer none): NULL where there is no label, or where that is not allowed. */
CabasItem *cabas_milestone_add (CabasHistory *history, CabasItem *action, const char *text);
/* Says it anew; FALSE as above, or where nothing is another. */
gboolean cabas_milestone_change (CabasHistory *history, CabasItem *milestone, const char *text);
/* “T3 2027 first contract signed”: what the two above understand. */
char *cabas_milestone_dup_text (CabasItem *milestone);

/* Adds a note of today; `author` (nullable). (nullable) (transfer none) as above. */
CabasItem *
cabas_note_add (CabasHistory *history, CabasItem *action, const char *text, const char *author);

G_END_DECLS
