/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/outreach.h"

#include "make.h"

static CabasItem *
communicate (CabasItem *plan, int status, int reach)
{
  CabasItem *item = make (plan, CABAS_KIND_COMMUNICATION, NULL);

  cabas_item_set_number (item, CABAS_COMMUNICATION_STATUS, status);
  if (reach >= 0)
    cabas_item_set_number (item, CABAS_COMMUNICATION_REACH, reach);

  return item;
}

static CabasItem *
train (CabasItem *plan, const char *date, int planned, int attended)
{
  CabasItem *item = make (plan, CABAS_KIND_TRAINING, NULL);

  set_date (item, CABAS_TRAINING_DATE, date);
  cabas_item_set_number (item, CABAS_TRAINING_PLANNED, planned);
  if (attended >= 0)
    cabas_item_set_number (item, CABAS_TRAINING_ATTENDED, attended);

  return item;
}

static void
test_people_are_added_up (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasOutreach outreach;

  communicate (plan, CABAS_COMMUNICATION_STATUS_DONE, 120);
  communicate (plan, CABAS_COMMUNICATION_STATUS_DONE, -1);
  communicate (plan, CABAS_COMMUNICATION_STATUS_PLANNED, 500);
  communicate (plan, CABAS_COMMUNICATION_STATUS_CANCELLED, 7);
  train (plan, "2027-01", 20, 18);
  train (plan, "2027-02", 15, -1);
  train (plan, "2027-09", 30, -1);
  set_text (make (plan, CABAS_KIND_SOURCING, NULL), CABAS_SOURCING_FAMILY, "f1");
  set_text (make (plan, CABAS_KIND_SOURCING, NULL), CABAS_SOURCING_FAMILY, "f1");
  make (plan, CABAS_KIND_SOURCING, NULL);

  cabas_outreach_init (&outreach, document, CABAS_UNSET, day ("2027-06-01"));
  g_assert_cmpuint (outreach.n_communications, ==, 4);
  g_assert_cmpuint (outreach.n_done, ==, 2);
  g_assert_cmpuint (outreach.n_cancelled, ==, 1);
  g_assert_cmpint (outreach.reach, ==, 120);
  g_assert_cmpuint (outreach.n_trainings, ==, 3);
  g_assert_cmpint (outreach.planned, ==, 65);
  g_assert_cmpint (outreach.attended, ==, 18);
  g_assert_cmpuint (outreach.n_without_attended, ==, 1);
  g_assert_cmpuint (outreach.n_sourcings, ==, 3);
  g_assert_cmpuint (outreach.n_families, ==, 1);
}

static void
test_a_side_counts_alone (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasOutreach outreach;

  cabas_item_set_number (communicate (plan, CABAS_COMMUNICATION_STATUS_DONE, 120),
                         CABAS_COMMUNICATION_SIDE, CABAS_SIDE_INTERNAL);
  cabas_item_set_number (communicate (plan, CABAS_COMMUNICATION_STATUS_DONE, 30),
                         CABAS_COMMUNICATION_SIDE, CABAS_SIDE_EXTERNAL);

  cabas_outreach_init (&outreach, document, CABAS_SIDE_EXTERNAL, day ("2027-06-01"));
  g_assert_cmpuint (outreach.n_communications, ==, 1);
  g_assert_cmpint (outreach.reach, ==, 30);
}

static void
test_totals_are_told_where_there_are_some (void)
{
  static const CabasKind kinds[] = { CABAS_KIND_COMMUNICATION, CABAS_KIND_TRAINING,
                                     CABAS_KIND_SOURCING };
  g_autoptr (CabasDocument) document = cabas_document_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *before = cabas_outreach_dup_sentence (document, kinds[i], CABAS_UNSET);
      g_autofree char *after = NULL;

      g_assert_cmpstr (before, ==, "");
      make (cabas_document_get_root (document), kinds[i], NULL);
      after = cabas_outreach_dup_sentence (document, kinds[i], CABAS_UNSET);
      g_assert_true (g_str_has_suffix (after, "."));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outreach/people-are-added-up", test_people_are_added_up);
  g_test_add_func ("/outreach/a-side-counts-alone", test_a_side_counts_alone);
  g_test_add_func ("/outreach/totals-are-told-where-there-are-some",
                   test_totals_are_told_where_there_are_some);

  return g_test_run ();
}
