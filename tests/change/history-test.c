/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/history.h"
#include "plan/item-write.h"

#include <locale.h>

/* A plan of two axes, written as a line: axis titles, each followed by its objectives. */
typedef struct
{
  CabasDocument *document;
  CabasHistory *history;
  CabasItem *root;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = cabas_document_new ();
  fixture->history = cabas_history_new (fixture->document);
  fixture->root = cabas_document_get_root (fixture->document);

  for (guint i = 0; i < 2; i++)
    {
      CabasItem *axis = cabas_history_add (fixture->history, fixture->root, CABAS_KIND_AXIS, i);

      cabas_history_set_text (fixture->history, axis, CABAS_AXIS_TITLE, i == 0 ? "A" : "B");
      for (guint j = 0; j < 3; j++)
        {
          CabasItem *objective =
              cabas_history_add (fixture->history, axis, CABAS_KIND_OBJECTIVE, j);
          g_autofree char *title = g_strdup_printf ("%c%u", i == 0 ? 'a' : 'b', j + 1);

          cabas_history_set_text (fixture->history, objective, CABAS_OBJECTIVE_TITLE, title);
        }
    }

  cabas_history_mark_saved (fixture->history, cabas_history_get_serial (fixture->history));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->history);
  g_assert_finalize_object (fixture->document);
}

static char *
describe (Fixture *fixture)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < cabas_item_get_n_children (fixture->root, CABAS_KIND_AXIS); i++)
    {
      CabasItem *axis = cabas_item_get_child (fixture->root, CABAS_KIND_AXIS, i);
      const char *title = cabas_item_get_text (axis, CABAS_AXIS_TITLE);

      g_string_append_printf (line, "%s%s", i > 0 ? " " : "", title != NULL ? title : "?");
      for (guint j = 0; j < cabas_item_get_n_children (axis, CABAS_KIND_OBJECTIVE); j++)
        {
          CabasItem *objective = cabas_item_get_child (axis, CABAS_KIND_OBJECTIVE, j);

          title = cabas_item_get_text (objective, CABAS_OBJECTIVE_TITLE);
          g_string_append_printf (line, " %s", title != NULL ? title : "?");
        }
    }

  return g_string_free (line, FALSE);
}

/* "A" or "b2": the axis or objective of the plan as it was at first. */
static CabasItem *
find (Fixture *fixture, const char *name)
{
  for (guint i = 0; i < cabas_item_get_n_children (fixture->root, CABAS_KIND_AXIS); i++)
    {
      CabasItem *axis = cabas_item_get_child (fixture->root, CABAS_KIND_AXIS, i);

      if (g_strcmp0 (cabas_item_get_text (axis, CABAS_AXIS_TITLE), name) == 0)
        return axis;
      for (guint j = 0; j < cabas_item_get_n_children (axis, CABAS_KIND_OBJECTIVE); j++)
        {
          CabasItem *objective = cabas_item_get_child (axis, CABAS_KIND_OBJECTIVE, j);

          if (g_strcmp0 (cabas_item_get_text (objective, CABAS_OBJECTIVE_TITLE), name) == 0)
            return objective;
        }
    }

  g_assert_not_reached ();
}

#define START "A a1 a2 a3 B b1 b2 b3"

/* command, item, other item or text, position, plan afterwards, what undo is called */
static const struct
{
  const char *command;
  const char *item;
  const char *other;
  guint position;
  const char *after;
  const char *label;
} commands[] = {
  { "rename", "A", "Z", 0, "Z a1 a2 a3 B b1 b2 b3", "Undo: rename axis 1" },
  { "rename", "b2", "", 0, "A a1 a2 a3 B b1 ? b3", "Undo: rename objective 2.2" },
  { "add", "A", NULL, 0, "A ? a1 a2 a3 B b1 b2 b3", "Undo: add objective" },
  { "add", "B", NULL, 99, "A a1 a2 a3 B b1 b2 b3 ?", "Undo: add objective" },
  { "remove", "a2", NULL, 0, "A a1 a3 B b1 b2 b3", "Undo: remove objective 1.2" },
  { "remove", "A", NULL, 0, "B b1 b2 b3", "Undo: remove axis 1" },
  { "move", "a1", "A", 2, "A a2 a3 a1 B b1 b2 b3", "Undo: move objective 1.1" },
  { "move", "a3", "A", 0, "A a3 a1 a2 B b1 b2 b3", "Undo: move objective 1.3" },
  { "move", "a1", "B", 1, "A a2 a3 B b1 a1 b2 b3", "Undo: move objective 1.1" },
  { "move", "b1", "A", 99, "A a1 a2 a3 b1 B b2 b3", "Undo: move objective 2.1" },
  { "move", "B", "", 0, "B b1 b2 b3 A a1 a2 a3", "Undo: move axis 2" },
  { "move", "a1", "A", 0, START, NULL },
  { "move", "A", "a1", 0, START, NULL },
  { "move", "A", "B", 0, START, NULL },
  { "duplicate", "a2", NULL, 0, "A a1 a2 a2 a3 B b1 b2 b3", "Undo: duplicate objective 1.2" },
  { "duplicate", "A", NULL, 0, "A a1 a2 a3 A a1 a2 a3 B b1 b2 b3", "Undo: duplicate axis 1" },
};

static void
run_command (Fixture *fixture, guint index)
{
  CabasHistory *history = fixture->history;
  CabasItem *item = find (fixture, commands[index].item);
  const char *command = commands[index].command;
  const char *other = commands[index].other;
  guint position = commands[index].position;

  if (g_str_equal (command, "rename"))
    cabas_history_set_text (history, item,
                            cabas_item_get_kind (item) == CABAS_KIND_AXIS ? CABAS_AXIS_TITLE
                                                                          : CABAS_OBJECTIVE_TITLE,
                            other);
  else if (g_str_equal (command, "add"))
    cabas_history_add (history, item, CABAS_KIND_OBJECTIVE, position);
  else if (g_str_equal (command, "remove"))
    cabas_history_remove (history, item);
  else if (g_str_equal (command, "move"))
    cabas_history_move (history, item, *other == '\0' ? fixture->root : find (fixture, other),
                        position);
  else
    cabas_history_duplicate (history, item);
}

static void
test_commands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      Fixture fixture;
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      g_test_message ("%s %s", commands[i].command, commands[i].item);
      set_up (&fixture, NULL);
      run_command (&fixture, i);
      after = describe (&fixture);
      g_assert_cmpstr (after, ==, commands[i].after);
      g_assert_cmpint (cabas_history_is_modified (fixture.history), ==, commands[i].label != NULL);

      if (commands[i].label != NULL)
        {
          if (g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "C"))
            g_assert_cmpstr (cabas_history_get_undo_label (fixture.history), ==, commands[i].label);
          g_assert_true (cabas_history_undo (fixture.history));
          undone = describe (&fixture);
          g_assert_cmpstr (undone, ==, START);
          g_assert_false (cabas_history_is_modified (fixture.history));
          g_assert_true (cabas_history_redo (fixture.history));
          redone = describe (&fixture);
          g_assert_cmpstr (redone, ==, commands[i].after);
        }
      tear_down (&fixture, NULL);
    }
}

static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  CabasItem *axis = find (fixture, "A");
  g_autofree char *undone = NULL;

  cabas_history_set_text (fixture->history, axis, CABAS_AXIS_TITLE, "Ax");
  cabas_history_set_text (fixture->history, axis, CABAS_AXIS_TITLE, "Axi");
  cabas_history_break (fixture->history);
  cabas_history_set_text (fixture->history, axis, CABAS_AXIS_TITLE, "Axis");
  g_assert_cmpuint (cabas_history_get_n_unsaved (fixture->history), ==, 2);

  cabas_history_undo (fixture->history);
  g_assert_cmpstr (cabas_item_get_text (axis, CABAS_AXIS_TITLE), ==, "Axi");
  cabas_history_undo (fixture->history);
  undone = describe (fixture);
  g_assert_cmpstr (undone, ==, START);
}

static void
test_saved_is_a_serial (Fixture *fixture, gconstpointer data)
{
  CabasItem *axis = find (fixture, "A");
  guint64 written;

  cabas_history_set_text (fixture->history, axis, CABAS_AXIS_TITLE, "1");
  written = cabas_history_get_serial (fixture->history);
  cabas_history_break (fixture->history);
  cabas_history_set_text (fixture->history, axis, CABAS_AXIS_TITLE, "2");
  cabas_history_mark_saved (fixture->history, written);
  g_assert_true (cabas_history_is_modified (fixture->history));

  cabas_history_undo (fixture->history);
  g_assert_false (cabas_history_is_modified (fixture->history));
  cabas_history_undo (fixture->history);
  g_assert_true (cabas_history_is_modified (fixture->history));
  g_assert_cmpuint (cabas_history_get_n_unsaved (fixture->history), ==, 1);

  /* Another way forward never meets the saved state again. */
  cabas_history_set_text (fixture->history, axis, CABAS_AXIS_TITLE, "1");
  g_assert_true (cabas_history_is_modified (fixture->history));
  g_assert_false (cabas_history_can_redo (fixture->history));
}

static void
test_group_is_one_step (Fixture *fixture, gconstpointer data)
{
  g_autofree char *undone = NULL;

  cabas_history_begin (fixture->history, "tidy");
  cabas_history_begin (fixture->history, "inner");
  cabas_history_remove (fixture->history, find (fixture, "a1"));
  cabas_history_end (fixture->history);
  cabas_history_move (fixture->history, find (fixture, "a2"), find (fixture, "B"), 0);
  cabas_history_end (fixture->history);

  g_assert_true (g_str_has_suffix (cabas_history_get_undo_label (fixture->history), "tidy"));
  cabas_history_undo (fixture->history);
  undone = describe (fixture);
  g_assert_cmpstr (undone, ==, START);

  cabas_history_begin (fixture->history, "nothing");
  cabas_history_end (fixture->history);
  g_assert_false (cabas_history_is_modified (fixture->history));
}

/* Taken quadratically, so many changes would take minutes. */
static void
test_large_group (Fixture *fixture, gconstpointer data)
{
  cabas_history_begin (fixture->history, "many");
  for (guint i = 0; i < 300000; i++)
    cabas_history_set_number (fixture->history, fixture->root, CABAS_PLAN_STATUS, i % 2);
  cabas_history_end (fixture->history);

  g_assert_true (cabas_history_undo (fixture->history));
  g_assert_false (cabas_item_has (fixture->root, CABAS_PLAN_STATUS));
  g_assert_true (cabas_history_redo (fixture->history));
  g_assert_cmpint (cabas_item_get_number (fixture->root, CABAS_PLAN_STATUS), ==, 1);
}

/* A plan never comes to hold more than what is read again. */
static void
test_too_many_items (Fixture *fixture, gconstpointer data)
{
  CabasItem *axis = cabas_history_add (fixture->history, fixture->root, CABAS_KIND_AXIS, 0);

  for (guint i = 0; i < 1000; i++)
    cabas_history_add (fixture->history, axis, CABAS_KIND_OBJECTIVE, i);
  while (cabas_history_duplicate (fixture->history, axis) != NULL)
    g_assert_cmpuint (cabas_document_get_n_pieces (fixture->document), <=, CABAS_MAX_PIECES);
  g_assert_cmpuint (cabas_document_get_n_pieces (fixture->document), >, CABAS_MAX_PIECES - 1001);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  CabasItem *a = cabas_history_add (fixture->history, fixture->root, CABAS_KIND_DEPARTMENT, 0);
  CabasItem *b = cabas_history_add (fixture->history, fixture->root, CABAS_KIND_DEPARTMENT, 1);
  g_autoptr (CabasItem) twin = cabas_item_new_with_id (CABAS_KIND_AXIS, cabas_item_get_id (a));

  g_assert_true (
      cabas_history_set_text (fixture->history, a, CABAS_DEPARTMENT_PARENT, cabas_item_get_id (b)));
  g_assert_false (
      cabas_history_set_text (fixture->history, b, CABAS_DEPARTMENT_PARENT, cabas_item_get_id (a)));
  g_assert_false (
      cabas_history_set_text (fixture->history, b, CABAS_DEPARTMENT_PARENT, cabas_item_get_id (b)));
  g_assert_false (cabas_history_insert (fixture->history, fixture->root, 0, twin));
  g_assert_null (cabas_history_add (fixture->history, a, CABAS_KIND_ACTION, 0));
  g_assert_false (cabas_history_remove (fixture->history, fixture->root));

  g_object_ref (a);
  cabas_history_remove (fixture->history, a);
  g_assert_true (
      cabas_history_set_text (fixture->history, b, CABAS_DEPARTMENT_PARENT, cabas_item_get_id (a)));
  g_assert_false (cabas_history_insert (fixture->history, fixture->root, 0, a));
  cabas_history_undo (fixture->history);
  cabas_history_undo (fixture->history);
  g_object_unref (a);

  cabas_document_set_read_only_reason (fixture->document, "newer");
  g_assert_false (cabas_history_set_text (fixture->history, a, CABAS_DEPARTMENT_NAME, "Roads"));
  g_assert_null (cabas_item_get_text (a, CABAS_DEPARTMENT_NAME));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/commands-do-undo-and-redo", test_commands);
  g_test_add ("/history/typing-is-one-step", Fixture, NULL, set_up, test_typing_is_one_step,
              tear_down);
  g_test_add ("/history/saved-is-a-serial", Fixture, NULL, set_up, test_saved_is_a_serial,
              tear_down);
  g_test_add ("/history/group-is-one-step", Fixture, NULL, set_up, test_group_is_one_step,
              tear_down);
  g_test_add ("/history/large-group-costs-what-it-holds", Fixture, NULL, set_up, test_large_group,
              tear_down);
  g_test_add ("/history/too-many-items-are-refused", Fixture, NULL, set_up, test_too_many_items,
              tear_down);
  g_test_add ("/history/what-cannot-be-is-refused", Fixture, NULL, set_up, test_refusals,
              tear_down);

  return g_test_run ();
}
