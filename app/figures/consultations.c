/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/consultations.h"

#include <glib/gi18n-lib.h>

/**
 * cabas_proposal_get_state:
 * @proposal: a proposal
 *
 * Returns: what became of it
 */
CabasProposalState
cabas_proposal_get_state (CabasItem *proposal)
{
  CabasDocument *document = cabas_item_get_document (proposal);
  const char *id = cabas_item_get_text (proposal, CABAS_PROPOSAL_ACTION);
  CabasItem *action = id != NULL && document != NULL ? cabas_document_find (document, id) : NULL;

  if (action != NULL && !cabas_item_is_in_bin (action))
    return CABAS_PROPOSAL_TAKEN_UP;

  return cabas_item_has (proposal, CABAS_PROPOSAL_REPLY) ? CABAS_PROPOSAL_ANSWERED
                                                         : CABAS_PROPOSAL_OPEN;
}

/**
 * cabas_proposal_state_get_label:
 * @state: a state
 *
 * Returns: what it is called, in the user's language
 */
const char *
cabas_proposal_state_get_label (CabasProposalState state)
{
  switch (state)
    {
    case CABAS_PROPOSAL_TAKEN_UP:
      return C_ ("proposal", "Taken up");
    case CABAS_PROPOSAL_ANSWERED:
      return C_ ("proposal", "Answered");
    default:
      return C_ ("proposal", "Open");
    }
}

/**
 * cabas_proposals_init:
 * @self: what to fill
 * @holder: a consultation or an assessment
 *
 * Counts its proposals.
 */
void
cabas_proposals_init (CabasProposals *self, CabasItem *holder)
{
  *self = (CabasProposals){ 0 };
  self->total = cabas_item_get_n_children (holder, CABAS_KIND_PROPOSAL);
  for (guint i = 0; i < self->total; i++)
    {
      CabasItem *proposal = cabas_item_get_child (holder, CABAS_KIND_PROPOSAL, i);
      const CabasProposalState state = cabas_proposal_get_state (proposal);

      self->counts[state]++;
      if (state == CABAS_PROPOSAL_TAKEN_UP && !cabas_item_has (proposal, CABAS_PROPOSAL_REPLY))
        self->n_without_reply++;
    }
}

/**
 * cabas_proposals_dup_sentence:
 * @self: counts
 *
 * Returns: (transfer full): the counts in words; "" where there is no proposal
 */
char *
cabas_proposals_dup_sentence (const CabasProposals *self)
{
  if (self->total == 0)
    return g_strdup ("");

  /* TRANSLATORS: four numbers of proposals. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u proposal: %u taken up, %u answered, %u open",
                   "%u proposals: %u taken up, %u answered, %u open", self->total),
      self->total, self->counts[CABAS_PROPOSAL_TAKEN_UP], self->counts[CABAS_PROPOSAL_ANSWERED],
      self->counts[CABAS_PROPOSAL_OPEN]);
}
