/* SPDX-License-Identifier: EUPL-1.2 */
#include "start/renewal.h"

#include "change/history.h"
#include "figures/series.h"
#include "store/data-folder.h"
#include "store/reader.h"
#include "store/writer.h"

#include <locale.h>

static CabasDocument *
open_sample (void)
{
  g_autofree char *folder = cabas_data_folder_dup_path ("samples");
  g_autofree char *path = g_build_filename (folder, "valmont.spaser", NULL);
  g_autoptr (GError) error = NULL;
  CabasDocument *document = cabas_reader_read_path (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static guint
count (CabasDocument *document, CabasKind kind)
{
  g_autoptr (GPtrArray) items = cabas_document_list (document, kind);

  return items->len;
}

static void
test_a_whole_plan_is_renewed (void)
{
  static const CabasKind kept[] = { CABAS_KIND_AXIS,       CABAS_KIND_OBJECTIVE,
                                    CABAS_KIND_INDICATOR,  CABAS_KIND_CHAPTER,
                                    CABAS_KIND_BODY,       CABAS_KIND_MEMBERSHIP,
                                    CABAS_KIND_DEPARTMENT, CABAS_KIND_PERSON,
                                    CABAS_KIND_BUYER };
  static const CabasKind left[] = { CABAS_KIND_MEETING, CABAS_KIND_COMMUNICATION,
                                    CABAS_KIND_OBSERVATION, CABAS_KIND_VERSION,
                                    CABAS_KIND_PUBLICATION };
  g_autoptr (CabasDocument) earlier = open_sample ();
  const CabasRenewalOptions options = { FALSE, CABAS_UNSET };
  g_autoptr (GBytes) before = cabas_writer_write (earlier);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;
  CabasRenewalCount n;
  g_autoptr (CabasDocument) plan = cabas_renewal_new (earlier, &options, &n);
  g_autoptr (CabasDocument) read = NULL;
  g_autofree char *sentence = cabas_renewal_count_describe (&n);
  CabasItem *old_root = cabas_document_get_root (earlier);
  CabasItem *root = cabas_document_get_root (plan);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_cmpuint (count (plan, kept[i]), ==, count (earlier, kept[i]));
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    g_assert_cmpuint (count (plan, left[i]), ==, 0);

  g_assert_cmpuint (n.n_actions, >, 0);
  g_assert_cmpuint (n.n_actions, ==, count (plan, CABAS_KIND_ACTION));
  g_assert_cmpuint (n.n_actions + n.n_left, ==, count (earlier, CABAS_KIND_ACTION));
  g_assert_cmpuint (n.n_assignments, ==, count (plan, CABAS_KIND_ASSIGNMENT));
  g_assert_cmpuint (n.n_baselines, >, 0);
  g_assert_nonnull (g_strrstr (sentence, "."));

  g_assert_cmpint (cabas_item_get_number (root, CABAS_PLAN_STATUS), ==, CABAS_PLAN_STATUS_DRAFT);
  g_assert_cmpint (cabas_item_get_number (root, CABAS_PLAN_EDITION), ==,
                   cabas_item_get_number (old_root, CABAS_PLAN_EDITION) + 1);
  g_assert_cmpstr (cabas_item_get_text (root, CABAS_PLAN_RENEWS), ==, cabas_item_get_id (old_root));
  g_assert_cmpuint (
      cabas_date_get_first_julian (cabas_item_get_number (root, CABAS_PLAN_FIRST_DAY)), ==,
      cabas_date_get_last_julian (cabas_item_get_number (old_root, CABAS_PLAN_LAST_DAY)) + 1);

  /* The earlier plan is as it was, and the new one is a whole plan. */
  after = cabas_writer_write (earlier);
  g_assert_true (g_bytes_equal (before, after));
  written = cabas_writer_write (plan);
  read = cabas_reader_read (written, "renewed", &error);
  g_assert_no_error (error);
}

/* Every id is new, and every item that continues another names it. */
static void
test_ids_are_linked (void)
{
  g_autoptr (CabasDocument) earlier = open_sample ();
  const CabasRenewalOptions options = { TRUE, CABAS_UNSET };
  g_autoptr (CabasDocument) plan = cabas_renewal_new (earlier, &options, NULL);
  g_autoptr (GPtrArray) actions = cabas_document_list (plan, CABAS_KIND_ACTION);

  for (guint i = 0; i < actions->len; i++)
    {
      CabasItem *action = actions->pdata[i];
      CabasItem *old =
          cabas_document_find (earlier, cabas_item_get_text (action, CABAS_ACTION_RENEWS));

      g_assert_nonnull (old);
      g_assert_cmpstr (cabas_item_get_text (action, CABAS_ACTION_TITLE), ==,
                       cabas_item_get_text (old, CABAS_ACTION_TITLE));
      g_assert_null (cabas_document_find (earlier, cabas_item_get_id (action)));
      g_assert_false (cabas_item_has (action, CABAS_ACTION_CODE));
      g_assert_cmpint (cabas_item_get_number (action, CABAS_ACTION_STATUS), !=,
                       CABAS_ACTION_STATUS_DONE);
    }
}

static void
test_answers_are_asked_again (void)
{
  g_autoptr (CabasDocument) earlier = open_sample ();
  const CabasRenewalOptions options = { TRUE, CABAS_UNSET };
  g_autoptr (CabasDocument) plan = cabas_renewal_new (earlier, &options, NULL);
  g_autoptr (GPtrArray) assignments = cabas_document_list (plan, CABAS_KIND_ASSIGNMENT);

  g_assert_cmpuint (assignments->len, >, 0);
  for (guint i = 0; i < assignments->len; i++)
    {
      g_assert_cmpint (cabas_item_get_number (assignments->pdata[i], CABAS_ASSIGNMENT_STATE), ==,
                       CABAS_ASSIGNMENT_STATE_PROPOSED);
      g_assert_false (cabas_item_has (assignments->pdata[i], CABAS_ASSIGNMENT_REASON));
      g_assert_false (cabas_item_has (assignments->pdata[i], CABAS_ASSIGNMENT_ANSWERED_ON));
    }
}

/* What was observed last is where the new plan starts from. */
static void
test_observations_become_baselines (void)
{
  g_autoptr (CabasDocument) earlier = open_sample ();
  const CabasRenewalOptions options = { FALSE, CABAS_UNSET };
  g_autoptr (CabasDocument) plan = cabas_renewal_new (earlier, &options, NULL);
  g_autoptr (GPtrArray) indicators = cabas_document_list (plan, CABAS_KIND_INDICATOR);
  guint n_compared = 0;

  for (guint i = 0; i < indicators->len; i++)
    {
      CabasItem *old = cabas_document_find (
          earlier, cabas_item_get_text (indicators->pdata[i], CABAS_INDICATOR_RENEWS));
      g_autoptr (CabasSeries) old_series = cabas_series_new (old);
      g_autoptr (CabasSeries) series = cabas_series_new (indicators->pdata[i]);
      const CabasSeriesPoint *last = cabas_series_get_last (old_series);
      const CabasSeriesPoint *first;

      g_assert_cmpuint (series->observations->len, ==, 0);
      if (last == NULL)
        continue;
      first = &g_array_index (series->baselines, CabasSeriesPoint, series->baselines->len - 1);
      g_assert_cmpint (first->period, ==, last->period);
      g_assert_cmpint (first->value, ==, last->value);
      n_compared++;
    }
  g_assert_cmpuint (n_compared, >, 0);
}

static void
test_what_is_past_stays_behind (void)
{
  g_autoptr (CabasDocument) earlier = cabas_document_new ();
  g_autoptr (CabasHistory) history = cabas_history_new (earlier);
  const CabasRenewalOptions options = { FALSE, cabas_date_new_year (2028) };
  CabasItem *root = cabas_document_get_root (earlier);
  CabasItem *axis = cabas_history_add (history, root, CABAS_KIND_AXIS, 0);
  CabasItem *objective = cabas_history_add (history, axis, CABAS_KIND_OBJECTIVE, 0);
  CabasItem *action = cabas_history_add (history, objective, CABAS_KIND_ACTION, 0);
  CabasItem *done = cabas_history_add (history, objective, CABAS_KIND_ACTION, 1);
  CabasItem *yearly = cabas_history_add (history, objective, CABAS_KIND_ACTION, 2);
  g_autoptr (CabasDocument) plan = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GPtrArray) milestones = NULL;

  cabas_history_set_number (history, action, CABAS_ACTION_FIRST_DAY, cabas_date_new_year (2026));
  cabas_history_set_number (history, action, CABAS_ACTION_LAST_DAY, cabas_date_new_year (2028));
  for (int year = 2027; year < 2030; year++)
    cabas_history_set_number (history,
                              cabas_history_add (history, action, CABAS_KIND_MILESTONE, G_MAXUINT),
                              CABAS_MILESTONE_DATE, cabas_date_new_year (year));
  cabas_history_set_number (history, done, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DONE);
  cabas_history_set_number (history, yearly, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DONE);
  cabas_history_set_number (history, yearly, CABAS_ACTION_RECURRING, 1);

  plan = cabas_renewal_new (earlier, &options, NULL);
  actions = cabas_document_list (plan, CABAS_KIND_ACTION);
  milestones = cabas_document_list (plan, CABAS_KIND_MILESTONE);
  g_assert_cmpuint (actions->len, ==, 2);
  g_assert_cmpint (cabas_item_get_number (actions->pdata[0], CABAS_ACTION_FIRST_DAY), ==,
                   CABAS_UNSET);
  g_assert_cmpint (cabas_item_get_number (actions->pdata[0], CABAS_ACTION_LAST_DAY), ==,
                   cabas_date_new_year (2028));
  g_assert_cmpint (cabas_item_get_number (actions->pdata[1], CABAS_ACTION_STATUS), ==,
                   CABAS_ACTION_STATUS_PLANNED);
  g_assert_cmpuint (milestones->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/renewal/a-whole-plan-is-renewed", test_a_whole_plan_is_renewed);
  g_test_add_func ("/renewal/ids-are-linked", test_ids_are_linked);
  g_test_add_func ("/renewal/answers-are-asked-again", test_answers_are_asked_again);
  g_test_add_func ("/renewal/observations-become-baselines", test_observations_become_baselines);
  g_test_add_func ("/renewal/what-is-past-stays-behind", test_what_is_past_stays_behind);

  return g_test_run ();
}
