/* SPDX-License-Identifier: EUPL-1.2 */
#include "editors/prose-heights.h"
#include "tree-slots.h"

#define N_CHANGES 2000

/* What hears of every change of a list and has to agree with it. */
typedef struct
{
  GListModel *model; /* (owned) */
  GPtrArray *items;  /* (owned) of (owned) */
} Follower;

static void
items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, Follower *self)
{
  g_assert_cmpuint (position + n_removed, <=, self->items->len);
  if (n_removed > 0)
    g_ptr_array_remove_range (self->items, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->items, position + i, g_list_model_get_item (model, position + i));
  g_assert_cmpuint (self->items->len, ==, g_list_model_get_n_items (model));
}

static GListStore *
make_items (guint n)
{
  GListStore *store = g_list_store_new (G_TYPE_LIST_STORE);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GListStore) item = g_list_store_new (G_TYPE_OBJECT);

      g_list_store_append (store, item);
    }
  return store;
}

static GListModel *
list_children (gpointer item, gpointer user_data)
{
  return g_object_ref (item);
}

static GListModel *
make_rows (GListStore *store)
{
  return G_LIST_MODEL (gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (store)), FALSE, FALSE,
                                                list_children, NULL, NULL));
}

static void
check_slots (Follower *follower, GListModel *rows)
{
  const guint n = g_list_model_get_n_items (follower->model);

  g_assert_cmpuint (n, <=, g_list_model_get_n_items (rows));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CabasTreeSlot) slot = g_list_model_get_item (follower->model, i);
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);

      g_assert_true (slot == follower->items->pdata[i]);
      g_assert_true (cabas_tree_slot_get_row (slot) == row);
    }
}

static void
change (GListStore *store)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (store));
  const guint position = g_test_rand_int_range (0, n + 1);
  const guint n_taken = g_test_rand_int_range (0, 4);
  const guint n_removed = MIN (n - position, n_taken);
  g_autoptr (GListStore) more = make_items (g_test_rand_int_range (0, 4));
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (more)); i++)
    g_ptr_array_add (added, g_list_model_get_item (G_LIST_MODEL (more), i));
  g_list_store_splice (store, position, n_removed, added->pdata, added->len);
}

static void
test_slots_follow (void)
{
  g_autoptr (GListStore) store = make_items (20);
  g_autoptr (GListModel) rows = make_rows (store);
  g_autoptr (CabasTreeSlots) slots = cabas_tree_slots_new (rows);
  Follower follower = { G_LIST_MODEL (slots), g_ptr_array_new_with_free_func (g_object_unref) };

  items_changed_cb (follower.model, 0, 0, 20, &follower);
  g_signal_connect (slots, "items-changed", G_CALLBACK (items_changed_cb), &follower);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      if (i % 50 == 49)
        {
          g_set_object (&store, NULL);
          g_clear_object (&rows);
          store = make_items (g_test_rand_int_range (0, 300));
          rows = make_rows (store);
          cabas_tree_slots_set_rows (slots, rows);
        }
      change (store);
      if (i % 7 == 0)
        cabas_tree_slots_show (slots, g_test_rand_int_range (0, 300));
      if (i % 3 == 0)
        cabas_tree_slots_go_on (slots);
      check_slots (&follower, rows);
    }
  while (cabas_tree_slots_go_on (slots))
    ;
  g_assert_cmpuint (follower.items->len, ==, g_list_model_get_n_items (rows));
  g_ptr_array_unref (follower.items);
}

/* A place that is shown stays, and those around what is looked at are filled first. */
static void
test_slots_stay (void)
{
  g_autoptr (GListStore) store = make_items (300);
  g_autoptr (GListStore) others = make_items (250);
  g_autoptr (GListModel) rows = make_rows (store);
  g_autoptr (GListModel) other_rows = make_rows (others);
  g_autoptr (CabasTreeSlots) slots = cabas_tree_slots_new (rows);
  g_autoptr (CabasTreeSlot) first = g_list_model_get_item (G_LIST_MODEL (slots), 0);
  g_autoptr (CabasTreeSlot) far = g_list_model_get_item (G_LIST_MODEL (slots), 199);
  GtkTreeListRow *old_row = cabas_tree_slot_get_row (far);
  g_autoptr (GtkTreeListRow) new_row = g_list_model_get_item (other_rows, 199);
  g_autoptr (CabasTreeSlot) same = NULL;

  cabas_tree_slot_hold (first);
  cabas_tree_slot_hold (far);
  cabas_tree_slots_set_rows (slots, other_rows);
  cabas_tree_slots_show (slots, 0);
  g_assert_cmpuint (gtk_tree_list_row_get_position (cabas_tree_slot_get_row (first)), ==, 0);
  g_assert_true (cabas_tree_slot_get_row (far) == old_row);
  g_assert_true (cabas_tree_slots_go_on (slots));
  g_assert_true (cabas_tree_slot_get_row (far) == new_row);
  g_assert_false (cabas_tree_slots_go_on (slots));
  same = g_list_model_get_item (G_LIST_MODEL (slots), 199);
  g_assert_true (same == far);
}

/* Stands for the height of a line: follows from its words. */
static int
measure (GtkTextBuffer *buffer, int line)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  text = gtk_text_iter_get_text (&start, &end);
  return (int) (g_str_hash (text) % G_MAXINT) | 1;
}

static guint
check_heights (CabasProseHeights *heights, GtkTextBuffer *buffer, int width)
{
  int *known = cabas_prose_heights_get (heights, width);
  guint n_known = 0;

  for (int line = 0; line < gtk_text_buffer_get_line_count (buffer); line++)
    {
      n_known += known[line] != 0;
      if (known[line] != 0)
        g_assert_cmpint (known[line], ==, measure (buffer, line));
      known[line] = measure (buffer, line);
    }
  return n_known;
}

static void
test_heights (void)
{
  static const char *const typed[] = { "a", "\n", "deux\nlignes", "é", "\n\n", "mot " };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (CabasProseHeights) heights = cabas_prose_heights_new (buffer);
  guint n_known = 0;

  gtk_text_buffer_set_text (buffer, "un\ndeux\ntrois", -1);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      const int n = gtk_text_buffer_get_char_count (buffer);
      const int from = g_test_rand_int_range (0, n + 1);
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, MIN (from + i % 5, (guint) n));
      if (i % 2 == 0)
        gtk_text_buffer_insert (buffer, &start, typed[i % G_N_ELEMENTS (typed)], -1);
      else
        gtk_text_buffer_delete (buffer, &start, &end);
      n_known += check_heights (heights, buffer, 300);
      if (i % 3 == 0)
        check_heights (heights, buffer, 400);
    }
  /* Most lines are known after a change. */
  g_assert_cmpuint (n_known, >, N_CHANGES * 3);
  cabas_prose_heights_forget (heights);
  g_assert_cmpuint (check_heights (heights, buffer, 300), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lists/slots-follow", test_slots_follow);
  g_test_add_func ("/lists/slots-stay", test_slots_stay);
  g_test_add_func ("/lists/heights", test_heights);
  return g_test_run ();
}
