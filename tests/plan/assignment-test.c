/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/assignment.h"
#include "plan/item-write.h"
#include "plan/value.h"

#include <locale.h>

static void
test_letters_are_understood_as_typed (void)
{
  static const struct
  {
    const char *typed;
    const char *understood;
  } cases[] = {
    { "", "" },       { "  ", "" },      { "R", "R" },       { "r", "R" },   { "ar", "RA" },
    { "A, R", "RA" }, { "i/c", "CI" },   { " c\t", "C" },    { "rrr", "R" }, { "R+A", "RA" },
    { "r-a", "RA" },  { "R. A.", "RA" }, { "RACI", "RACI" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      CabasLetters letters;

      g_assert_true (cabas_letters_parse (cases[i].typed, &letters, &error));
      g_assert_no_error (error);
      text = cabas_letters_format (letters);
      g_assert_cmpstr (text, ==, cases[i].understood);
    }
}

static void
test_other_words_are_refused_with_a_sentence (void)
{
  static const char *const cases[] = { "X", "RX", "oui", "R ✓", "1", "RÀ" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      CabasLetters letters = 99;

      g_assert_false (cabas_letters_parse (cases[i], &letters, &error));
      g_assert_error (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID);
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_nonnull (strstr (error->message, cases[i]));
      g_assert_cmpuint (letters, ==, 99);
    }
}

static void
test_each_state_has_a_mark_of_its_own (void)
{
  g_autoptr (CabasItem) assignment = cabas_item_new (CABAS_KIND_ASSIGNMENT);
  g_autoptr (GHashTable) marks = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpstr (cabas_assignment_get_mark (assignment), ==, "?");
  for (guint state = 0; state < CABAS_N_ASSIGNMENT_STATE; state++)
    {
      cabas_item_set_number (assignment, CABAS_ASSIGNMENT_STATE, state);
      g_hash_table_add (marks, (gpointer) cabas_assignment_get_mark (assignment));
    }
  g_assert_cmpuint (g_hash_table_size (marks), ==, CABAS_N_ASSIGNMENT_STATE);
}

static void
test_a_department_is_called_by_its_short_name (void)
{
  g_autoptr (CabasItem) department = cabas_item_new (CABAS_KIND_DEPARTMENT);
  g_autofree char *full = NULL;
  g_autofree char *brief = NULL;

  cabas_item_take_text (department, CABAS_DEPARTMENT_NAME, g_strdup ("Roads and lighting"));
  full = cabas_department_dup_short_name (department);
  g_assert_cmpstr (full, ==, "Roads and lighting");
  cabas_item_take_text (department, CABAS_DEPARTMENT_SHORT_NAME, g_strdup ("Roads"));
  brief = cabas_department_dup_short_name (department);
  g_assert_cmpstr (brief, ==, "Roads");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assignment/letters-are-understood-as-typed",
                   test_letters_are_understood_as_typed);
  g_test_add_func ("/assignment/other-words-are-refused-with-a-sentence",
                   test_other_words_are_refused_with_a_sentence);
  g_test_add_func ("/assignment/each-state-has-a-mark-of-its-own",
                   test_each_state_has_a_mark_of_its_own);
  g_test_add_func ("/assignment/a-department-is-called-by-its-short-name",
                   test_a_department_is_called_by_its_short_name);

  return g_test_run ();
}
