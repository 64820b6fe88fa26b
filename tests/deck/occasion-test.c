/* SPDX-License-Identifier: EUPL-1.2 */
#include "support.h"

#include "change/history.h"
#include "plan/decimal.h"

#include <locale.h>

static CabasSlide *
get_slide (const Show *show, guint i)
{
  g_assert_cmpuint (i, <, show->deck->slides->len);

  return g_ptr_array_index (show->deck->slides, i);
}

/* Each slide of each proposal has a title and something to show, and nothing was typed. */
static void
test_every_occasion_gives_slides (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sample_names); i++)
    for (int occasion = 0; occasion < CABAS_N_OCCASION; occasion++)
      {
        g_autoptr (CabasDocument) document = read_sample (sample_names[i]);
        Show show;

        show_init (&show, document, occasion, NULL);
        g_assert_cmpuint (show.deck->slides->len, >=, 3);
        g_assert_cmpint (get_slide (&show, 0)->sort, ==, CABAS_SLIDE_SORT_OPENING);
        g_assert_cmpint (get_slide (&show, show.deck->slides->len - 1)->sort, ==,
                         CABAS_SLIDE_SORT_CLOSING);
        for (guint j = 0; j < show.deck->slides->len; j++)
          {
            const CabasSlide *slide = get_slide (&show, j);

            g_assert_cmpstr (slide->title, !=, "");
            g_assert_cmpstr (slide->alternative, !=, "");
            g_assert_null (slide->foreign);
            g_assert_false (slide->is_typed);
            g_assert_true (slide->sort == CABAS_SLIDE_SORT_CLOSING ||
                           cabas_slide_has_content (slide));
          }
        show_clear (&show);
      }
}

/* What the plan cannot show is left out, and the same chart is not shown twice. */
static void
test_empty_plan_is_short (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();

  for (int occasion = 0; occasion < CABAS_N_OCCASION; occasion++)
    {
      Show show;

      show_init (&show, document, occasion, NULL);
      g_assert_cmpuint (show.deck->slides->len, ==, 3);
      show_clear (&show);
    }
}

static void
test_is_added_in_one_step (void)
{
  g_autoptr (CabasDocument) document = read_sample ("valmont.spaser");
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  CabasItem *root = cabas_document_get_root (document);
  const CabasGallery gallery = { document, NULL, cabas_date_new (CABAS_DATE_DAY, 2027, 3, 15) };
  const guint n_before = cabas_item_get_n_children (root, CABAS_KIND_DECK);
  CabasItem *deck = cabas_occasion_add (history, &gallery, CABAS_OCCASION_ANNUAL, CABAS_UNSET);

  g_assert_nonnull (deck);
  g_assert_true (cabas_item_get_parent (deck) == root);
  g_assert_cmpuint (cabas_item_get_n_children (deck, CABAS_KIND_SLIDE), >, 5);
  g_assert_true (cabas_deck_find (document, CABAS_OCCASION_ANNUAL) == deck);
  g_assert_true (cabas_history_undo (history));
  g_assert_cmpuint (cabas_item_get_n_children (root, CABAS_KIND_DECK), ==, n_before);
  g_assert_false (cabas_history_can_undo (history));
}

/* What is proposed holds no figure: a year later it shows what is then. */
static void
test_nothing_shown_is_written (void)
{
  g_autoptr (CabasDocument) document = read_sample ("valmont.spaser");
  Show show;

  show_init (&show, document, CABAS_OCCASION_ANNUAL, NULL);
  for (guint i = 0; i < cabas_item_get_n_children (show.item, CABAS_KIND_SLIDE); i++)
    {
      CabasItem *slide = cabas_item_get_child (show.item, CABAS_KIND_SLIDE, i);

      g_assert_false (cabas_item_has (slide, CABAS_SLIDE_TITLE));
      g_assert_false (cabas_item_has (slide, CABAS_SLIDE_ALTERNATIVE));
      g_assert_false (cabas_item_has (slide, CABAS_SLIDE_NOTES));
    }
  show_clear (&show);
}

/* Notes are for who speaks: no reader of a lower level gets them, in the deck or the handout. */
static void
test_notes_stay_inside (void)
{
  g_autoptr (CabasDocument) document = read_sample ("valmont.spaser");
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  CabasItem *deck =
      cabas_history_add (history, cabas_document_get_root (document), CABAS_KIND_DECK, 0);
  CabasItem *slide = cabas_history_add (history, deck, CABAS_KIND_SLIDE, 0);
  const int levels[] = { CABAS_LEVEL_COUNCIL, CABAS_LEVEL_INTERNAL };

  cabas_history_set_number (history, slide, CABAS_SLIDE_SORT, CABAS_SLIDE_SORT_POINTS);
  cabas_history_set_text (history, slide, CABAS_SLIDE_TITLE, "Titre");
  cabas_history_set_text (history, slide, CABAS_SLIDE_TEXT, "Un point");
  cabas_history_set_text (history, slide, CABAS_SLIDE_NOTES, "Ne pas le dire");
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (CabasDocument) extract = cabas_extract_new (document, levels[i]);
      CabasItem *seen = cabas_document_find (extract, cabas_item_get_id (deck));
      Show show;

      g_assert_nonnull (seen);
      show_init (&show, extract, 0, g_object_ref (seen));
      g_assert_cmpuint (get_slide (&show, 0)->notes->len, ==,
                        levels[i] == CABAS_LEVEL_INTERNAL ? 1 : 0);
      show_clear (&show);
    }
}

static void
add_value (CabasHistory *history, CabasItem *indicator, CabasKind kind, int year, int value)
{
  const CabasField fields[][2] = { { CABAS_BASELINE_PERIOD, CABAS_BASELINE_VALUE },
                                   { CABAS_OBSERVATION_PERIOD, CABAS_OBSERVATION_VALUE },
                                   { CABAS_TARGET_PERIOD, CABAS_TARGET_VALUE } };
  CabasItem *item = cabas_history_add (history, indicator, kind, 0);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (cabas_field_get_info (fields[i][0])->kind == kind)
      {
        cabas_history_set_number (history, item, fields[i][0], cabas_date_new_year (year));
        cabas_history_set_number (history, item, fields[i][1], value * CABAS_QUANTITY_ONE);
      }
}

/* What was counted otherwise before is shown, and not called a gain. */
static void
test_broken_series_is_no_gain (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *deck = make_deck ();
  Show show;

  for (guint i = 0; i < 2; i++)
    {
      CabasItem *indicator = cabas_history_add (history, plan, CABAS_KIND_INDICATOR, 0);

      cabas_history_set_number (history, indicator, CABAS_INDICATOR_LEGAL_CATEGORY,
                                CABAS_LEGAL_CATEGORY_SOCIAL);
      add_value (history, indicator, CABAS_KIND_BASELINE, 2022, 10);
      add_value (history, indicator, CABAS_KIND_OBSERVATION, 2025, 20);
      add_value (history, indicator, CABAS_KIND_TARGET, 2030, 40);
      if (i == 1)
        cabas_history_set_number (
            history, cabas_history_add (history, indicator, CABAS_KIND_SERIES_BREAK, 0),
            CABAS_SERIES_BREAK_PERIOD, cabas_date_new_year (2024));
    }
  add_slide (deck, CABAS_SLIDE_SORT_TABLE, "indicators:legal", NULL, NULL);
  add_slide (deck, CABAS_SLIDE_SORT_TABLE, "indicators:results", NULL, NULL);

  show_init (&show, document, 0, deck);
  g_assert_cmpuint (cabas_table_get_n_rows (get_slide (&show, 0)->table), ==, 2);
  g_assert_cmpuint (cabas_table_get_n_rows (get_slide (&show, 1)->table), ==, 1);
  g_assert_cmpstr (get_slide (&show, 0)->title, !=, get_slide (&show, 1)->title);
  g_assert_cmpstr (get_slide (&show, 0)->source, !=, get_slide (&show, 1)->source);
  show_clear (&show);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/occasion/every-occasion-gives-slides", test_every_occasion_gives_slides);
  g_test_add_func ("/occasion/empty-plan-is-short", test_empty_plan_is_short);
  g_test_add_func ("/occasion/is-added-in-one-step", test_is_added_in_one_step);
  g_test_add_func ("/occasion/nothing-shown-is-written", test_nothing_shown_is_written);
  g_test_add_func ("/occasion/notes-stay-inside", test_notes_stay_inside);
  g_test_add_func ("/occasion/broken-series-is-no-gain", test_broken_series_is_no_gain);

  return g_test_run ();
}
