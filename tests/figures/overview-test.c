/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/overview.h"

#include "make.h"

#include "figures/coverage.h"
#include "figures/progress.h"
#include "store/data-folder.h"
#include "store/reader.h"

#include <locale.h>

static const CabasFact *
find (GPtrArray *facts, const char *name)
{
  for (guint i = 0; i < facts->len; i++)
    if (g_str_equal (((CabasFact *) facts->pdata[i])->name, name))
      return facts->pdata[i];

  return NULL;
}

static CabasDocument *
open_sample (void)
{
  g_autofree char *folder = cabas_data_folder_dup_path ("samples");
  g_autofree char *path = g_build_filename (folder, "valmont.spaser", NULL);

  return cabas_reader_read_path (path, NULL, NULL);
}

/* The same numbers as those that are counted for charts. */
static void
test_agrees_with_other_figures (void)
{
  g_autoptr (CabasDocument) document = open_sample ();
  const CabasDate today = day ("2028-06-15");
  g_autoptr (GPtrArray) facts = cabas_overview_list (document, today);
  g_autoptr (CabasProgress) progress = cabas_progress_new (document, today);
  CabasCoverage coverage;

  cabas_coverage_init (&coverage, document);
  g_assert_cmpuint (find (facts, "owned")->n, ==, coverage.n_with_accepted_accountable);
  g_assert_cmpuint (find (facts, "owned")->of, ==, coverage.n_actions);
  g_assert_cmpuint (find (facts, "with-baseline")->n, ==, coverage.n_with_baseline);
  g_assert_cmpuint (find (facts, "with-baseline")->of, ==, coverage.n_indicators);
  g_assert_cmpuint (find (facts, "with-value")->n, ==, coverage.n_with_value);
  g_assert_cmpuint (find (facts, "late")->n, ==, progress->plan.n_late);
  g_assert_cmpuint (find (facts, "late")->of, ==, cabas_progress_row_count_live (&progress->plan));
  for (guint i = 0; i < progress->rows->len; i++)
    {
      const CabasProgressRow *row = &g_array_index (progress->rows, CabasProgressRow, i);
      const CabasFact *fact = find (facts, cabas_item_get_id (row->axis));

      g_assert_cmpuint (fact->n, ==, row->counts[CABAS_ACTION_STATUS_DONE]);
      g_assert_cmpuint (fact->of, ==, cabas_progress_row_count_live (row));
    }
  g_assert_cmpuint (find (facts, "late")->of, <, progress->plan.total);
}

static void
test_every_fact_explains_itself (void)
{
  g_autoptr (CabasDocument) document = open_sample ();
  g_autoptr (GPtrArray) facts = cabas_overview_list (document, day ("2028-06-15"));

  g_assert_cmpuint (facts->len, >, 6);
  for (guint i = 0; i < facts->len; i++)
    {
      const CabasFact *fact = facts->pdata[i];
      g_autofree char *words = cabas_fact_explain (fact);
      g_autofree char *value = cabas_fact_dup_value (fact);

      g_assert_true (g_str_has_prefix (words, fact->formula));
      g_assert_true (g_ascii_isdigit (value[0]));
      g_assert_cmpuint (fact->of == 0 ? G_MAXUINT : fact->of, >=, fact->items->len);
      if (fact->group == CABAS_FACTS_COVERAGE || fact->group == CABAS_FACTS_DEPARTMENTS ||
          fact->group == CABAS_FACTS_AXES)
        g_assert_cmpuint (fact->n + fact->items->len, ==, fact->of);
      else if (!g_str_equal (fact->name, "frame"))
        g_assert_cmpuint (fact->n, ==, fact->items->len);
    }
}

static void
test_a_vote_ends_what_stands_in_its_way (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *root = cabas_document_get_root (document);
  CabasItem *objective = make_objective (root, "x1");
  CabasItem *action = make (objective, CABAS_KIND_ACTION, "a1");
  g_autoptr (GPtrArray) draft = cabas_overview_list (document, day ("2027"));
  g_autoptr (GPtrArray) owned = NULL;
  g_autoptr (GPtrArray) voted = NULL;

  g_assert_cmpuint (find (draft, "frame")->n, ==, 2);
  g_assert_true (find (draft, "frame")->items->pdata[0] == root);
  g_assert_true (find (draft, "no-owner")->items->pdata[0] == action);
  g_assert_null (find (draft, "objectives"));

  make_assignment (action, "d1", CABAS_LETTER_A, CABAS_ASSIGNMENT_STATE_PROPOSED);
  owned = cabas_overview_list (document, day ("2027"));
  g_assert_null (find (owned, "no-owner"));
  g_assert_cmpuint (find (owned, "not-accepted")->n, ==, 1);

  cabas_item_set_number (root, CABAS_PLAN_STATUS, CABAS_PLAN_STATUS_ADOPTED);
  voted = cabas_overview_list (document, day ("2027"));
  g_assert_null (find (voted, "not-accepted"));
  g_assert_cmpuint (find (voted, "owned")->n, ==, 0);
}

static void
test_what_is_not_known_is_said (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *objective = make_objective (cabas_document_get_root (document), "x1");
  CabasItem *late = make (objective, CABAS_KIND_ACTION, "a1");
  g_autoptr (GPtrArray) facts = NULL;

  make (objective, CABAS_KIND_ACTION, "a2");
  set_date (late, CABAS_ACTION_LAST_DAY, "2026");
  facts = cabas_overview_list (document, day ("2027-03-01"));
  g_assert_cmpuint (find (facts, "late")->n, ==, 1);
  g_assert_nonnull (g_strrstr (find (facts, "late")->unknown, "1"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overview/agrees-with-other-figures", test_agrees_with_other_figures);
  g_test_add_func ("/overview/every-fact-explains-itself", test_every_fact_explains_itself);
  g_test_add_func ("/overview/a-vote-ends-what-stands-in-its-way",
                   test_a_vote_ends_what_stands_in_its_way);
  g_test_add_func ("/overview/what-is-not-known-is-said", test_what_is_not_known_is_said);

  return g_test_run ();
}
