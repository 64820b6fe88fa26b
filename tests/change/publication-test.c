/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/publication.h"

static void
test_plan (void)
{
  const CabasDate day = cabas_date_new (CABAS_DATE_DAY, 2027, 3, 15);
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *publication =
      cabas_publication_record (history, CABAS_PUBLISHED_PLAN, day, "https://ville.example/spaser");

  g_assert_cmpstr (cabas_item_get_text (publication, CABAS_PUBLICATION_ADDRESS), ==,
                   "https://ville.example/spaser");
  g_assert_cmpint (cabas_item_get_number (publication, CABAS_PUBLICATION_DATE), ==, day);
  g_assert_cmpstr (cabas_item_get_text (plan, CABAS_PLAN_ADDRESS), ==,
                   "https://ville.example/spaser");
  g_assert_cmpint (cabas_item_get_number (plan, CABAS_PLAN_PUBLISHED_ON), ==, day);

  /* All of it is one step. */
  g_assert_true (cabas_history_undo (history));
  g_assert_false (cabas_item_has (plan, CABAS_PLAN_ADDRESS));
  g_assert_false (cabas_item_has (plan, CABAS_PLAN_PUBLISHED_ON));
  g_assert_cmpuint (cabas_item_get_n_children (plan, CABAS_KIND_PUBLICATION), ==, 0);
  g_assert_false (cabas_history_can_undo (history));
}

static void
test_indicators (void)
{
  const CabasDate day = cabas_date_new (CABAS_DATE_DAY, 2027, 3, 15);
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *first = cabas_publication_record (history, CABAS_PUBLISHED_INDICATORS, day, NULL);

  g_assert_false (cabas_item_has (plan, CABAS_PLAN_PUBLISHED_ON));

  /* The address comes later, for what was recorded on the day. */
  g_assert_true (cabas_publication_record (history, CABAS_PUBLISHED_INDICATORS, day,
                                           "https://ville.example/a") == first);
  g_assert_true (cabas_publication_record (history, CABAS_PUBLISHED_INDICATORS, day,
                                           "https://ville.example/b") != first);
  g_assert_cmpstr (cabas_item_get_text (first, CABAS_PUBLICATION_ADDRESS), ==,
                   "https://ville.example/a");
  g_assert_cmpuint (cabas_item_get_n_children (plan, CABAS_KIND_PUBLICATION), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/publication/of-the-plan-fills-the-plan", test_plan);
  g_test_add_func ("/publication/address-comes-later", test_indicators);

  return g_test_run ();
}
