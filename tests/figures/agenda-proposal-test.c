/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/agenda-proposal.h"

#include "make.h"

static CabasItem *
decide (CabasItem *meeting, const char *id, const char *text, gboolean is_done)
{
  CabasItem *decision = make (meeting, CABAS_KIND_DECISION, id);

  set_text (decision, CABAS_DECISION_TEXT, text);
  cabas_item_set_number (decision, CABAS_DECISION_DONE, is_done);

  return decision;
}

static void
test_what_waits_is_spoken_about (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *body = make (plan, CABAS_KIND_BODY, NULL);
  CabasItem *before = make (body, CABAS_KIND_MEETING, NULL);
  CabasItem *meeting = make (body, CABAS_KIND_MEETING, NULL);
  CabasItem *objective = make_objective (plan, "x1");
  CabasItem *late = make (objective, CABAS_KIND_ACTION, "a1");
  CabasItem *blocked = make (objective, CABAS_KIND_ACTION, "a2");
  g_autoptr (CabasAgendaProposal) proposal = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *text = NULL;

  decide (before, "d1", "Publier [tout]\nde suite", FALSE);
  decide (before, "d2", "Fait", TRUE);
  decide (meeting, "d3", "De la réunion même", FALSE);
  set_text (late, CABAS_ACTION_TITLE, "En retard");
  set_date (late, CABAS_ACTION_LAST_DAY, "2027-03");
  set_text (blocked, CABAS_ACTION_TITLE, "Bloquée");
  cabas_item_set_number (blocked, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_BLOCKED);

  proposal = cabas_agenda_proposal_new (meeting, day ("2027-06-01"));
  g_assert_false (cabas_agenda_proposal_is_empty (proposal));
  g_assert_cmpuint (proposal->decisions->len, ==, 1);
  g_assert_cmpuint (proposal->late->len, ==, 1);
  g_assert_cmpuint (proposal->blocked->len, ==, 1);
  sentence = cabas_agenda_proposal_dup_sentence (proposal);
  g_assert_cmpstr (sentence, !=, "");
  text = cabas_agenda_proposal_dup_text (proposal);
  g_assert_nonnull (strstr (text, "- [Publier  tout  de suite](#d1)\n"));
  g_assert_nonnull (strstr (text, "En retard](#a1)"));
  g_assert_nonnull (strstr (text, "Bloquée](#a2)"));
  g_assert_null (strstr (text, "#d2"));
  g_assert_null (strstr (text, "#d3"));
  g_assert_false (g_str_has_suffix (text, "\n"));
}

static void
test_a_long_list_is_cut (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make (cabas_document_get_root (document), CABAS_KIND_BODY, NULL);
  CabasItem *before = make (body, CABAS_KIND_MEETING, NULL);
  CabasItem *meeting = make (body, CABAS_KIND_MEETING, NULL);
  g_autoptr (CabasAgendaProposal) proposal = NULL;
  g_autofree char *text = NULL;
  guint n_lines = 0;

  for (guint i = 0; i < 20; i++)
    decide (before, NULL, "Encore", FALSE);
  proposal = cabas_agenda_proposal_new (meeting, day ("2027-06-01"));
  text = cabas_agenda_proposal_dup_text (proposal);
  for (const char *at = text; (at = strstr (at, "\n- ")) != NULL; at++)
    n_lines++;
  g_assert_cmpuint (n_lines, ==, 13);
}

static void
test_nothing_gives_no_agenda (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *body = make (cabas_document_get_root (document), CABAS_KIND_BODY, NULL);
  g_autoptr (CabasAgendaProposal) proposal = cabas_agenda_proposal_new (
      make (body, CABAS_KIND_MEETING, NULL), day ("2027-06-01"));
  g_autofree char *text = cabas_agenda_proposal_dup_text (proposal);

  g_assert_true (cabas_agenda_proposal_is_empty (proposal));
  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda-proposal/what-waits-is-spoken-about", test_what_waits_is_spoken_about);
  g_test_add_func ("/agenda-proposal/a-long-list-is-cut", test_a_long_list_is_cut);
  g_test_add_func ("/agenda-proposal/nothing-gives-no-agenda", test_nothing_gives_no_agenda);

  return g_test_run ();
}
