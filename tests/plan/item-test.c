/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/history.h"
#include "plan/item-write.h"
#include "plan/value.h"

#include <locale.h>
#include <string.h>

static void
test_text_is_cleaned (void)
{
  g_autoptr (CabasItem) item = cabas_item_new (CABAS_KIND_ACTION);

  cabas_item_take_text (item, CABAS_ACTION_TITLE,
                        g_strdup ("a\x01"
                                  "b\r\nc\td\xff"));
  g_assert_cmpstr (cabas_item_get_text (item, CABAS_ACTION_TITLE), ==, "ab c d\xef\xbf\xbd");
  cabas_item_take_text (item, CABAS_ACTION_PURPOSE, g_strdup ("a\r\nb\rc\td"));
  g_assert_cmpstr (cabas_item_get_text (item, CABAS_ACTION_PURPOSE), ==, "a\nb\nc\td");
  cabas_item_take_text (item, CABAS_ACTION_PURPOSE, g_strdup (""));
  g_assert_null (cabas_item_get_text (item, CABAS_ACTION_PURPOSE));
}

static void
test_impossible_values_are_refused (void)
{
  g_autoptr (CabasItem) item = cabas_item_new (CABAS_KIND_ACTION);
  g_autoptr (CabasItem) axis = cabas_item_new (CABAS_KIND_AXIS);

  g_assert_false (cabas_item_set_number (item, CABAS_ACTION_STATUS, 99));
  g_assert_false (cabas_item_set_number (item, CABAS_ACTION_RECURRING, 2));
  g_assert_false (cabas_item_set_number (item, CABAS_ACTION_FIRST_DAY, 9));
  g_assert_false (cabas_item_take_text (axis, CABAS_AXIS_COLOUR, g_strdup ("red")));
  g_assert_true (cabas_item_set_number (item, CABAS_ACTION_FIRST_DAY, cabas_date_new_year (2027)));
}

/* Typed values come back from what is shown for editing. */
static void
test_input_is_understood (void)
{
  static const struct
  {
    CabasField field;
    const char *typed;
    const char *text;
  } cases[] = {
    { CABAS_ACTION_PROGRESS, "12,5 %", "12.5" },
    { CABAS_ACTION_FIRST_DAY, "T3 2027", "2027-Q3" },
    { CABAS_PURCHASES_AMOUNT, "62 345 678,90 €", "62345678.90" },
    { CABAS_PLAN_EDITION, "2", "2" },
    { CABAS_BUDGET_LINE_PLANNED, "-0,25", "-0.25" },
    { CABAS_PLAN_EDITION, "2,5", NULL },
    { CABAS_ACTION_FIRST_DAY, "soon", NULL },
    { CABAS_PURCHASES_AMOUNT, "1,234", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CabasItem) item = cabas_item_new (cabas_field_get_info (cases[i].field)->kind);
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) again = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *input = NULL;

      g_test_message ("%s", cases[i].typed);
      if (!cabas_value_parse (cases[i].field, cases[i].typed, &value, &error))
        {
          g_assert_null (cases[i].text);
          g_assert_error (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID);
          continue;
        }

      cabas_item_set_value (item, cases[i].field, &value);
      text = cabas_item_dup_text (item, cases[i].field);
      g_assert_cmpstr (text, ==, cases[i].text);
      input = cabas_item_dup_input (item, cases[i].field);
      g_assert_true (cabas_value_parse (cases[i].field, input, &again, NULL));
      g_assert_false (cabas_item_set_value (item, cases[i].field, &again));
    }
}

static void
test_missing_reference_is_named (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  CabasItem *root = cabas_document_get_root (document);
  CabasItem *buyer = cabas_history_add (history, root, CABAS_KIND_BUYER, 0);
  CabasItem *roads = cabas_history_add (history, root, CABAS_KIND_DEPARTMENT, 0);
  g_autofree char *id = g_strdup (cabas_item_get_id (buyer));
  g_autofree char *expected = g_strconcat ("missing: ", id, NULL);
  g_autofree char *named = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *again = NULL;

  cabas_history_set_text (history, buyer, CABAS_BUYER_NAME, "Valmont");
  cabas_history_set_text (history, roads, CABAS_DEPARTMENT_BUYER, id);
  named = cabas_item_dup_shown (roads, CABAS_DEPARTMENT_BUYER, document);
  g_assert_cmpstr (named, ==, "Valmont");

  cabas_history_remove (history, buyer);
  missing = cabas_item_dup_shown (roads, CABAS_DEPARTMENT_BUYER, document);
  g_assert_cmpstr (missing, ==, expected);

  cabas_history_undo (history);
  again = cabas_item_dup_shown (roads, CABAS_DEPARTMENT_BUYER, document);
  g_assert_cmpstr (again, ==, "Valmont");
}

static void
test_duplicate_follows_inner_references (void)
{
  g_autoptr (CabasItem) objective = cabas_item_new (CABAS_KIND_OBJECTIVE);
  g_autoptr (CabasItem) action = cabas_item_new (CABAS_KIND_ACTION);
  g_autoptr (CabasItem) indicator = cabas_item_new (CABAS_KIND_INDICATOR);
  g_autoptr (CabasItem) copy = NULL;
  const char *ids[] = { cabas_item_get_id (indicator), "elsewhere", NULL };
  const char *const *copied;

  cabas_item_take_list (action, CABAS_ACTION_INDICATORS, g_strdupv ((char **) ids));
  cabas_item_splice (objective, CABAS_KIND_ACTION, 0, 0, &action, 1);
  cabas_item_splice (objective, CABAS_KIND_INDICATOR, 0, 0, &indicator, 1);

  copy = cabas_item_duplicate (objective);
  copied = cabas_item_get_list (cabas_item_get_child (copy, CABAS_KIND_ACTION, 0),
                                CABAS_ACTION_INDICATORS);
  g_assert_cmpstr (copied[0], ==,
                   cabas_item_get_id (cabas_item_get_child (copy, CABAS_KIND_INDICATOR, 0)));
  g_assert_cmpstr (copied[0], !=, ids[0]);
  g_assert_cmpstr (copied[1], ==, "elsewhere");
}

static void
test_index_follows_items (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  CabasItem *axis =
      cabas_history_add (history, cabas_document_get_root (document), CABAS_KIND_AXIS, 0);
  CabasItem *objective = cabas_history_add (history, axis, CABAS_KIND_OBJECTIVE, 0);
  g_autofree char *id = g_strdup (cabas_item_get_id (objective));

  g_assert_true (cabas_document_find (document, id) == objective);
  g_assert_cmpuint (cabas_document_get_n_pieces (document), ==, 3);
  cabas_history_remove (history, axis);
  g_assert_null (cabas_document_find (document, id));
  g_assert_cmpuint (cabas_document_get_n_pieces (document), ==, 1);
  cabas_history_undo (history);
  g_assert_true (cabas_document_find (document, id) == objective);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item/text-is-cleaned", test_text_is_cleaned);
  g_test_add_func ("/item/impossible-values-are-refused", test_impossible_values_are_refused);
  g_test_add_func ("/item/input-is-understood", test_input_is_understood);
  g_test_add_func ("/item/missing-reference-is-named", test_missing_reference_is_named);
  g_test_add_func ("/item/duplicate-follows-inner-references",
                   test_duplicate_follows_inner_references);
  g_test_add_func ("/item/index-follows-items", test_index_follows_items);

  return g_test_run ();
}
