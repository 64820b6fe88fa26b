/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/adoption.h"
#include "change/bin.h"
#include "plan/item-write.h"

typedef struct
{
  CabasDocument *document;
  CabasHistory *history;
  CabasItem *axis;
  CabasItem *objective;
  CabasItem *actions[4];
} Plan;

static void
set_up (Plan *plan, gconstpointer data)
{
  plan->document = cabas_document_new ();
  plan->history = cabas_history_new (plan->document);
  plan->axis = cabas_history_add (plan->history, cabas_document_get_root (plan->document),
                                  CABAS_KIND_AXIS, 0);
  plan->objective = cabas_history_add (plan->history, plan->axis, CABAS_KIND_OBJECTIVE, 0);
  for (guint i = 0; i < G_N_ELEMENTS (plan->actions); i++)
    plan->actions[i] = cabas_history_add (plan->history, plan->objective, CABAS_KIND_ACTION, i);
}

static void
tear_down (Plan *plan, gconstpointer data)
{
  g_object_unref (plan->history);
  g_assert_finalize_object (plan->document);
}

static void
assert_code (CabasItem *item, const char *expected)
{
  g_autofree char *code = cabas_item_dup_code (item);

  g_assert_cmpstr (code, ==, expected);
}

static guint
count (Plan *plan, CabasKind kind)
{
  g_autoptr (GPtrArray) items = cabas_document_list (plan->document, kind);

  return items->len;
}

static void
test_numbers_follow_the_order (Plan *plan, gconstpointer data)
{
  assert_code (plan->axis, "1");
  assert_code (plan->objective, "1.1");
  assert_code (plan->actions[3], "1.1.4");

  cabas_history_move (plan->history, plan->actions[3], plan->objective, 0);
  assert_code (plan->actions[3], "1.1.1");
  assert_code (plan->actions[0], "1.1.2");
  cabas_history_undo (plan->history);
  assert_code (plan->actions[3], "1.1.4");

  /* A code of another shape keeps its place in the count. */
  cabas_history_set_text (plan->history, plan->actions[1], CABAS_ACTION_CODE, "E7");
  assert_code (plan->actions[1], "E7");
  assert_code (plan->actions[2], "1.1.3");
  /* And what is inside follows the code around it. */
  cabas_history_set_text (plan->history, plan->objective, CABAS_OBJECTIVE_CODE, "A");
  assert_code (plan->actions[2], "A.3");
}

static void
name_changed_cb (CabasItem *item, GParamSpec *pspec, guint *n_times)
{
  ++*n_times;
}

static void
test_names_tell_that_they_changed (Plan *plan, gconstpointer data)
{
  guint n_times = 0;

  g_signal_connect (plan->actions[0], "notify::display-name", G_CALLBACK (name_changed_cb),
                    &n_times);
  cabas_history_move (plan->history, plan->actions[0], plan->objective, 3);
  g_assert_cmpuint (n_times, >, 0);
  n_times = 0;
  cabas_history_add (plan->history, cabas_document_get_root (plan->document), CABAS_KIND_AXIS, 0);
  g_assert_cmpuint (n_times, >, 0);
  assert_code (plan->actions[0], "2.1.4");
}

static void
test_adoption_freezes_numbers (Plan *plan, gconstpointer data)
{
  CabasItem *root = cabas_document_get_root (plan->document);
  CabasItem *late;

  cabas_bin_put (plan->history, plan->actions[1]);
  g_assert_true (
      cabas_history_set_number (plan->history, root, CABAS_PLAN_STATUS, CABAS_PLAN_STATUS_ADOPTED));
  g_assert_cmpstr (cabas_item_get_text (plan->actions[2], CABAS_ACTION_CODE), ==, "1.1.2");
  g_assert_cmpuint (cabas_item_get_n_children (root, CABAS_KIND_REMOVED), ==, 0);

  cabas_history_move (plan->history, plan->actions[3], plan->objective, 0);
  assert_code (plan->actions[3], "1.1.3");
  late = cabas_history_add (plan->history, plan->objective, CABAS_KIND_ACTION, 0);
  assert_code (late, "1.1.4");

  /* The vote is one step. */
  for (guint i = 0; i < 3; i++)
    g_assert_true (cabas_history_undo (plan->history));
  g_assert_false (cabas_item_has (plan->actions[2], CABAS_ACTION_CODE));
  g_assert_cmpuint (cabas_item_get_n_children (root, CABAS_KIND_REMOVED), ==, 1);
  g_assert_cmpint (cabas_item_get_number (root, CABAS_PLAN_STATUS), ==, CABAS_UNSET);

  cabas_history_redo (plan->history);
  g_assert_true (cabas_adoption_renumber (plan->history));
  g_assert_false (cabas_item_has (plan->actions[2], CABAS_ACTION_CODE));
  g_assert_false (cabas_adoption_renumber (plan->history));
}

static void
item_gone_cb (CabasDocument *document, CabasItem *item, guint *n_times)
{
  ++*n_times;
}

static void
test_bin_keeps_what_is_removed (Plan *plan, gconstpointer data)
{
  g_autoptr (GPtrArray) waiting = NULL;
  guint n_removed = 0;
  guint n_added = 0;

  cabas_history_add (plan->history, plan->actions[1], CABAS_KIND_MILESTONE, 0);
  g_signal_connect (plan->document, "item-removed", G_CALLBACK (item_gone_cb), &n_removed);
  g_signal_connect (plan->document, "item-added", G_CALLBACK (item_gone_cb), &n_added);
  g_assert_true (cabas_bin_put (plan->history, plan->actions[1]));
  g_assert_cmpuint (n_removed, ==, 2);
  /* What came is the entry of the bin. */
  g_assert_cmpuint (n_added, ==, 1);

  g_assert_cmpuint (count (plan, CABAS_KIND_ACTION), ==, 3);
  g_assert_cmpuint (count (plan, CABAS_KIND_MILESTONE), ==, 0);
  g_assert_true (cabas_item_is_in_bin (plan->actions[1]));
  g_assert_true (cabas_document_find (plan->document, cabas_item_get_id (plan->actions[1])) ==
                 plan->actions[1]);
  assert_code (plan->actions[1], NULL);
  waiting = cabas_bin_list (plan->document);
  g_assert_cmpuint (waiting->len, ==, 1);
  g_assert_true (waiting->pdata[0] == plan->actions[1]);

  g_assert_true (cabas_bin_restore (plan->history, plan->actions[1]));
  g_assert_false (cabas_item_is_in_bin (plan->actions[1]));
  assert_code (plan->actions[1], "1.1.2");
  g_assert_cmpuint (count (plan, CABAS_KIND_MILESTONE), ==, 1);
  g_assert_cmpuint (count (plan, CABAS_KIND_REMOVED), ==, 0);
  g_assert_cmpuint (n_added, ==, 3);
}

static void
test_bin_finds_another_place (Plan *plan, gconstpointer data)
{
  CabasItem *other = cabas_history_add (plan->history, plan->axis, CABAS_KIND_OBJECTIVE, 1);

  cabas_bin_put (plan->history, plan->actions[0]);
  cabas_bin_put (plan->history, plan->objective);
  g_assert_true (cabas_bin_find_place (plan->document, plan->actions[0]) == other);
  g_assert_true (cabas_bin_restore (plan->history, plan->actions[0]));
  g_assert_true (cabas_item_get_parent (plan->actions[0]) == other);

  /* Without any objective it stays where it is. */
  cabas_bin_put (plan->history, plan->actions[0]);
  cabas_bin_put (plan->history, other);
  g_assert_false (cabas_bin_restore (plan->history, plan->actions[0]));
  g_assert_true (cabas_item_is_in_bin (plan->actions[0]));

  g_assert_true (cabas_bin_delete (plan->history, plan->actions[0]));
  g_assert_cmpuint (count (plan, CABAS_KIND_REMOVED), ==, 2);
  g_assert_true (cabas_bin_empty (plan->history));
  g_assert_false (cabas_bin_empty (plan->history));
  cabas_history_undo (plan->history);
  g_assert_cmpuint (count (plan, CABAS_KIND_REMOVED), ==, 2);
}

static void
test_parts_are_removed_at_once (Plan *plan, gconstpointer data)
{
  CabasItem *milestone =
      cabas_history_add (plan->history, plan->actions[0], CABAS_KIND_MILESTONE, 0);

  g_assert_false (cabas_bin_takes (CABAS_KIND_MILESTONE));
  g_assert_true (cabas_bin_put (plan->history, milestone));
  g_assert_cmpuint (count (plan, CABAS_KIND_REMOVED), ==, 0);
  g_assert_cmpuint (count (plan, CABAS_KIND_MILESTONE), ==, 0);
}

#define ADD(path, test) g_test_add (path, Plan, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/bin/numbers-follow-the-order", test_numbers_follow_the_order);
  ADD ("/bin/names-tell-that-they-changed", test_names_tell_that_they_changed);
  ADD ("/bin/adoption-freezes-numbers", test_adoption_freezes_numbers);
  ADD ("/bin/keeps-what-is-removed", test_bin_keeps_what_is_removed);
  ADD ("/bin/finds-another-place", test_bin_finds_another_place);
  ADD ("/bin/parts-are-removed-at-once", test_parts_are_removed_at_once);

  return g_test_run ();
}
