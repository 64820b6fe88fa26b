/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/query.h"

#include "make.h"

#define TODAY "2026-11-22"

/* Axis “Sobriété”: “Papier” with “Recto verso” and “Recyclé”, late and of the roads; “Énergie” with
 * “Éclairage”, done. */
typedef struct
{
  CabasDocument *document; /* (owned) */
  CabasItem *axis, *paper, *energy, *duplex, *recycled, *lighting;
} Sample;

static CabasItem *
make_named (CabasItem *parent, CabasKind kind, const char *title)
{
  CabasItem *item = make (parent, kind, NULL);

  set_text (item, cabas_kind_get_info (kind)->title_field, title);
  return item;
}

static void
sample_init (Sample *self)
{
  CabasItem *root;

  self->document = cabas_document_new ();
  root = cabas_document_get_root (self->document);
  self->axis = make_named (root, CABAS_KIND_AXIS, "Sobriété");
  self->paper = make_named (self->axis, CABAS_KIND_OBJECTIVE, "Papier");
  self->energy = make_named (self->axis, CABAS_KIND_OBJECTIVE, "Énergie");
  self->duplex = make_named (self->paper, CABAS_KIND_ACTION, "Recto verso");
  self->recycled = make_named (self->paper, CABAS_KIND_ACTION, "Recyclé");
  self->lighting = make_named (self->energy, CABAS_KIND_ACTION, "Éclairage");

  set_text (make (root, CABAS_KIND_DEPARTMENT, "roads"), CABAS_DEPARTMENT_NAME, "Voirie");
  set_date (self->recycled, CABAS_ACTION_LAST_DAY, "2025");
  make_assignment (self->recycled, "roads", CABAS_LETTER_A, -1);
  make_assignment (self->duplex, "roads", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_DECLINED);
  cabas_item_set_number (self->lighting, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DONE);
  cabas_item_set_number (self->energy, CABAS_OBJECTIVE_THEMES, 1 << CABAS_THEME_ENERGY);
}

static gboolean
has (CabasFindings *findings, CabasItem *item)
{
  return g_hash_table_contains (findings->items, item);
}

static void
test_what_contains_a_finding_is_kept (void)
{
  Sample sample;
  g_autoptr (CabasQuery) query = cabas_query_new (CABAS_KIND_ACTION);
  g_autoptr (CabasFindings) findings = NULL;

  sample_init (&sample);
  query->conditions = 1 << CABAS_CONDITION_LATE;
  findings = cabas_query_run (query, sample.document, day (TODAY));
  g_assert_cmpuint (findings->n_found, ==, 1);
  g_assert_cmpuint (findings->n_all, ==, 3);
  g_assert_true (has (findings, sample.recycled));
  g_assert_true (has (findings, sample.paper));
  g_assert_true (has (findings, sample.axis));
  g_assert_false (has (findings, sample.duplex));
  g_assert_false (has (findings, sample.energy));
  g_object_unref (sample.document);
}

static void
test_words_are_looked_for_in_names_and_what_contains_them (void)
{
  static const struct
  {
    const char *words;
    guint n_found;
  } cases[] = {
    { "papier", 2 },   { "PAPIER rec", 2 }, { "rect papier", 1 }, { "eclair", 1 },
    { "sobriete", 3 }, { "clairage", 0 },   { "1.1", 2 },         { "papier energie", 0 },
  };
  Sample sample;

  sample_init (&sample);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CabasQuery) query = cabas_query_new (CABAS_KIND_ACTION);
      g_autoptr (CabasFindings) findings = NULL;

      query->words = g_strdup (cases[i].words);
      findings = cabas_query_run (query, sample.document, day (TODAY));
      g_test_message ("%s", cases[i].words);
      g_assert_cmpuint (findings->n_found, ==, cases[i].n_found);
    }
  g_object_unref (sample.document);
}

static void
test_all_that_is_asked_must_hold (void)
{
  Sample sample;
  g_autoptr (CabasQuery) query = cabas_query_new (CABAS_KIND_ACTION);
  const CabasDate today = day (TODAY);

  sample_init (&sample);
  query->department = g_strdup ("roads");
  g_assert_true (cabas_query_matches (query, sample.recycled, today));
  g_assert_false (cabas_query_matches (query, sample.duplex, today));
  query->statuses = 1 << CABAS_ACTION_STATUS_DONE;
  g_assert_false (cabas_query_matches (query, sample.recycled, today));
  cabas_query_clear (query);
  g_assert_true (cabas_query_is_empty (query));
  query->statuses = 1 << CABAS_ACTION_STATUS_DONE | 1 << CABAS_ACTION_STATUS_PLANNED;
  query->themes = 1 << CABAS_THEME_ENERGY;
  g_assert_true (cabas_query_matches (query, sample.lighting, today));
  query->words = g_strdup ("energie");
  g_assert_true (cabas_query_matches (query, sample.lighting, today));
  query->words[0] = 'x';
  g_assert_false (cabas_query_matches (query, sample.lighting, today));
  g_object_unref (sample.document);
}

static void
test_a_saved_filter_asks_the_same (void)
{
  g_autoptr (CabasItem) filter = cabas_item_new (CABAS_KIND_FILTER);
  g_autoptr (CabasQuery) query = NULL;

  cabas_item_set_number (filter, CABAS_FILTER_LISTED, CABAS_LISTED_INDICATORS);
  cabas_item_set_number (filter, CABAS_FILTER_CONDITIONS, 1 << CABAS_CONDITION_STALE);
  set_text (filter, CABAS_FILTER_WORDS, "insertion");
  query = cabas_query_new_saved (filter);
  g_assert_cmpint (query->kind, ==, CABAS_KIND_INDICATOR);
  g_assert_cmpuint (query->conditions, ==, 1 << CABAS_CONDITION_STALE);
  g_assert_cmpuint (query->statuses, ==, 0);
  g_assert_cmpstr (query->words, ==, "insertion");
  g_assert_null (query->department);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/what-contains-a-finding-is-kept", test_what_contains_a_finding_is_kept);
  g_test_add_func ("/query/words-are-looked-for-in-names-and-what-contains-them",
                   test_words_are_looked_for_in_names_and_what_contains_them);
  g_test_add_func ("/query/all-that-is-asked-must-hold", test_all_that_is_asked_must_hold);
  g_test_add_func ("/query/a-saved-filter-asks-the-same", test_a_saved_filter_asks_the_same);

  return g_test_run ();
}
