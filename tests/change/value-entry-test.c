/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/value-entry.h"
#include "plan/decimal.h"
#include "plan/indicator-value.h"

#include <locale.h>
#include <string.h>

#define ONE CABAS_QUANTITY_ONE

typedef struct
{
  CabasDocument *document;
  CabasHistory *history;
  CabasItem *indicator;
  CabasValueAuthor author;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = cabas_document_new ();
  fixture->history = cabas_history_new (fixture->document);
  fixture->indicator = cabas_history_add (
      fixture->history, cabas_document_get_root (fixture->document), CABAS_KIND_INDICATOR, 0);
  cabas_history_set_text (fixture->history, fixture->indicator, CABAS_INDICATOR_CODE, "E1");
  fixture->author.by = "Inès Carvalho";
  fixture->author.on = cabas_date_new (CABAS_DATE_DAY, 2026, 11, 22);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->history);
  g_object_unref (fixture->document);
}

static void
enter (Fixture *fixture, CabasField field, int year, const char *text)
{
  CabasValuePlace place = { fixture->indicator, field, cabas_date_new_year (year), NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *input = NULL;

  g_assert_true (cabas_value_place_set (&place, fixture->history, text, &fixture->author, &error));
  g_assert_no_error (error);
  input = cabas_value_place_dup_input (&place);
  g_assert_cmpstr (input, ==, text);
}

static CabasItem *
find (Fixture *fixture, CabasKind kind, int year)
{
  return cabas_indicator_find_value (fixture->indicator, kind, cabas_date_new_year (year), NULL);
}

static void
test_typing_makes_a_value (Fixture *fixture, gconstpointer data)
{
  CabasItem *item;

  enter (fixture, CABAS_TARGET_VALUE, 2028, "25");
  enter (fixture, CABAS_TARGET_VALUE, 2027, "12.5");
  enter (fixture, CABAS_OBSERVATION_VALUE, 2026, "9");

  g_assert_cmpint (cabas_item_get_n_children (fixture->indicator, CABAS_KIND_TARGET), ==, 2);
  item = cabas_item_get_child (fixture->indicator, CABAS_KIND_TARGET, 0);
  g_assert_cmpint (cabas_item_get_number (item, CABAS_TARGET_VALUE), ==, 12500000);
  item = find (fixture, CABAS_KIND_OBSERVATION, 2026);
  g_assert_cmpstr (cabas_item_get_text (item, CABAS_OBSERVATION_BY), ==, "Inès Carvalho");
  g_assert_cmpint (cabas_item_get_number (item, CABAS_OBSERVATION_ON), ==, fixture->author.on);
}

static void
test_a_value_is_one_step (Fixture *fixture, gconstpointer data)
{
  enter (fixture, CABAS_OBSERVATION_VALUE, 2026, "9");
  g_assert_nonnull (strstr (cabas_history_get_undo_label (fixture->history), "E1"));
  cabas_history_undo (fixture->history);
  g_assert_null (find (fixture, CABAS_KIND_OBSERVATION, 2026));
}

static void
test_nothing_known_is_no_value (Fixture *fixture, gconstpointer data)
{
  enter (fixture, CABAS_OBSERVATION_VALUE, 2026, "");
  g_assert_null (find (fixture, CABAS_KIND_OBSERVATION, 2026));

  enter (fixture, CABAS_OBSERVATION_VALUE, 2026, "9");
  enter (fixture, CABAS_OBSERVATION_COMMENT, 2026, "Half a year only.");
  enter (fixture, CABAS_OBSERVATION_VALUE, 2026, "");
  g_assert_nonnull (find (fixture, CABAS_KIND_OBSERVATION, 2026));
  enter (fixture, CABAS_OBSERVATION_COMMENT, 2026, "");
  g_assert_null (find (fixture, CABAS_KIND_OBSERVATION, 2026));

  enter (fixture, CABAS_TARGET_VALUE, 2027, "1");
  enter (fixture, CABAS_TARGET_VALUE, 2027, "");
  g_assert_null (find (fixture, CABAS_KIND_TARGET, 2027));
}

static void
test_what_is_typed_is_understood (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    CabasField field;
    const char *text;
    gint64 number;
  } cases[] = {
    { CABAS_TARGET_VALUE, "12,5 %", 12500000 },
    { CABAS_TARGET_VALUE, "1\u202f234,25", 1234250000 },
    { CABAS_TARGET_VALUE, " 7 ", 7000000 },
    { CABAS_OBSERVATION_QUALITY, "estimated", CABAS_QUALITY_ESTIMATED },
    { CABAS_OBSERVATION_QUALITY, "D", CABAS_QUALITY_DECLARED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CabasValuePlace place = { fixture->indicator, cases[i].field, cabas_date_new_year (2027),
                                NULL };

      g_assert_true (cabas_value_place_check (&place, cases[i].text, NULL));
      g_assert_true (
          cabas_value_place_set (&place, fixture->history, cases[i].text, &fixture->author, NULL));
      g_assert_cmpint (cabas_item_get_number (cabas_value_place_find (&place), cases[i].field), ==,
                       cases[i].number);
    }
}

static void
test_nonsense_changes_nothing (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    CabasField field;
    const char *text;
  } cases[] = {
    { CABAS_TARGET_VALUE, "about ten" },
    { CABAS_TARGET_VALUE, "1,2,3" },
    { CABAS_OBSERVATION_QUALITY, "guessed" },
  };
  const guint64 serial = cabas_history_get_serial (fixture->history);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CabasValuePlace place = { fixture->indicator, cases[i].field, cabas_date_new_year (2027),
                                NULL };
      g_autoptr (GError) checked = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (cabas_value_place_check (&place, cases[i].text, &checked));
      g_assert_false (cabas_value_place_set (&place, fixture->history, cases[i].text,
                                             &fixture->author, &error));
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_cmpstr (checked->message, ==, error->message);
    }
  g_assert_cmpuint (cabas_history_get_serial (fixture->history), ==, serial);
}

static void
test_buyers_have_values_of_their_own (Fixture *fixture, gconstpointer data)
{
  CabasValuePlace all = { fixture->indicator, CABAS_OBSERVATION_VALUE, cabas_date_new_year (2026),
                          NULL };
  CabasValuePlace own = all;
  g_autofree char *text = NULL;

  own.buyer = "b1";
  g_assert_true (cabas_value_place_set (&own, fixture->history, "3", &fixture->author, NULL));
  g_assert_null (cabas_value_place_find (&all));
  enter (fixture, CABAS_OBSERVATION_VALUE, 2026, "8");
  text = cabas_value_place_dup_input (&own);
  g_assert_cmpstr (text, ==, "3");
}

static void
test_a_value_can_be_confirmed (Fixture *fixture, gconstpointer data)
{
  CabasItem *item;

  enter (fixture, CABAS_OBSERVATION_NUMERATOR, 2025, "3");
  enter (fixture, CABAS_OBSERVATION_DENOMINATOR, 2025, "4");
  enter (fixture, CABAS_OBSERVATION_QUALITY, 2025, "Declared");
  g_assert_true (cabas_value_confirm (fixture->history,
                                      find (fixture, CABAS_KIND_OBSERVATION, 2025),
                                      cabas_date_new_year (2026), &fixture->author));

  item = find (fixture, CABAS_KIND_OBSERVATION, 2026);
  g_assert_cmpint (cabas_item_get_number (item, CABAS_OBSERVATION_NUMERATOR), ==, 3 * ONE);
  g_assert_cmpint (cabas_item_get_number (item, CABAS_OBSERVATION_DENOMINATOR), ==, 4 * ONE);
  g_assert_false (cabas_item_has (item, CABAS_OBSERVATION_VALUE));
  g_assert_cmpint (cabas_item_get_number (item, CABAS_OBSERVATION_UNCHANGED), ==, TRUE);
  g_assert_cmpstr (cabas_item_get_text (item, CABAS_OBSERVATION_COMMENT), ==,
                   "Unchanged since 2025, confirmed.");
  g_assert_false (cabas_value_confirm (fixture->history,
                                       find (fixture, CABAS_KIND_OBSERVATION, 2025),
                                       cabas_date_new_year (2026), &fixture->author));
  cabas_history_undo (fixture->history);
  g_assert_null (find (fixture, CABAS_KIND_OBSERVATION, 2026));
}

static void
test_a_changed_value_is_not_confirmed (Fixture *fixture, gconstpointer data)
{
  CabasItem *item;

  enter (fixture, CABAS_OBSERVATION_VALUE, 2025, "3");
  cabas_value_confirm (fixture->history, find (fixture, CABAS_KIND_OBSERVATION, 2025),
                       cabas_date_new_year (2026), &fixture->author);
  enter (fixture, CABAS_OBSERVATION_VALUE, 2026, "4");
  item = find (fixture, CABAS_KIND_OBSERVATION, 2026);
  g_assert_false (cabas_item_has (item, CABAS_OBSERVATION_UNCHANGED));
  g_assert_false (cabas_item_has (item, CABAS_OBSERVATION_COMMENT));
}

static void
test_a_missing_value_is_estimated (Fixture *fixture, gconstpointer data)
{
  CabasItem *item;

  enter (fixture, CABAS_OBSERVATION_VALUE, 2025, "3");
  g_assert_true (cabas_value_estimate (fixture->history,
                                       find (fixture, CABAS_KIND_OBSERVATION, 2025),
                                       cabas_date_new_year (2026), &fixture->author));
  item = find (fixture, CABAS_KIND_OBSERVATION, 2026);
  g_assert_cmpint (cabas_item_get_number (item, CABAS_OBSERVATION_VALUE), ==, 3 * ONE);
  g_assert_cmpint (cabas_item_get_number (item, CABAS_OBSERVATION_QUALITY), ==,
                   CABAS_QUALITY_ESTIMATED);
  g_assert_false (cabas_item_has (item, CABAS_OBSERVATION_UNCHANGED));
  g_assert_nonnull (strstr (cabas_item_get_text (item, CABAS_OBSERVATION_COMMENT), "2025"));
  cabas_history_undo (fixture->history);
  g_assert_null (find (fixture, CABAS_KIND_OBSERVATION, 2026));
}

static void
test_a_missing_value_is_given_up (Fixture *fixture, gconstpointer data)
{
  const CabasValuePlace place = { fixture->indicator, CABAS_OBSERVATION_VALUE,
                                  cabas_date_new_year (2026), NULL };
  CabasItem *item;

  g_assert_true (
      cabas_value_give_up (fixture->history, &place, "The system changed.", &fixture->author));
  item = find (fixture, CABAS_KIND_OBSERVATION, 2026);
  g_assert_false (cabas_item_has (item, CABAS_OBSERVATION_VALUE));
  g_assert_cmpstr (cabas_item_get_text (item, CABAS_OBSERVATION_COMMENT), ==,
                   "The system changed.");
  enter (fixture, CABAS_OBSERVATION_VALUE, 2026, "4");
  g_assert_false (cabas_value_give_up (fixture->history, &place, NULL, &fixture->author));
}

#define ADD(name, func) g_test_add ("/value-entry/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  ADD ("typing-makes-a-value", test_typing_makes_a_value);
  ADD ("a-value-is-one-step", test_a_value_is_one_step);
  ADD ("nothing-known-is-no-value", test_nothing_known_is_no_value);
  ADD ("what-is-typed-is-understood", test_what_is_typed_is_understood);
  ADD ("nonsense-changes-nothing", test_nonsense_changes_nothing);
  ADD ("buyers-have-values-of-their-own", test_buyers_have_values_of_their_own);
  ADD ("a-value-can-be-confirmed", test_a_value_can_be_confirmed);
  ADD ("a-changed-value-is-not-confirmed", test_a_changed_value_is_not_confirmed);
  ADD ("a-missing-value-is-estimated", test_a_missing_value_is_estimated);
  ADD ("a-missing-value-is-given-up", test_a_missing_value_is_given_up);

  return g_test_run ();
}
