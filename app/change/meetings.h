/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* What the meetings of a body lead to. Each call is one step of the history. */

/* Adds a meeting of `body` for each date, among its meetings in the order of time; returns how
 * many. A date on which one is planned already is left out. */
guint
cabas_meetings_plan (CabasHistory *history, CabasItem *body, const CabasDate *dates, guint n_dates);

/* Writes `text` below the agenda of a meeting, after an empty line. FALSE for no text. */
gboolean cabas_meeting_add_to_agenda (CabasHistory *history, CabasItem *meeting, const char *text);

/* Turns a decision or a proposal into an action under `objective`, which the decision or proposal
 * then refers to; (nullable) (transfer none): NULL where that is not allowed.
 *
 * The first line of the text becomes the title, the whole of it the description where it says
 * more. The owner of a decision is proposed as accountable (A), and its due date is the end of the
 * action. */
CabasItem *
cabas_decision_make_action (CabasHistory *history, CabasItem *decision, CabasItem *objective);
CabasItem *
cabas_proposal_make_action (CabasHistory *history, CabasItem *proposal, CabasItem *objective);

G_END_DECLS
