/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/history.h"
#include "plan/value.h"
#include "store/writer.h"

#include <locale.h>

#define N_CHANGES 20000

/* A fingerprint of every item, field and place. Each change touches few items, so the plan is
 * kept small by removing as often as adding. */
static guint
hash_item (CabasItem *item)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));
  guint hash = g_str_hash (cabas_item_get_id (item));

  for (guint i = 0; i < info->n_fields; i++)
    if (cabas_item_has (item, info->first_field + i))
      {
        g_autofree char *text = cabas_item_dup_text (item, info->first_field + i);

        hash = (hash * 31 + i) * 31 + g_str_hash (text);
      }

  for (guint i = 0; i < info->n_held; i++)
    for (guint j = 0; j < cabas_item_get_n_children (item, info->held[i]); j++)
      hash = hash * 31 + hash_item (cabas_item_get_child (item, info->held[i], j));

  return hash;
}

static void
collect (CabasItem *item, gpointer user_data)
{
  g_ptr_array_add (user_data, item);
}

static CabasItem *
pick (CabasDocument *document, GRand *random)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  cabas_item_visit (cabas_document_get_root (document), collect, items);
  return g_ptr_array_index (items, g_rand_int_range (random, 0, items->len));
}

static void
set_any_field (CabasHistory *history, CabasItem *item, GRand *random)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));
  CabasField field = info->first_field + g_rand_int_range (random, 0, info->n_fields);
  g_autofree char *text = g_strdup_printf ("x%d", g_rand_int_range (random, 0, 50));
  const char *list[] = { text, "other", NULL };

  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      cabas_history_set_text (history, item, field, text);
      break;
    case CABAS_HELD_NUMBER:
      cabas_history_set_number (history, item, field, g_rand_int_range (random, 0, 4));
      break;
    case CABAS_HELD_LIST:
    default:
      cabas_history_set_list (history, item, field, list);
      break;
    }
}

static void
change_anything (CabasHistory *history, GRand *random)
{
  CabasDocument *document = cabas_history_get_document (history);
  CabasItem *item = pick (document, random);
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));
  int n_items = cabas_document_get_n_pieces (document);
  int dice = g_rand_int_range (random, 0, 100);

  if (dice < 40)
    set_any_field (history, item, random);
  else if (dice < 62 && info->n_held > 0 && n_items < 60)
    cabas_history_add (history, item, info->held[g_rand_int_range (random, 0, info->n_held)],
                       g_rand_int_range (random, 0, 3));
  else if (dice < 75)
    cabas_history_move (history, item, pick (document, random), g_rand_int_range (random, 0, 4));
  else if (dice < 80 && n_items < 60)
    cabas_history_duplicate (history, item);
  else if (dice < 92 && n_items > 30)
    cabas_history_remove (history, item);
  else
    cabas_history_break (history);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261121);
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  CabasItem *root = cabas_document_get_root (document);
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GBytes) start = cabas_writer_write (document);
  g_autoptr (GBytes) end = NULL;
  guint hash = hash_item (root);

  g_array_append_val (hashes, hash);
  for (guint n_done = 0; n_done < N_CHANGES;)
    {
      guint64 serial = cabas_history_get_serial (history);

      cabas_history_break (history);
      change_anything (history, random);
      if (cabas_history_get_serial (history) == serial)
        continue;
      n_done++;
      hash = hash_item (root);
      g_array_append_val (hashes, hash);
    }
  end = cabas_writer_write (document);

  for (guint pass = 0; pass < 2; pass++)
    {
      g_autoptr (GBytes) undone = NULL;
      g_autoptr (GBytes) redone = NULL;

      for (guint i = N_CHANGES; i-- > 0;)
        {
          g_assert_true (cabas_history_undo (history));
          g_assert_cmpuint (hash_item (root), ==, g_array_index (hashes, guint, i));
        }
      g_assert_false (cabas_history_can_undo (history));
      undone = cabas_writer_write (document);
      g_assert_true (g_bytes_equal (start, undone));

      for (guint i = 0; i < N_CHANGES; i++)
        {
          g_assert_true (cabas_history_redo (history));
          g_assert_cmpuint (hash_item (root), ==, g_array_index (hashes, guint, i + 1));
        }
      redone = cabas_writer_write (document);
      g_assert_true (g_bytes_equal (end, redone));
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/random-changes-are-undone-and-redone-twice", test_random);

  return g_test_run ();
}
