/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/consultations.h"

#include "make.h"

static void
propose (CabasItem *holder, const char *action, const char *reply)
{
  CabasItem *proposal = make (holder, CABAS_KIND_PROPOSAL, NULL);

  set_text (proposal, CABAS_PROPOSAL_ACTION, action);
  set_text (proposal, CABAS_PROPOSAL_REPLY, reply);
}

static void
test_a_proposal_is_taken_up_answered_or_open (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *consultation = make (plan, CABAS_KIND_CONSULTATION, NULL);
  CabasProposals proposals;
  g_autofree char *sentence = NULL;

  make (make_objective (plan, "x1"), CABAS_KIND_ACTION, "a1");
  propose (consultation, "a1", "Oui");
  propose (consultation, "a1", NULL);
  propose (consultation, "gone", NULL);
  propose (consultation, "gone", "Plus maintenant");
  propose (consultation, NULL, "Non");
  propose (consultation, NULL, NULL);

  cabas_proposals_init (&proposals, consultation);
  g_assert_cmpuint (proposals.total, ==, 6);
  g_assert_cmpuint (proposals.counts[CABAS_PROPOSAL_TAKEN_UP], ==, 2);
  g_assert_cmpuint (proposals.counts[CABAS_PROPOSAL_ANSWERED], ==, 2);
  g_assert_cmpuint (proposals.counts[CABAS_PROPOSAL_OPEN], ==, 2);
  g_assert_cmpuint (proposals.n_without_reply, ==, 1);
  sentence = cabas_proposals_dup_sentence (&proposals);
  g_assert_true (g_str_has_prefix (sentence, "6 "));
}

static void
test_without_proposals_nothing_is_said (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasProposals proposals;
  g_autofree char *sentence = NULL;

  cabas_proposals_init (&proposals,
                        make (cabas_document_get_root (document), CABAS_KIND_ASSESSMENT, NULL));
  sentence = cabas_proposals_dup_sentence (&proposals);
  g_assert_cmpstr (sentence, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consultations/a-proposal-is-taken-up-answered-or-open",
                   test_a_proposal_is_taken_up_answered_or_open);
  g_test_add_func ("/consultations/without-proposals-nothing-is-said",
                   test_without_proposals_nothing_is_said);

  return g_test_run ();
}
