/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/side-quarters.h"

#include "make.h"

static CabasItem *
communicate (CabasItem *plan, const char *date, int side)
{
  CabasItem *item = make (plan, CABAS_KIND_COMMUNICATION, NULL);

  if (date != NULL)
    set_date (item, CABAS_COMMUNICATION_DATE, date);
  if (side >= 0)
    cabas_item_set_number (item, CABAS_COMMUNICATION_SIDE, side);

  return item;
}

static void
test_quarters_follow_one_another (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  g_autoptr (CabasSideQuarters) self = NULL;
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();
  const CabasSideQuarter *quarters;

  communicate (plan, "2027-Q2", CABAS_SIDE_EXTERNAL);
  communicate (plan, "2026-12", CABAS_SIDE_INTERNAL);
  communicate (plan, "2027-04-01", CABAS_SIDE_EXTERNAL);
  communicate (plan, "2027-05-01", -1);
  communicate (plan, "2027", CABAS_SIDE_INTERNAL);
  communicate (plan, NULL, CABAS_SIDE_INTERNAL);
  cabas_item_set_number (communicate (plan, "2029-05-01", CABAS_SIDE_INTERNAL),
                         CABAS_COMMUNICATION_STATUS, CABAS_COMMUNICATION_STATUS_CANCELLED);

  self = cabas_side_quarters_new (document);
  quarters = (const CabasSideQuarter *) (gpointer) self->quarters->data;
  g_assert_cmpuint (self->quarters->len, ==, 3);
  g_assert_cmpint (quarters[0].quarter, ==, day ("2026-Q4"));
  g_assert_cmpuint (quarters[0].counts[CABAS_SIDE_INTERNAL], ==, 1);
  g_assert_cmpint (quarters[1].quarter, ==, day ("2027-Q1"));
  g_assert_cmpuint (quarters[1].counts[CABAS_SIDE_EXTERNAL], ==, 0);
  g_assert_cmpuint (quarters[2].counts[CABAS_SIDE_EXTERNAL], ==, 2);
  g_assert_cmpuint (self->counts[CABAS_SIDE_EXTERNAL], ==, 2);
  g_assert_cmpuint (self->n_without_quarter, ==, 2);
  g_assert_cmpuint (self->n_without_side, ==, 1);

  cabas_side_quarters_list (document, day ("2027-Q2"), CABAS_SIDE_EXTERNAL, listed);
  g_assert_cmpuint (listed->len, ==, 2);
}

static void
test_no_communication_is_no_quarter (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (CabasSideQuarters) self = cabas_side_quarters_new (document);

  g_assert_cmpuint (self->quarters->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/side-quarters/quarters-follow-one-another", test_quarters_follow_one_another);
  g_test_add_func ("/side-quarters/no-communication-is-no-quarter",
                   test_no_communication_is_no_quarter);

  return g_test_run ();
}
