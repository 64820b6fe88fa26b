/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/reach.h"

#include "figures/outreach.h"

#include "make.h"

static void
communicate (CabasItem *plan, const char *audience, int side, int status, int reach)
{
  CabasItem *item = make (plan, CABAS_KIND_COMMUNICATION, NULL);

  set_text (item, CABAS_COMMUNICATION_AUDIENCE, audience);
  cabas_item_set_number (item, CABAS_COMMUNICATION_STATUS, status);
  if (side >= 0)
    cabas_item_set_number (item, CABAS_COMMUNICATION_SIDE, side);
  if (reach >= 0)
    cabas_item_set_number (item, CABAS_COMMUNICATION_REACH, reach);
}

static CabasDocument *
make_plan (void)
{
  CabasDocument *document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);

  communicate (plan, "Suppliers", CABAS_SIDE_EXTERNAL, CABAS_COMMUNICATION_STATUS_DONE, 120);
  communicate (plan, "Suppliers", CABAS_SIDE_EXTERNAL, CABAS_COMMUNICATION_STATUS_DONE, 30);
  communicate (plan, "Suppliers", CABAS_SIDE_EXTERNAL, CABAS_COMMUNICATION_STATUS_DONE, -1);
  communicate (plan, "Suppliers", CABAS_SIDE_EXTERNAL, CABAS_COMMUNICATION_STATUS_PLANNED, 9000);
  communicate (plan, NULL, -1, CABAS_COMMUNICATION_STATUS_DONE, 7);

  return document;
}

static void
test_people_are_summed_up_by_audience (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  g_autoptr (CabasReach) reach = cabas_reach_new (document);
  const CabasReachRow *suppliers = &g_array_index (reach->rows, CabasReachRow, 0);
  const CabasReachRow *everyone = &g_array_index (reach->rows, CabasReachRow, 1);

  g_assert_cmpuint (reach->rows->len, ==, 2);
  g_assert_cmpint (suppliers->people[CABAS_SIDE_EXTERNAL], ==, 150);
  g_assert_cmpuint (suppliers->n_known, ==, 2);
  g_assert_cmpuint (suppliers->n_unknown, ==, 1);
  g_assert_null (everyone->audience);
  g_assert_cmpint (everyone->people[CABAS_REACH_NO_SIDE], ==, 7);
  g_assert_cmpint (reach->plan.total, ==, 157);
}

/* The page of communications and the chart tell one number. */
static void
test_total_is_that_of_the_outreach (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  g_autoptr (CabasReach) reach = cabas_reach_new (document);
  CabasOutreach outreach;

  cabas_outreach_init (&outreach, document, CABAS_UNSET, day ("2027-01-01"));
  g_assert_cmpint (reach->plan.total, ==, outreach.reach);
}

static void
test_communications_behind_are_listed (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  g_autoptr (GPtrArray) suppliers = g_ptr_array_new ();
  g_autoptr (GPtrArray) everyone = g_ptr_array_new ();

  cabas_reach_list (document, "Suppliers", CABAS_SIDE_EXTERNAL, suppliers);
  cabas_reach_list (document, NULL, CABAS_REACH_NO_SIDE, everyone);
  g_assert_cmpuint (suppliers->len, ==, 3);
  g_assert_cmpuint (everyone->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach/people-are-summed-up-by-audience",
                   test_people_are_summed_up_by_audience);
  g_test_add_func ("/reach/total-is-that-of-the-outreach", test_total_is_that_of_the_outreach);
  g_test_add_func ("/reach/communications-behind-are-listed",
                   test_communications_behind_are_listed);

  return g_test_run ();
}
