/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/difference.h"
#include "change/history.h"
#include "plan/item-write.h"

/* Three axes with the ids a, b and c, the same each time. */
static CabasDocument *
new_plan (void)
{
  CabasDocument *document = cabas_document_new ();
  CabasHistory *history = cabas_history_new (document);
  const char *const ids[] = { "a", "b", "c" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (CabasItem) axis = cabas_item_new_with_id (CABAS_KIND_AXIS, ids[i]);

      cabas_history_insert (history, cabas_document_get_root (document), i, axis);
      cabas_history_set_text (history, axis, CABAS_AXIS_TITLE, ids[i]);
    }

  g_object_unref (history);
  return document;
}

typedef struct
{
  CabasDocument *before;
  CabasDocument *after;
  CabasHistory *history; /* of `after` */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->before = new_plan ();
  fixture->after = new_plan ();
  fixture->history = cabas_history_new (fixture->after);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->history);
  g_object_unref (fixture->after);
  g_object_unref (fixture->before);
}

static CabasItem *
find (Fixture *fixture, const char *id)
{
  return cabas_document_find (fixture->after, id);
}

static void
assert_difference (Fixture *fixture, guint added, guint removed, guint changed, guint moved)
{
  g_autoptr (CabasDifference) difference = cabas_difference_new (fixture->before, fixture->after);

  g_assert_cmpuint (difference->n_added, ==, added);
  g_assert_cmpuint (difference->n_removed, ==, removed);
  g_assert_cmpuint (difference->n_changed, ==, changed);
  g_assert_cmpuint (difference->n_moved, ==, moved);
  g_assert_cmpuint (difference->names->len, ==, added + removed + changed + moved);
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  assert_difference (fixture, 0, 0, 0, 0);
}

static void
test_added (Fixture *fixture, gconstpointer data)
{
  cabas_history_add (fixture->history, cabas_document_get_root (fixture->after), CABAS_KIND_AXIS,
                     0);
  assert_difference (fixture, 1, 0, 0, 0);
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  cabas_history_add (fixture->history, find (fixture, "b"), CABAS_KIND_OBJECTIVE, 0);
  cabas_history_remove (fixture->history, find (fixture, "a"));
  assert_difference (fixture, 1, 1, 0, 0);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  cabas_history_set_text (fixture->history, find (fixture, "b"), CABAS_AXIS_TITLE, "other");
  assert_difference (fixture, 0, 0, 1, 0);
}

static void
test_moved (Fixture *fixture, gconstpointer data)
{
  cabas_history_move (fixture->history, find (fixture, "a"),
                      cabas_document_get_root (fixture->after), 2);
  assert_difference (fixture, 0, 0, 0, 1);
}

static CabasDocument *
make_long_plan (guint n)
{
  CabasItem *root = cabas_item_new (CABAS_KIND_PLAN);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("chapter-%u", i);
      g_autoptr (CabasItem) chapter = cabas_item_new_with_id (CABAS_KIND_CHAPTER, id);

      cabas_item_splice (root, CABAS_KIND_CHAPTER, i, 0, &chapter, 1);
    }

  return cabas_document_new_with_root (root);
}

/* Looking for the place of each of so many siblings took minutes. */
static void
test_many_siblings (void)
{
  g_autoptr (CabasDocument) before = make_long_plan (100000);
  g_autoptr (CabasDocument) after = make_long_plan (100000);
  g_autoptr (CabasDifference) difference = cabas_difference_new (before, after);

  g_assert_true (cabas_difference_is_empty (difference));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/difference/same-plan-does-not-differ", Fixture, NULL, set_up, test_same, tear_down);
  g_test_add ("/difference/addition-moves-nothing", Fixture, NULL, set_up, test_added, tear_down);
  g_test_add ("/difference/removal-and-addition-count", Fixture, NULL, set_up, test_removed,
              tear_down);
  g_test_add ("/difference/field-makes-a-change", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/difference/one-move-is-one", Fixture, NULL, set_up, test_moved, tear_down);

  g_test_add_func ("/difference/many-siblings-are-compared-once", test_many_siblings);

  return g_test_run ();
}
