/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What became of a proposal. Taken up: an action of the plan answers it. Answered: no action, but
 * a reply. Open: neither. */
typedef enum
{
  CABAS_PROPOSAL_OPEN,
  CABAS_PROPOSAL_TAKEN_UP,
  CABAS_PROPOSAL_ANSWERED,
  CABAS_N_PROPOSAL_STATES,
} CabasProposalState;

/* Unit: proposals of a consultation or of an assessment. */
typedef struct
{
  guint counts[CABAS_N_PROPOSAL_STATES];
  guint n_without_reply; /* counted above as taken up: nobody was told */
  guint total;
} CabasProposals;

CabasProposalState cabas_proposal_get_state (CabasItem *proposal);
const char *cabas_proposal_state_get_label (CabasProposalState state);
/* `holder`: a consultation or an assessment. */
void cabas_proposals_init (CabasProposals *self, CabasItem *holder);
/* “5 proposals: 2 taken up, 1 answered, 2 open”; "" where there is none. */
char *cabas_proposals_dup_sentence (const CabasProposals *self);

G_END_DECLS
