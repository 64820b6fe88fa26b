/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* What the meetings of a body lead to. Each call is one step of the history. */

/* Adds a meeting of `body` for each date, among its meetings in the order of time; returns how
 * many. A date on which one is planned already is left out. */
guint
cabas_meetings_plan (CabasHistory *history, CabasItem *body, const CabasDate *dates, guint n_dates);

/* Makes the person of this name a member of `body`; a person who is not in the plan yet comes into
 * it. Returns the membership, also that of somebody who sits there already; (nullable) (transfer
 * none): NULL for an empty name, or where that is not allowed. */
CabasItem *cabas_body_add_member_named (CabasHistory *history, CabasItem *body, const char *name);
CabasItem *cabas_body_add_member (CabasHistory *history, CabasItem *body, CabasItem *person);

/* Says that the meeting took place as planned. */
gboolean cabas_meeting_set_held (CabasHistory *history, CabasItem *meeting);
/* A decision of a meeting, or a proposal of a consultation, in these words; (nullable). */
CabasItem *cabas_meeting_record (CabasHistory *history, CabasItem *holder, const char *text);


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
