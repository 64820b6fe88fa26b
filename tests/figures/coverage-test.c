/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/coverage.h"

#include "make.h"

static void
test_only_accepted_letters_cover (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *objective = make_objective (plan, "x1");
  CabasItem *owned = make (objective, CABAS_KIND_ACTION, NULL);
  CabasItem *asked = make (objective, CABAS_KIND_ACTION, NULL);
  CabasCoverage coverage;

  make (objective, CABAS_KIND_ACTION, NULL);
  make_assignment (owned, "d", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_AMENDED);
  make_assignment (owned, "d", CABAS_LETTER_A, CABAS_ASSIGNMENT_STATE_ACCEPTED);
  make_assignment (asked, "d", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_PROPOSED);
  make_assignment (asked, "d", CABAS_LETTER_A, CABAS_ASSIGNMENT_STATE_DECLINED);

  cabas_coverage_init (&coverage, document);
  g_assert_cmpuint (coverage.n_actions, ==, 3);
  g_assert_cmpuint (coverage.n_with_responsible, ==, 2);
  g_assert_cmpuint (coverage.n_with_accountable, ==, 1);
  g_assert_cmpuint (coverage.n_with_accepted_responsible, ==, 1);
  g_assert_cmpuint (coverage.n_with_accepted_accountable, ==, 1);
}

static void
test_a_point_without_value_does_not_cover (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *indicator = make (plan, CABAS_KIND_INDICATOR, NULL);
  CabasItem *baseline = make (indicator, CABAS_KIND_BASELINE, NULL);
  CabasItem *target = make (indicator, CABAS_KIND_TARGET, NULL);
  CabasCoverage coverage;

  set_date (baseline, CABAS_BASELINE_PERIOD, "2025");
  set_date (target, CABAS_TARGET_PERIOD, "2030");
  cabas_item_set_number (target, CABAS_TARGET_VALUE, 0);

  cabas_coverage_init (&coverage, document);
  g_assert_cmpuint (coverage.n_indicators, ==, 1);
  g_assert_cmpuint (coverage.n_with_baseline, ==, 0);
  g_assert_cmpuint (coverage.n_with_target, ==, 1);
  g_assert_cmpuint (coverage.n_with_value, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage/only-accepted-letters-cover", test_only_accepted_letters_cover);
  g_test_add_func ("/coverage/a-point-without-value-does-not-cover",
                   test_a_point_without_value_does_not_cover);

  return g_test_run ();
}
