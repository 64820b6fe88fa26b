/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/load.h"

#include "make.h"

static void
test_letters_are_counted_by_department (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *objective = make_objective (plan, "x1");
  CabasItem *action = make (objective, CABAS_KIND_ACTION, "a1");
  CabasItem *dropped = make (objective, CABAS_KIND_ACTION, "a2");
  g_autoptr (CabasLoad) load = NULL;
  const CabasLoadRow *roads;
  const CabasLoadRow *schools;

  make (plan, CABAS_KIND_DEPARTMENT, "roads");
  make (plan, CABAS_KIND_DEPARTMENT, "schools");
  make_assignment (action, "roads", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_ACCEPTED);
  make_assignment (action, "roads", CABAS_LETTER_A, -1);
  make_assignment (action, "roads", CABAS_LETTER_C, CABAS_ASSIGNMENT_STATE_DECLINED);
  make_assignment (action, "schools", CABAS_LETTER_I, CABAS_ASSIGNMENT_STATE_TRANSFERRED);
  make_assignment (action, "gone", CABAS_LETTER_I, -1);
  make_assignment (dropped, "roads", CABAS_LETTER_R, -1);
  cabas_item_set_number (dropped, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DROPPED);

  load = cabas_load_new (document);
  g_assert_cmpuint (load->rows->len, ==, 2);
  roads = &g_array_index (load->rows, CabasLoadRow, 0);
  schools = &g_array_index (load->rows, CabasLoadRow, 1);
  g_assert_cmpstr (cabas_item_get_id (roads->department), ==, "roads");
  g_assert_cmpuint (roads->counts[CABAS_LETTER_R], ==, 1);
  g_assert_cmpuint (roads->counts[CABAS_LETTER_A], ==, 1);
  g_assert_cmpuint (roads->counts[CABAS_LETTER_C], ==, 0);
  g_assert_cmpuint (roads->total, ==, 2);
  g_assert_cmpuint (schools->total, ==, 0);
  g_assert_cmpuint (load->n_nobody, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load/letters-are-counted-by-department",
                   test_letters_are_counted_by_department);

  return g_test_run ();
}
