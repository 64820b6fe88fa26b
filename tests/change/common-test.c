/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/common.h"

#include "plan/item-write.h"

typedef struct
{
  CabasDocument *document; /* (owned) */
  CabasHistory *history;   /* (owned) */
  GPtrArray *items;        /* (owned): two actions */
  CabasCommon *common;     /* (owned) */
} Sample;

static void
sample_init (Sample *self)
{
  CabasItem *parent;

  self->document = cabas_document_new ();
  self->history = cabas_history_new (self->document);
  self->items = g_ptr_array_new ();
  parent = cabas_document_get_root (self->document);
  parent = cabas_history_add (self->history, parent, CABAS_KIND_AXIS, 0);
  parent = cabas_history_add (self->history, parent, CABAS_KIND_OBJECTIVE, 0);
  for (guint i = 0; i < 2; i++)
    {
      CabasItem *action = cabas_history_add (self->history, parent, CABAS_KIND_ACTION, i);

      cabas_history_set_number (self->history, action, CABAS_ACTION_PRIORITY, CABAS_PRIORITY_LOW);
      cabas_history_set_number (self->history, action, CABAS_ACTION_STATUS, i);
      cabas_history_set_number (self->history, action, CABAS_ACTION_LEVERS,
                                1 << CABAS_LEVER_SOURCING | 1 << (CABAS_LEVER_CLAUSE + i));
      g_ptr_array_add (self->items, action);
    }
  self->common = cabas_common_new (self->items);
}

static void
sample_clear (Sample *self)
{
  cabas_common_free (self->common);
  g_ptr_array_unref (self->items);
  g_object_unref (self->history);
  g_object_unref (self->document);
}

static gboolean
set_number (Sample *self, CabasField field, gint64 number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, number);
  return cabas_common_set_value (self->common, self->history, self->items, field, &value);
}

static void
test_what_all_have_is_shown (void)
{
  Sample sample;
  CabasItem *common;

  sample_init (&sample);
  common = sample.common->item;
  g_assert_cmpint (cabas_item_get_number (common, CABAS_ACTION_PRIORITY), ==, CABAS_PRIORITY_LOW);
  g_assert_false (cabas_common_is_mixed (sample.common, CABAS_ACTION_PRIORITY));
  g_assert_false (cabas_item_has (common, CABAS_ACTION_STATUS));
  g_assert_true (cabas_common_is_mixed (sample.common, CABAS_ACTION_STATUS));
  g_assert_cmpint (cabas_item_get_number (common, CABAS_ACTION_LEVERS), ==,
                   1 << CABAS_LEVER_SOURCING);
  g_assert_true (cabas_common_is_mixed (sample.common, CABAS_ACTION_LEVERS));
  g_assert_false (cabas_common_is_mixed (sample.common, CABAS_ACTION_LAST_DAY));
  sample_clear (&sample);
}

static void
test_a_change_of_all_is_one_step (void)
{
  Sample sample;

  sample_init (&sample);
  g_assert_true (set_number (&sample, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DONE));
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (cabas_item_get_number (sample.items->pdata[i], CABAS_ACTION_STATUS), ==,
                     CABAS_ACTION_STATUS_DONE);
  cabas_common_update (sample.common, sample.items);
  g_assert_false (cabas_common_is_mixed (sample.common, CABAS_ACTION_STATUS));
  g_assert_false (set_number (&sample, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DONE));

  cabas_history_undo (sample.history);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (cabas_item_get_number (sample.items->pdata[i], CABAS_ACTION_STATUS), ==, i);
  sample_clear (&sample);
}

static void
test_sets_keep_what_each_has_alone (void)
{
  Sample sample;

  sample_init (&sample);
  g_assert_true (set_number (&sample, CABAS_ACTION_LEVERS, 1 << CABAS_LEVER_LOTS));
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (cabas_item_get_number (sample.items->pdata[i], CABAS_ACTION_LEVERS), ==,
                     1 << CABAS_LEVER_LOTS | 1 << (CABAS_LEVER_CLAUSE + i));
  sample_clear (&sample);
}

static void
test_lists_keep_what_each_has_alone (void)
{
  static const char *const own[2][3] = { { "x", "a" }, { "b", "x" } };
  static const char *const wanted[] = { "c", NULL };
  static const char *const expected[2] = { "a c", "b c" };
  g_auto (GValue) value = G_VALUE_INIT;
  Sample sample;

  sample_init (&sample);
  for (guint i = 0; i < 2; i++)
    cabas_history_set_list (sample.history, sample.items->pdata[i], CABAS_ACTION_FAMILIES, own[i]);
  cabas_common_update (sample.common, sample.items);
  g_assert_cmpstr (cabas_item_get_list (sample.common->item, CABAS_ACTION_FAMILIES)[0], ==, "x");

  g_value_init (&value, G_TYPE_STRV);
  g_value_set_static_boxed (&value, wanted);
  g_assert_true (cabas_common_set_value (sample.common, sample.history, sample.items,
                                         CABAS_ACTION_FAMILIES, &value));
  for (guint i = 0; i < 2; i++)
    {
      const char *const *list = cabas_item_get_list (sample.items->pdata[i], CABAS_ACTION_FAMILIES);
      g_autofree char *joined = g_strjoinv (" ", (char **) list);

      g_assert_cmpstr (joined, ==, expected[i]);
    }
  sample_clear (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/common/what-all-have-is-shown", test_what_all_have_is_shown);
  g_test_add_func ("/common/a-change-of-all-is-one-step", test_a_change_of_all_is_one_step);
  g_test_add_func ("/common/sets-keep-what-each-has-alone", test_sets_keep_what_each_has_alone);
  g_test_add_func ("/common/lists-keep-what-each-has-alone", test_lists_keep_what_each_has_alone);

  return g_test_run ();
}
