/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/insert-card.h"
#include "plan/card-copy.h"
#include "plan/card-match.h"
#include "store/library.h"
#include "store/reader.h"
#include "store/writer.h"

#include <locale.h>

typedef struct
{
  CabasLibrary *library;
  CabasDocument *document;
  CabasHistory *history;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CABAS_DATA_DIR"), "samples", "valmont.spaser", NULL);
  g_autofree char *folder = cabas_library_dup_shipped_folder ();
  g_autoptr (GError) error = NULL;

  self->library = cabas_library_new_for_folders (NULL, NULL, folder);
  self->document = cabas_reader_read_path (path, NULL, &error);
  g_assert_no_error (error);
  self->history = cabas_history_new (self->document);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->history);
  g_assert_finalize_object (self->document);
  g_object_unref (self->library);
}

static CabasItem *
insert (Fixture *self, const char *id, CabasItem *from, GError **error)
{
  CabasCard *card = cabas_library_find (self->library, id);
  g_autoptr (GPtrArray) indicators = cabas_library_list_indicators (self->library, card);

  return cabas_insert_card (self->history, card, indicators, from, error);
}

static CabasItem *
get_first (Fixture *self, CabasKind kind)
{
  g_autoptr (GPtrArray) items = cabas_document_list (self->document, kind);

  return items->pdata[0];
}

static guint
count (Fixture *self, CabasKind kind)
{
  g_autoptr (GPtrArray) items = cabas_document_list (self->document, kind);

  return items->len;
}

static void
test_action_comes_with_all_it_needs (Fixture *self, gconstpointer data)
{
  CabasItem *objective = get_first (self, CABAS_KIND_OBJECTIVE);
  CabasItem *first = cabas_item_get_child (objective, CABAS_KIND_ACTION, 0);
  const guint n_actions = cabas_item_get_n_children (objective, CABAS_KIND_ACTION);
  CabasItem *action = insert (self, "act-reemploi-mobilier", first, NULL);

  g_assert_nonnull (action);
  g_assert_true (cabas_item_get_parent (action) == objective);
  g_assert_cmpuint (cabas_item_get_position (action), ==, 1);
  g_assert_cmpuint (cabas_item_get_n_children (objective, CABAS_KIND_ACTION), ==, n_actions + 1);
  g_assert_cmpstr (cabas_item_get_text (action, CABAS_ACTION_CARD), ==, "act-reemploi-mobilier");
  g_assert_true (cabas_item_has (action, CABAS_ACTION_TITLE));
  g_assert_true (cabas_item_has (action, CABAS_ACTION_PURPOSE));
  g_assert_true (cabas_item_has (action, CABAS_ACTION_DESCRIPTION));
  g_assert_true (cabas_item_has (action, CABAS_ACTION_RISKS));
  g_assert_true (cabas_item_has (action, CABAS_ACTION_EVIDENCE));
  g_assert_cmpint (cabas_item_get_number (action, CABAS_ACTION_LEVERS), !=, CABAS_UNSET);
  g_assert_cmpuint (g_strv_length ((char **) cabas_item_get_list (action, CABAS_ACTION_INDICATORS)),
                    ==, 1);
}

/* One answers for it, the others do the work; all are asked, none has accepted. */
static void
test_owners_are_proposed (Fixture *self, gconstpointer data)
{
  CabasItem *action =
      insert (self, "act-reemploi-mobilier", get_first (self, CABAS_KIND_OBJECTIVE), NULL);
  CabasItem *first = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, 0);
  CabasItem *second = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, 1);

  g_assert_cmpuint (cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT), ==, 2);
  g_assert_cmpstr (cabas_item_get_text (first, CABAS_ASSIGNMENT_DEPARTMENT), ==, "dir-moyens");
  g_assert_cmpint (cabas_item_get_number (first, CABAS_ASSIGNMENT_LETTER), ==, CABAS_LETTER_A);
  g_assert_cmpstr (cabas_item_get_text (second, CABAS_ASSIGNMENT_DEPARTMENT), ==, "dir-achats");
  g_assert_cmpint (cabas_item_get_number (second, CABAS_ASSIGNMENT_LETTER), ==, CABAS_LETTER_R);
  g_assert_cmpint (cabas_item_get_number (second, CABAS_ASSIGNMENT_STATE), ==,
                   CABAS_ASSIGNMENT_STATE_PROPOSED);
}

static void
test_inserting_is_one_step (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = cabas_writer_write (self->document);
  g_autoptr (GBytes) after = NULL;

  insert (self, "act-reemploi-mobilier", get_first (self, CABAS_KIND_OBJECTIVE), NULL);
  g_assert_nonnull (cabas_history_get_undo_label (self->history));
  g_assert_true (cabas_history_undo (self->history));
  after = cabas_writer_write (self->document);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_false (cabas_history_can_undo (self->history));
}

static void
test_indicators_are_used_again (Fixture *self, gconstpointer data)
{
  CabasItem *objective = get_first (self, CABAS_KIND_OBJECTIVE);
  CabasItem *first = insert (self, "act-reemploi-mobilier", objective, NULL);
  const guint n = count (self, CABAS_KIND_INDICATOR);
  CabasItem *second = insert (self, "act-reemploi-mobilier", objective, NULL);

  g_assert_cmpuint (count (self, CABAS_KIND_INDICATOR), ==, n);
  g_assert_cmpstr (cabas_item_get_list (first, CABAS_ACTION_INDICATORS)[0], ==,
                   cabas_item_get_list (second, CABAS_ACTION_INDICATORS)[0]);
}

static void
test_indicator_is_not_made_twice (Fixture *self, gconstpointer data)
{
  CabasItem *action = get_first (self, CABAS_KIND_ACTION);
  CabasItem *indicator = insert (self, "ind-reserves", NULL, NULL);
  const guint64 serial = cabas_history_get_serial (self->history);
  g_autoptr (GError) error = NULL;

  g_assert_true (cabas_item_get_parent (indicator) == cabas_document_get_root (self->document));
  g_assert_true (cabas_item_has (indicator, CABAS_INDICATOR_DEFINITION));
  g_assert_true (cabas_item_has (indicator, CABAS_INDICATOR_SYSTEM));

  g_assert_null (insert (self, "ind-reserves", NULL, &error));
  g_assert_error (error, CABAS_INSERT_ERROR, CABAS_INSERT_ERROR_THERE);
  g_assert_cmpuint (cabas_history_get_serial (self->history), ==, serial);

  /* An action takes up the one that is there. */
  g_assert_true (insert (self, "ind-reserves", action, NULL) == indicator);
  g_assert_true (g_strv_contains (cabas_item_get_list (action, CABAS_ACTION_INDICATORS),
                                  cabas_item_get_id (indicator)));
}

static void
test_nearest_objective_is_proposed (Fixture *self, gconstpointer data)
{
  CabasCard *card = cabas_library_find (self->library, "act-egalim");
  CabasItem *place = cabas_insert_card_find_place (self->document, card, NULL, NULL);
  const gint64 themes = cabas_item_get_number (place, CABAS_OBJECTIVE_THEMES);

  g_assert_cmpint (themes & (1 << CABAS_THEME_FOOD), !=, 0);
}

static void
test_objective_goes_into_an_axis (Fixture *self, gconstpointer data)
{
  CabasItem *axis = get_first (self, CABAS_KIND_AXIS);
  CabasItem *objective = insert (self, "obj-pme", axis, NULL);

  g_assert_true (cabas_item_get_parent (objective) == axis);
  g_assert_cmpint (cabas_item_get_number (objective, CABAS_OBJECTIVE_THEMES), ==,
                   1 << CABAS_THEME_SME_ACCESS);
  g_assert_cmpstr (cabas_item_get_text (objective, CABAS_OBJECTIVE_CARD), ==, "obj-pme");
}

static void
test_clause_goes_to_the_end_of_a_text (Fixture *self, gconstpointer data)
{
  CabasItem *action = get_first (self, CABAS_KIND_ACTION);
  CabasItem *chapter = get_first (self, CABAS_KIND_CHAPTER);
  g_autofree char *before = g_strdup (cabas_item_get_text (action, CABAS_ACTION_DESCRIPTION));
  g_autoptr (GError) error = NULL;

  g_assert_true (insert (self, "cla-insertion", action, NULL) == action);
  g_assert_true (g_str_has_prefix (cabas_item_get_text (action, CABAS_ACTION_DESCRIPTION), before));
  g_assert_cmpint (cabas_item_get_number (action, CABAS_ACTION_LEVERS) & (1 << CABAS_LEVER_CLAUSE),
                   !=, 0);
  g_assert_true (insert (self, "cla-insertion", chapter, NULL) == chapter);

  g_assert_null (insert (self, "cla-insertion", NULL, &error));
  g_assert_error (error, CABAS_INSERT_ERROR, CABAS_INSERT_ERROR_NO_PLACE);
}

static void
test_empty_plan_says_what_is_missing (void)
{
  g_autofree char *folder = cabas_library_dup_shipped_folder ();
  g_autoptr (CabasLibrary) library = cabas_library_new_for_folders (NULL, NULL, folder);
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  const char *const ids[] = { "act-referents", "obj-pme", "cla-insertion" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new ();
      g_autoptr (GError) error = NULL;

      g_assert_null (
          cabas_insert_card (history, cabas_library_find (library, ids[i]), none, NULL, &error));
      g_assert_error (error, CABAS_INSERT_ERROR, CABAS_INSERT_ERROR_NO_PLACE);
    }
  g_assert_false (cabas_history_can_undo (history));
}

static void
test_action_becomes_a_card_again (Fixture *self, gconstpointer data)
{
  CabasItem *objective = get_first (self, CABAS_KIND_OBJECTIVE);
  CabasItem *action = cabas_item_get_child (objective, CABAS_KIND_ACTION, 0);
  g_autoptr (GPtrArray) cards = cabas_card_copy_action (action, "Un titre à moi");
  CabasCard *card = cards->pdata[0];

  g_assert_cmpuint (cards->len, ==, 2); /* its indicator comes from no card */
  g_assert_cmpstr (cabas_card_get_title (card), ==, "Un titre à moi");
  g_assert_cmpstr (cabas_card_get_text (card, CABAS_CARD_PROOF), ==,
                   cabas_item_get_text (action, CABAS_ACTION_EVIDENCE));
  g_assert_cmpuint (cabas_card_get_owners (card)->len, ==, 2);
  g_assert_cmpstr (cabas_card_get_indicators (card)->pdata[0], ==,
                   cabas_card_get_id (cards->pdata[1]));
  g_assert_cmpint (cabas_card_get_number (card, CABAS_CARD_THEMES), ==,
                   cabas_item_get_number (objective, CABAS_OBJECTIVE_THEMES));
}

/* Every card can be inserted somewhere into the sample, and taken back. */
static void
test_every_card_can_be_inserted (Fixture *self, gconstpointer data)
{
  GPtrArray *cards = cabas_library_get_cards (self->library);
  g_autoptr (GBytes) before = cabas_writer_write (self->document);
  g_autoptr (GBytes) after = NULL;
  CabasItem *action = get_first (self, CABAS_KIND_ACTION);

  for (guint i = 0; i < cards->len; i++)
    {
      g_autoptr (GError) error = NULL;
      const char *id = cabas_card_get_id (cards->pdata[i]);

      g_test_message ("%s", id);
      g_assert_nonnull (insert (self, id, action, &error));
      g_assert_true (cabas_history_undo (self->history));
    }
  after = cabas_writer_write (self->document);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/insert-card/action-comes-with-all-it-needs", test_action_comes_with_all_it_needs);
  ADD ("/insert-card/owners-are-proposed", test_owners_are_proposed);
  ADD ("/insert-card/inserting-is-one-step", test_inserting_is_one_step);
  ADD ("/insert-card/indicators-are-used-again", test_indicators_are_used_again);
  ADD ("/insert-card/indicator-is-not-made-twice", test_indicator_is_not_made_twice);
  ADD ("/insert-card/nearest-objective-is-proposed", test_nearest_objective_is_proposed);
  ADD ("/insert-card/objective-goes-into-an-axis", test_objective_goes_into_an_axis);
  ADD ("/insert-card/clause-goes-to-the-end-of-a-text", test_clause_goes_to_the_end_of_a_text);
  ADD ("/insert-card/action-becomes-a-card-again", test_action_becomes_a_card_again);
  ADD ("/insert-card/every-card-can-be-inserted", test_every_card_can_be_inserted);
  g_test_add_func ("/insert-card/empty-plan-says-what-is-missing",
                   test_empty_plan_says_what_is_missing);
  return g_test_run ();
}
