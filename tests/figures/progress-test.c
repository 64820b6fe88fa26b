/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/progress.h"

#include "plan/decimal.h"

#include "make.h"

static void
test_late_is_after_the_last_day_covered (void)
{
  static const struct
  {
    const char *end;
    int status;
    const char *today;
    gboolean is_late;
  } cases[] = {
    { "2027-03-15", CABAS_ACTION_STATUS_IN_PROGRESS, "2027-03-15", FALSE },
    { "2027-03-15", CABAS_ACTION_STATUS_IN_PROGRESS, "2027-03-16", TRUE },
    { "2027-03", CABAS_ACTION_STATUS_PLANNED, "2027-03-31", FALSE },
    { "2027-03", CABAS_ACTION_STATUS_PLANNED, "2027-04-01", TRUE },
    { "2027-Q1", CABAS_ACTION_STATUS_BLOCKED, "2027-04-01", TRUE },
    { "2027", CABAS_ACTION_STATUS_PAUSED, "2027-12-31", FALSE },
    { "2027", CABAS_ACTION_STATUS_DONE, "2030-01-01", FALSE },
    { "2027", CABAS_ACTION_STATUS_DROPPED, "2030-01-01", FALSE },
    { NULL, CABAS_ACTION_STATUS_PLANNED, "2030-01-01", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CabasItem) action = cabas_item_new (CABAS_KIND_ACTION);

      cabas_item_set_number (action, CABAS_ACTION_STATUS, cases[i].status);
      if (cases[i].end != NULL)
        set_date (action, CABAS_ACTION_LAST_DAY, cases[i].end);
      g_assert_cmpint (cabas_progress_is_late (action, day (cases[i].today)), ==, cases[i].is_late);
    }
}

static void
test_actions_are_counted_by_axis_and_status (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *objective = make_objective (plan, "x1");
  CabasItem *done = make (objective, CABAS_KIND_ACTION, NULL);
  CabasItem *late = make (objective, CABAS_KIND_ACTION, NULL);
  g_autoptr (CabasProgress) progress = NULL;
  const CabasProgressRow *row;

  make_objective (plan, "x2");
  make (objective, CABAS_KIND_ACTION, NULL);
  cabas_item_set_number (done, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DONE);
  cabas_item_set_number (late, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_PLANNED);
  set_date (late, CABAS_ACTION_LAST_DAY, "2026");

  progress = cabas_progress_new (document, day ("2027-01-01"));
  g_assert_cmpuint (progress->rows->len, ==, 2);
  row = &g_array_index (progress->rows, CabasProgressRow, 0);
  g_assert_cmpuint (row->counts[CABAS_ACTION_STATUS_DONE], ==, 1);
  g_assert_cmpuint (row->counts[CABAS_ACTION_STATUS_PLANNED], ==, 1);
  g_assert_cmpuint (row->n_not_stated, ==, 1);
  g_assert_cmpuint (row->n_late, ==, 1);
  g_assert_cmpuint (row->total, ==, 3);
  g_assert_cmpuint (progress->plan.total, ==, 3);
  g_assert_cmpuint (g_array_index (progress->rows, CabasProgressRow, 1).total, ==, 0);
}

static void
test_a_share_leaves_out_what_is_dropped (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *objective = make_objective (plan, "x1");
  CabasItem *done = make (objective, CABAS_KIND_ACTION, NULL);
  CabasItem *dropped = make (objective, CABAS_KIND_ACTION, NULL);
  CabasItem *begun = make (objective, CABAS_KIND_ACTION, NULL);
  const CabasDate today = day ("2027-01-01");

  cabas_item_set_number (done, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DONE);
  cabas_item_set_number (dropped, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DROPPED);
  cabas_item_set_number (begun, CABAS_ACTION_PROGRESS, 40 * CABAS_QUANTITY_ONE);

  g_assert_cmpint (cabas_progress_get_share (done, today), ==, 100 * CABAS_QUANTITY_ONE);
  g_assert_cmpint (cabas_progress_get_share (begun, today), ==, 40 * CABAS_QUANTITY_ONE);
  g_assert_cmpint (cabas_progress_get_share (dropped, today), ==, CABAS_UNSET);
  g_assert_cmpint (cabas_progress_get_share (objective, today), ==, 50 * CABAS_QUANTITY_ONE);
  g_assert_cmpint (cabas_progress_get_share (make_objective (plan, "x2"), today), ==, CABAS_UNSET);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/late-is-after-the-last-day-covered",
                   test_late_is_after_the_last_day_covered);
  g_test_add_func ("/progress/actions-are-counted-by-axis-and-status",
                   test_actions_are_counted_by_axis_and_status);
  g_test_add_func ("/progress/a-share-leaves-out-what-is-dropped",
                   test_a_share_leaves_out_what_is_dropped);

  return g_test_run ();
}
