/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/assign.h"
#include "sheet/csv.h"
#include "support.h"

#include <locale.h>

static const CabasImportOptions none = { 0 };

static const char *const headings[] = {
  "Axe (x)",
  "Sous-axe (x.x)",
  "Sous-sous axe (x.x.x)",
  "Titre de l'action",
  "Titre de la sous-action",
  "Descriptif",
  "Instances de gouvernance",
  "Objectifs",
  "Indicateurs liés",
  "Structure pilote",
  "Moyens humains et techniques",
  "Partenaires",
  "Direction ou service pilote",
  "Personne pilote",
  "Élu·e référent·e",
  "Participation Citoyenne",
  "Financements",
  "Financeur 1",
  "Montant € HT",
  "Financeur 2",
  "Montant € HT",
  "Financeur 3",
  "Montant € HT",
  "Budget prévisionnel total € HT",
  "Statut",
  "Niveau de priorité",
  "Date de début",
  "Date de fin",
};

static const char *const full_row[] = {
  "Axe 1 : Achats",
  "1.1 Sobriété",
  "1.1.1 Mobilier",
  "Réemployer",
  "Bureaux",
  "Comment faire",
  "Comité de pilotage",
  "Moins de déchets",
  "Indicateur inconnu",
  "Métropole",
  "Deux agents",
  "Ressourcerie",
  "Voirie, Parcs",
  "Jeanne Martin",
  "Paul Durand",
  "Consultation en ligne",
  "Fonds vert",
  "Région",
  "1000",
  "État",
  "2000.5",
  "",
  "",
  "12000",
  "En retard",
  "Élevé",
  "2027-01-15",
  "2028-12-31",
};

G_STATIC_ASSERT (G_N_ELEMENTS (headings) == 28 && G_N_ELEMENTS (full_row) == 28);

static void
fill (CabasSheet *sheet, guint row, const char *const *cells, gboolean is_reversed)
{
  for (guint i = 0; i < 28; i++)
    cabas_sheet_set (sheet, row, is_reversed && i > 0 ? 28 - i : i, CABAS_CELL_TEXT, cells[i],
                     NULL);
}

static CabasImport *
import_rows (Plan *plan, const char *const *const *rows, guint n_rows, gboolean is_reversed)
{
  g_autoptr (CabasBook) book = cabas_book_new ();
  CabasSheet *sheet = cabas_sheet_new ("Plan");

  cabas_sheet_set (sheet, 0, 0, CABAS_CELL_TEXT, "Plan d’action", NULL);
  fill (sheet, 1, headings, is_reversed);
  cabas_sheet_set (sheet, 2, 3, CABAS_CELL_TEXT, "Obligatoire", NULL);
  for (guint i = 0; i < n_rows; i++)
    fill (sheet, 3 + i, rows[i], is_reversed);
  cabas_book_take (book, sheet, NULL);

  return cabas_import_new (plan->document, book, "tet.xlsx", &none);
}

static void
assert_holds (CabasItem *item, CabasField field, const char *text)
{
  const char *value = cabas_item_get_text (item, field);

  g_assert_nonnull (value);
  if (strstr (value, text) == NULL)
    g_assert_cmpstr (value, ==, text);
}

static void
assert_action (CabasItem *action)
{
  CabasItem *line = cabas_item_get_child (action, CABAS_KIND_BUDGET_LINE, 0);
  CabasItem *note = cabas_item_get_child (action, CABAS_KIND_NOTE, 0);

  g_assert_cmpstr (cabas_item_get_text (action, CABAS_ACTION_TITLE), ==, "Réemployer – Bureaux");
  assert_holds (action, CABAS_ACTION_DESCRIPTION, "Comment faire");
  assert_holds (action, CABAS_ACTION_PURPOSE, "Moins de déchets");
  assert_holds (action, CABAS_ACTION_MEANS, "Deux agents");
  assert_holds (action, CABAS_ACTION_PARTNERS, "Ressourcerie");
  assert_holds (action, CABAS_ACTION_PARTNERS, "Métropole");
  assert_holds (action, CABAS_ACTION_FUNDING, "Fonds vert");
  assert_holds (action, CABAS_ACTION_FUNDING, "Région");
  assert_holds (action, CABAS_ACTION_FUNDING, "2000.5");
  assert_holds (note, CABAS_NOTE_TEXT, "Comité de pilotage");
  assert_holds (note, CABAS_NOTE_TEXT, "Paul Durand");
  assert_holds (note, CABAS_NOTE_TEXT, "Consultation en ligne");
  assert_holds (note, CABAS_NOTE_TEXT, "Indicateur inconnu");
  g_assert_cmpint (cabas_item_get_number (line, CABAS_BUDGET_LINE_PLANNED), ==,
                   12000 * G_GINT64_CONSTANT (1000000));
  g_assert_cmpint (cabas_item_get_number (line, CABAS_BUDGET_LINE_YEAR), ==,
                   cabas_date_new_year (2027));
  g_assert_cmpint (cabas_item_get_number (action, CABAS_ACTION_STATUS), ==,
                   CABAS_ACTION_STATUS_IN_PROGRESS);
  g_assert_cmpint (cabas_item_get_number (action, CABAS_ACTION_PRIORITY), ==, CABAS_PRIORITY_HIGH);
  g_assert_cmpint (cabas_item_get_number (action, CABAS_ACTION_FIRST_DAY), ==,
                   cabas_date_new (CABAS_DATE_DAY, 2027, 1, 15));
  g_assert_cmpint (cabas_item_get_number (action, CABAS_ACTION_LAST_DAY), ==,
                   cabas_date_new (CABAS_DATE_DAY, 2028, 12, 31));
}

/* Each of the 28 columns lands somewhere, in whatever order they stand. */
static void
test_all_columns (void)
{
  for (guint reversed = 0; reversed < 2; reversed++)
    {
      const char *const *rows[] = { full_row };
      g_auto (Plan) plan = { 0 };
      g_autoptr (CabasImport) import = NULL;
      g_autoptr (CabasImport) again = NULL;
      CabasItem *root, *axis, *objective, *person;
      g_autoptr (GPtrArray) people = NULL;
      g_autoptr (GPtrArray) departments = NULL;

      plan_init (&plan);
      root = cabas_document_get_root (plan.document);
      import = import_rows (&plan, rows, 1, reversed);
      /* Axis, objective, action, one department of two, two people. */
      assert_counts (import, 0, 6, 0, 0);
      g_assert_cmpuint (cabas_import_get_n_lines (import, CABAS_IMPORT_COLUMN), ==, 28);
      g_assert_true (cabas_import_apply (import, plan.history));

      axis = cabas_item_get_child (root, CABAS_KIND_AXIS, 1);
      g_assert_cmpstr (cabas_item_get_text (axis, CABAS_AXIS_TITLE), ==, full_row[0]);
      objective = cabas_item_get_child (axis, CABAS_KIND_OBJECTIVE, 0);
      g_assert_cmpstr (cabas_item_get_text (objective, CABAS_OBJECTIVE_TITLE), ==,
                       "1.1 Sobriété – 1.1.1 Mobilier");
      assert_action (cabas_item_get_child (objective, CABAS_KIND_ACTION, 0));
      people = cabas_document_list (plan.document, CABAS_KIND_PERSON);
      g_assert_cmpuint (people->len, ==, 2);
      person = people->pdata[0];
      g_assert_cmpint (cabas_item_get_number (person, CABAS_PERSON_ROLES), ==,
                       1 << CABAS_PERSON_ROLE_SPONSOR);
      departments = cabas_document_list (plan.document, CABAS_KIND_DEPARTMENT);
      g_assert_cmpuint (departments->len, ==, 2);
      for (guint i = 0; i < 2; i++)
        g_assert_cmpuint (
            cabas_assign_get_letters (cabas_item_get_child (objective, CABAS_KIND_ACTION, 0),
                                      departments->pdata[i]),
            ==, 1 << CABAS_LETTER_R);

      /* The same file again finds it all there. */
      again = import_rows (&plan, rows, 1, reversed);
      assert_counts (again, 0, 0, 0, 0);
      g_assert_false (cabas_import_can_apply (again));
      g_assert_true (cabas_history_undo (plan.history));
      g_assert_cmpuint (cabas_item_get_n_children (root, CABAS_KIND_AXIS), ==, 1);
    }
}

static void
test_problems (void)
{
  const char *no_axis[28], *no_title[28], *bad_status[28], *bad_date[28];
  const char *const *rows[] = { no_axis, no_title, bad_status, bad_date };
  const char *const places[] = { "Plan, A4", "Plan, D5", "Plan, Y6", "Plan, AA7" };
  g_auto (Plan) plan = { 0 };
  g_autoptr (CabasImport) import = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    memcpy ((gpointer) rows[i], full_row, sizeof full_row);
  no_axis[0] = "";
  no_title[3] = no_title[4] = "";
  bad_status[24] = "Bientôt";
  bad_date[26] = "jadis";
  plan_init (&plan);
  import = import_rows (&plan, rows, 4, FALSE);
  g_assert_cmpuint (cabas_import_get_n_lines (import, CABAS_IMPORT_PROBLEM), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpstr (cabas_import_get_line (import, CABAS_IMPORT_PROBLEM, i)->place, ==, places[i]);
  g_assert_false (cabas_import_apply (import, plan.history));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  init_language ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/territoires/all-28-columns-land-in-any-order", test_all_columns);
  g_test_add_func ("/territoires/problems-are-told-at-their-cell", test_problems);

  return g_test_run ();
}
