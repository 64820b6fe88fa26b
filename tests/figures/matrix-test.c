/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/matrix.h"

#include "figures/load.h"
#include "make.h"

#include <locale.h>

typedef struct
{
  CabasDocument *document;
  CabasItem *actions[5];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CabasItem *plan;
  CabasItem *objective;

  fixture->document = cabas_document_new ();
  plan = cabas_document_get_root (fixture->document);
  objective = make_objective (plan, "x1");
  set_text (make (plan, CABAS_KIND_DEPARTMENT, "roads"), CABAS_DEPARTMENT_SHORT_NAME, "Roads");
  set_text (make (plan, CABAS_KIND_DEPARTMENT, "parks"), CABAS_DEPARTMENT_SHORT_NAME, "Parks");
  for (guint i = 0; i < G_N_ELEMENTS (fixture->actions); i++)
    fixture->actions[i] = make (objective, CABAS_KIND_ACTION, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
}

/* The fourth action names a department that is gone, the last one is dropped. */
static void
fill (Fixture *fixture)
{
  CabasItem **actions = fixture->actions;

  make_assignment (actions[0], "roads", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_ACCEPTED);
  make_assignment (actions[0], "roads", CABAS_LETTER_A, -1);
  make_assignment (actions[0], "parks", CABAS_LETTER_C, CABAS_ASSIGNMENT_STATE_DECLINED);
  make_assignment (actions[1], "roads", CABAS_LETTER_A, CABAS_ASSIGNMENT_STATE_SILENT);
  make_assignment (actions[1], "parks", CABAS_LETTER_A, CABAS_ASSIGNMENT_STATE_AMENDED);
  make_assignment (actions[2], "parks", CABAS_LETTER_R, -1);
  make_assignment (actions[2], "parks", CABAS_LETTER_A, CABAS_ASSIGNMENT_STATE_TRANSFERRED);
  make_assignment (actions[3], "gone", CABAS_LETTER_A, CABAS_ASSIGNMENT_STATE_DECLINED);
  make_assignment (actions[4], "parks", CABAS_LETTER_A, -1);
  cabas_item_set_number (actions[4], CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DROPPED);
}

static void
test_cells_hold_letters_with_their_state (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[][2] = {
    { "R\u00a0✓ A\u00a0?", "C\u00a0✗" },
    { "A\u00a0…", "A\u00a0≈" },
    { "", "R\u00a0? A\u00a0→" },
    { "", "" },
    { "", "A\u00a0?" },
  };
  g_autoptr (CabasMatrix) matrix = NULL;

  fill (fixture);
  matrix = cabas_matrix_new (fixture->document);
  g_assert_cmpuint (matrix->rows->len, ==, 5);
  g_assert_cmpuint (matrix->totals->len, ==, 2);
  for (guint i = 0; i < 5; i++)
    for (guint j = 0; j < 2; j++)
      {
        g_autofree char *text = cabas_matrix_cell_dup_text (cabas_matrix_get_cell (matrix, i, j));

        g_assert_cmpstr (text, ==, texts[i][j]);
      }
}

static void
test_only_letters_that_count_are_edited (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CabasMatrix) matrix = NULL;

  fill (fixture);
  matrix = cabas_matrix_new (fixture->document);
  g_assert_cmpuint (cabas_matrix_cell_get_letters (cabas_matrix_get_cell (matrix, 0, 0)), ==,
                    (1 << CABAS_LETTER_R) | (1 << CABAS_LETTER_A));
  g_assert_cmpuint (cabas_matrix_cell_get_letters (cabas_matrix_get_cell (matrix, 0, 1)), ==, 0);
  g_assert_cmpuint (cabas_matrix_cell_get_letters (cabas_matrix_get_cell (matrix, 2, 1)), ==,
                    1 << CABAS_LETTER_R);
}

static void
test_a_letter_asked_again_hides_the_one_declined (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CabasMatrix) matrix = NULL;
  g_autofree char *text = NULL;

  make_assignment (fixture->actions[0], "roads", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_DECLINED);
  make_assignment (fixture->actions[0], "roads", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_ACCEPTED);
  make_assignment (fixture->actions[0], "roads", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_DECLINED);
  matrix = cabas_matrix_new (fixture->document);
  text = cabas_matrix_cell_dup_text (cabas_matrix_get_cell (matrix, 0, 0));
  g_assert_cmpstr (text, ==, "R\u00a0✓");
}

static void
test_conflicts_are_found_in_each_row (Fixture *fixture, gconstpointer data)
{
  static const guint conflicts[] = {
    0,
    CABAS_CONFLICT_SEVERAL_ACCOUNTABLE | CABAS_CONFLICT_NO_RESPONSIBLE,
    CABAS_CONFLICT_NO_ACCOUNTABLE,
    CABAS_CONFLICT_NOBODY,
    0,
  };
  g_autoptr (CabasMatrix) matrix = NULL;

  fill (fixture);
  matrix = cabas_matrix_new (fixture->document);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *sentences =
          cabas_matrix_row_dup_conflicts (&g_array_index (matrix->rows, CabasMatrixRow, i));
      g_autofree char *words = NULL;
      const guint found = g_array_index (matrix->rows, CabasMatrixRow, i).conflicts;

      g_assert_cmpuint (found, ==, conflicts[i]);
      words = cabas_conflicts_dup_short (found);
      g_assert_cmpint (*words != '\0', ==, found != 0);
      g_assert_cmpint (g_str_has_suffix (sentences, "."), ==, found != 0);
      if (found & CABAS_CONFLICT_SEVERAL_ACCOUNTABLE)
        g_assert_nonnull (strstr (sentences, "Roads, Parks"));
    }
  g_assert_cmpuint (matrix->n_conflicts, ==, 3);
}

static void
test_totals_are_those_of_the_load (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CabasMatrix) matrix = NULL;
  g_autoptr (CabasLoad) load = NULL;
  guint total = 0;

  fill (fixture);
  matrix = cabas_matrix_new (fixture->document);
  load = cabas_load_new (fixture->document);
  for (guint i = 0; i < load->rows->len; i++)
    {
      const CabasLoadRow *row = &g_array_index (load->rows, CabasLoadRow, i);
      const CabasLoadRow *column = &g_array_index (matrix->totals, CabasLoadRow, i);

      g_assert_true (column->department == row->department);
      g_assert_cmpmem (column->counts, sizeof column->counts, row->counts, sizeof row->counts);
      total += row->total;
    }
  g_assert_cmpuint (matrix->total, ==, total);
  g_assert_cmpuint (matrix->counts[CABAS_LETTER_A], ==, 3);
  g_assert_cmpuint (matrix->counts[CABAS_LETTER_R], ==, 2);
  g_assert_cmpuint (g_array_index (matrix->rows, CabasMatrixRow, 0).total, ==, 2);
  g_assert_cmpuint (g_array_index (matrix->rows, CabasMatrixRow, 4).total, ==, 1);
}

static void
test_counts_are_put_in_a_few_words (void)
{
  const guint none[CABAS_N_LETTER] = { 0 };
  const guint some[CABAS_N_LETTER] = { 3, 0, 1, 0 };
  g_autofree char *nothing = cabas_letter_counts_format (none);
  g_autofree char *text = cabas_letter_counts_format (some);

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (text, ==, "R\u00a03 · C\u00a01");
}

static void
test_a_plan_without_departments_has_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CabasDocument) empty = cabas_document_new ();
  g_autoptr (CabasMatrix) nothing = cabas_matrix_new (empty);
  g_autoptr (CabasMatrix) matrix = NULL;

  make (make_objective (cabas_document_get_root (empty), "x1"), CABAS_KIND_ACTION, "a1");
  matrix = cabas_matrix_new (empty);
  g_assert_cmpuint (nothing->rows->len, ==, 0);
  g_assert_cmpuint (matrix->rows->len, ==, 1);
  g_assert_cmpuint (matrix->totals->len, ==, 0);
  g_assert_cmpuint (matrix->n_conflicts, ==, 1);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("/matrix/cells-hold-letters-with-their-state", test_cells_hold_letters_with_their_state);
  ADD ("/matrix/only-letters-that-count-are-edited", test_only_letters_that_count_are_edited);
  ADD ("/matrix/a-letter-asked-again-hides-the-one-declined",
       test_a_letter_asked_again_hides_the_one_declined);
  ADD ("/matrix/conflicts-are-found-in-each-row", test_conflicts_are_found_in_each_row);
  ADD ("/matrix/totals-are-those-of-the-load", test_totals_are_those_of_the_load);
  ADD ("/matrix/a-plan-without-departments-has-rows", test_a_plan_without_departments_has_rows);
  g_test_add_func ("/matrix/counts-are-put-in-a-few-words", test_counts_are_put_in_a_few_words);

  return g_test_run ();
}
