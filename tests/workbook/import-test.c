/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/assign.h"
#include "support.h"

#include <locale.h>

static const CabasImportOptions none = { 0 };

static void
test_headers (void)
{
  /* Any order, French or English or as in the file, whatever the accents and case. */
  const char *const tables[] = {
    "id;Statut;Titre\na1;En cours;Réemployer\n",
    "STATUS;title;ID\nin progress;Réemployer;a1\n",
    "Plan 2027;;\n\nTITRE;statut;id\n Réemployer ;en-cours;a1\n",
    "id,first-day,status\na1,,in-progress\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_auto (Plan) plan = { 0 };
      g_autoptr (CabasImport) import = NULL;

      plan_init (&plan);
      import = plan_import (&plan, tables[i], none);
      assert_counts (import, 0, 0, 1, 0);
      g_assert_true (cabas_import_apply (import, plan.history));
      g_assert_cmpint (cabas_item_get_number (plan.action, CABAS_ACTION_STATUS), ==,
                       CABAS_ACTION_STATUS_IN_PROGRESS);
    }
}

static void
test_one_step (void)
{
  g_auto (Plan) plan = { 0 };
  g_autoptr (CabasImport) import = NULL;
  CabasItem *created;
  guint64 serial;

  plan_init (&plan);
  serial = cabas_history_get_serial (plan.history);
  import = plan_import (&plan,
                        "id;Objectif;Titre;Début;R;C\n"
                        "a1;Réduire les déchets;Réemployer plus;15/03/2027;Voirie;Eau\n"
                        ";o1;Composter;T3 2027;voirie;\n",
                        none);
  /* The action and a department that is missing; title, start, and the letters of two. */
  assert_counts (import, 0, 2, 4, 0);
  g_assert_cmpuint (cabas_history_get_serial (plan.history), ==, serial);
  g_assert_true (cabas_import_apply (import, plan.history));

  g_assert_cmpstr (cabas_item_get_text (plan.action, CABAS_ACTION_TITLE), ==, "Réemployer plus");
  g_assert_cmpuint (cabas_assign_get_letters (plan.action, plan.department), ==,
                    1 << CABAS_LETTER_R);
  g_assert_cmpuint (cabas_item_get_n_children (plan.action, CABAS_KIND_ASSIGNMENT), ==, 2);
  created = cabas_item_get_child (plan.objective, CABAS_KIND_ACTION, 2);
  g_assert_cmpstr (cabas_item_get_text (created, CABAS_ACTION_TITLE), ==, "Composter");
  g_assert_cmpint (cabas_item_get_number (created, CABAS_ACTION_FIRST_DAY), ==,
                   cabas_date_new (CABAS_DATE_QUARTER, 2027, 7, 1));
  g_assert_nonnull (strstr (cabas_history_get_undo_label (plan.history), "essai.csv"));

  g_assert_true (cabas_history_undo (plan.history));
  g_assert_cmpstr (cabas_item_get_text (plan.action, CABAS_ACTION_TITLE), ==, "Réemployer");
  g_assert_cmpuint (cabas_item_get_n_children (plan.objective, CABAS_KIND_ACTION), ==, 2);
}

static void
test_problems (void)
{
  const struct
  {
    const char *row; /* under id;Objectif;Titre;Statut;Début;R */
    const char *place;
  } cases[] = {
    { "a1;;Réemployer;;;", "B2" },
    { "a1;o1;;;;", "C2" },
    { "a1;o1;Réemployer;Peut-être;;", "D2" },
    { "a1;o1;Réemployer;;32/13/2027;", "E2" },
    { "a1;Autre objectif;Réemployer;;;", "B2" },
    { "d1;o1;Réemployer;;;", "A2" },
    { ";;Sans objectif;;;", "B2" },
    { ";o1;;En cours;;", "C2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Plan) plan = { 0 };
      g_autoptr (CabasImport) import = NULL;
      g_autoptr (CabasImport) rest = NULL;
      g_autofree char *csv = g_strdup_printf ("id;Objectif;Titre;Statut;Début;R\n%s\n"
                                              "a2;o1;Trier mieux;;;\n",
                                              cases[i].row);
      const CabasImportLine *line;
      guint64 serial;

      plan_init (&plan);
      serial = cabas_history_get_serial (plan.history);
      import = plan_import (&plan, csv, none);
      assert_counts (import, 1, 0, 1, 0);
      line = cabas_import_get_line (import, CABAS_IMPORT_PROBLEM, 0);
      g_assert_true (g_str_has_suffix (line->place, cases[i].place));
      g_assert_true (g_str_has_suffix (line->sentence, "."));
      g_assert_false (cabas_import_apply (import, plan.history));
      g_assert_cmpuint (cabas_history_get_serial (plan.history), ==, serial);

      /* The other row is taken in once the user agrees to leave out this one. */
      rest = plan_import (&plan, csv, (CabasImportOptions){ .skip_problems = TRUE });
      g_assert_true (cabas_import_apply (rest, plan.history));
      g_assert_cmpstr (cabas_item_get_text (plan.second, CABAS_ACTION_TITLE), ==, "Trier mieux");
      g_assert_cmpstr (cabas_item_get_text (plan.action, CABAS_ACTION_TITLE), ==, "Réemployer");
      g_assert_cmpuint (cabas_item_get_n_children (plan.objective, CABAS_KIND_ACTION), ==, 2);
    }
}

static void
test_duplicate_ids (void)
{
  g_auto (Plan) plan = { 0 };
  g_autoptr (CabasImport) import = NULL;

  plan_init (&plan);
  import = plan_import (&plan, "id;Titre\na1;Réemployer\na1;Autre\n", none);
  assert_counts (import, 1, 0, 0, 0);
  g_assert_true (
      g_str_has_suffix (cabas_import_get_line (import, CABAS_IMPORT_PROBLEM, 0)->place, "A3"));
}

static void
test_departments (void)
{
  g_auto (Plan) plan = { 0 };
  g_autoptr (CabasImport) refused = NULL;
  g_autoptr (CabasImport) made = NULL;
  g_autoptr (GPtrArray) departments = NULL;

  plan_init (&plan);
  refused = plan_import (&plan, "id;Titre;R;I\na1;Réemployer;Parcs;Parcs\n",
                         (CabasImportOptions){ .keep_departments = TRUE });
  assert_counts (refused, 2, 0, 0, 0);
  made = plan_import (&plan, "id;Titre;R;I\na1;Réemployer;Parcs;Parcs\n", none);
  assert_counts (made, 0, 1, 1, 0);
  g_assert_true (cabas_import_apply (made, plan.history));
  departments = cabas_document_list (plan.document, CABAS_KIND_DEPARTMENT);
  g_assert_cmpuint (departments->len, ==, 2);
  g_assert_cmpuint (cabas_assign_get_letters (plan.action, departments->pdata[1]), ==,
                    1 << CABAS_LETTER_R | 1 << CABAS_LETTER_I);
}

/* A department that only a row with a problem asks for is not created. */
static void
test_unwanted_department (void)
{
  g_auto (Plan) plan = { 0 };
  g_autoptr (CabasImport) import = NULL;
  g_autoptr (GPtrArray) departments = NULL;

  plan_init (&plan);
  import = plan_import (&plan, "id;Titre;Statut;R\na1;Réemployer;Jamais;Parcs\na2;Tri;;\n",
                        (CabasImportOptions){ .skip_problems = TRUE });
  g_assert_true (cabas_import_apply (import, plan.history));
  departments = cabas_document_list (plan.document, CABAS_KIND_DEPARTMENT);
  g_assert_cmpuint (departments->len, ==, 1);
}

static void
test_unknown_columns (void)
{
  const char *const csv = "id;Titre;Couleur préférée;\na1;Réemployer;vert;sans titre\n";
  g_auto (Plan) plan = { 0 };
  g_autoptr (CabasImport) import = NULL;
  g_autoptr (CabasImport) again = NULL;
  g_autoptr (CabasImport) dropped = NULL;
  CabasItem *note;

  plan_init (&plan);
  dropped = plan_import (&plan, csv, (CabasImportOptions){ .drop_columns = TRUE });
  g_assert_false (cabas_import_can_apply (dropped));

  import = plan_import (&plan, csv, none);
  assert_counts (import, 0, 0, 1, 0);
  g_assert_cmpuint (cabas_import_get_n_lines (import, CABAS_IMPORT_COLUMN), ==, 2);
  g_assert_true (cabas_import_apply (import, plan.history));
  note = cabas_item_get_child (plan.action, CABAS_KIND_NOTE, 0);
  g_assert_nonnull (strstr (cabas_item_get_text (note, CABAS_NOTE_TEXT), "Couleur préférée"));
  g_assert_nonnull (strstr (cabas_item_get_text (note, CABAS_NOTE_TEXT), "vert"));
  g_assert_cmpint (cabas_item_get_number (note, CABAS_NOTE_LEVEL), ==, CABAS_LEVEL_INTERNAL);

  again = plan_import (&plan, csv, none);
  g_assert_false (cabas_import_can_apply (again));
}

static void
test_missing_rows (void)
{
  const char *const csv = "id;Titre\na2;Trier\n";
  g_auto (Plan) plan = { 0 };
  g_autoptr (CabasImport) kept = NULL;
  g_autoptr (CabasImport) removed = NULL;

  plan_init (&plan);
  kept = plan_import (&plan, csv, none);
  assert_counts (kept, 0, 0, 0, 0);
  removed = plan_import (&plan, csv, (CabasImportOptions){ .remove_missing = TRUE });
  assert_counts (removed, 0, 0, 0, 1);
  g_assert_true (cabas_import_apply (removed, plan.history));
  g_assert_cmpuint (cabas_item_get_n_children (plan.objective, CABAS_KIND_ACTION), ==, 1);
}

static void
test_merged_cells (void)
{
  const CabasMerge merge = { 1, 1, 2, 1 };
  g_auto (Plan) plan = { 0 };
  g_autoptr (CabasBook) book = cabas_book_new ();
  CabasSheet *sheet = cabas_sheet_new ("Actions");
  g_autoptr (CabasImport) import = NULL;
  guint64 serial;

  plan_init (&plan);
  serial = cabas_history_get_serial (plan.history);
  cabas_sheet_set (sheet, 0, 0, CABAS_CELL_TEXT, "id", NULL);
  cabas_sheet_set (sheet, 0, 1, CABAS_CELL_TEXT, "Statut", NULL);
  cabas_sheet_set (sheet, 1, 0, CABAS_CELL_TEXT, "a1", NULL);
  cabas_sheet_set (sheet, 2, 0, CABAS_CELL_TEXT, "a2", NULL);
  cabas_sheet_set (sheet, 1, 1, CABAS_CELL_TEXT, "En cours", NULL);
  cabas_sheet_merge (sheet, &merge, NULL);
  cabas_book_take (book, sheet, NULL);
  import = cabas_import_new (plan.document, book, "essai.ods",
                             &(CabasImportOptions){ .skip_problems = TRUE });
  g_assert_cmpuint (cabas_import_get_n_lines (import, CABAS_IMPORT_PROBLEM), ==, 1);
  g_assert_cmpstr (cabas_import_get_line (import, CABAS_IMPORT_PROBLEM, 0)->place, ==,
                   "Actions, B2");
  g_assert_cmpuint (cabas_import_get_n_bad_rows (import), ==, 2);
  g_assert_false (cabas_import_apply (import, plan.history));
  g_assert_cmpuint (cabas_history_get_serial (plan.history), ==, serial);
}

static void
test_nothing_known (void)
{
  const char *const tables[] = { "u;v\n1;2\n", "x\n", "Couleur;Forme\nrouge;rond\n" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_auto (Plan) plan = { 0 };
      g_autoptr (CabasImport) import = NULL;

      plan_init (&plan);
      import = plan_import (&plan, tables[i], none);
      assert_counts (import, 1, 0, 0, 0);
      g_assert_false (cabas_import_can_apply (import));
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  init_language ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/columns-are-found-by-name-in-any-order", test_headers);
  g_test_add_func ("/import/all-of-it-is-one-step", test_one_step);
  g_test_add_func ("/import/a-problem-is-told-at-its-cell", test_problems);
  g_test_add_func ("/import/an-id-stands-once", test_duplicate_ids);
  g_test_add_func ("/import/missing-departments-are-created-or-told", test_departments);
  g_test_add_func ("/import/rows-left-out-create-nothing", test_unwanted_department);
  g_test_add_func ("/import/unknown-columns-are-kept-once", test_unknown_columns);
  g_test_add_func ("/import/rows-that-are-gone-are-removed-on-demand", test_missing_rows);
  g_test_add_func ("/import/merged-cells-are-told", test_merged_cells);
  g_test_add_func ("/import/a-table-of-something-else-is-told", test_nothing_known);

  return g_test_run ();
}
