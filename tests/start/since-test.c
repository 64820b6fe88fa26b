/* SPDX-License-Identifier: EUPL-1.2 */
#include "start/since.h"

#include "change/history.h"
#include "plan/decimal.h"
#include "store/reader.h"
#include "store/writer.h"

#include "../store/scratch.h"

#include <glib/gstdio.h>
#include <locale.h>

static CabasDate
day (int year, int month, int number)
{
  return cabas_date_new (CABAS_DATE_DAY, year, month, number);
}

static guint
count (const CabasSince *since, CabasSinceKind kind)
{
  guint n = 0;

  for (guint i = 0; i < since->lines->len; i++)
    n += ((CabasSinceLine *) since->lines->pdata[i])->kind == kind;

  return n;
}

static CabasDocument *
copy (CabasDocument *document)
{
  g_autoptr (GBytes) bytes = cabas_writer_write (document);

  return cabas_reader_read (bytes, "copy", NULL);
}

typedef struct
{
  CabasDocument *document;
  CabasHistory *history;
  CabasItem *root;
  CabasItem *action;
  CabasItem *assignment;
} Plan;

static void
set_up (Plan *plan, gconstpointer data)
{
  CabasItem *axis;
  CabasItem *objective;
  CabasItem *department;

  plan->document = cabas_document_new ();
  plan->history = cabas_history_new (plan->document);
  plan->root = cabas_document_get_root (plan->document);
  axis = cabas_history_add (plan->history, plan->root, CABAS_KIND_AXIS, 0);
  objective = cabas_history_add (plan->history, axis, CABAS_KIND_OBJECTIVE, 0);
  plan->action = cabas_history_add (plan->history, objective, CABAS_KIND_ACTION, 0);
  department = cabas_history_add (plan->history, plan->root, CABAS_KIND_DEPARTMENT, 0);
  cabas_history_set_text (plan->history, department, CABAS_DEPARTMENT_NAME, "Voirie");
  plan->assignment = cabas_history_add (plan->history, plan->action, CABAS_KIND_ASSIGNMENT, 0);
  cabas_history_set_text (plan->history, plan->assignment, CABAS_ASSIGNMENT_DEPARTMENT,
                          cabas_item_get_id (department));
  cabas_history_set_number (plan->history, plan->assignment, CABAS_ASSIGNMENT_STATE,
                            CABAS_ASSIGNMENT_STATE_PROPOSED);
}

static void
tear_down (Plan *plan, gconstpointer data)
{
  g_object_unref (plan->history);
  g_object_unref (plan->document);
}

static void
test_nothing_new (Plan *plan, gconstpointer data)
{
  g_autoptr (CabasDocument) before = copy (plan->document);
  g_autoptr (CabasSince) since =
                 cabas_since_new (before, plan->document, day (2027, 1, 1), day (2027, 3, 1));

  g_assert_cmpuint (since->lines->len, ==, 0);
}

static void
test_answers (Plan *plan, gconstpointer data)
{
  g_autoptr (CabasDocument) before = copy (plan->document);
  g_autoptr (CabasSince) since = NULL;
  CabasSinceLine *line;

  cabas_history_set_number (plan->history, plan->assignment, CABAS_ASSIGNMENT_STATE,
                            CABAS_ASSIGNMENT_STATE_DECLINED);
  since = cabas_since_new (before, plan->document, day (2027, 1, 1), day (2027, 3, 1));
  g_assert_cmpuint (since->lines->len, ==, 2);
  g_assert_cmpuint (count (since, CABAS_SINCE_CHANGED), ==, 1);
  g_assert_cmpuint (count (since, CABAS_SINCE_ANSWERED), ==, 1);
  line = since->lines->pdata[0];
  g_assert_cmpuint (line->items->len, ==, 1);
  g_assert_true (line->items->pdata[0] == plan->assignment);
  line = since->lines->pdata[1];
  g_assert_true (line->item == plan->action);
  g_assert_nonnull (g_strrstr (line->sentence, "Voirie"));
}

/* All that changed opens from the first line, some of it from lines of its own. */
static void
test_changes (Plan *plan, gconstpointer data)
{
  g_autoptr (CabasDocument) before = copy (plan->document);
  g_autoptr (CabasSince) since = NULL;
  CabasSinceLine *line;

  for (guint i = 0; i < 8; i++)
    cabas_history_add (plan->history, plan->action, CABAS_KIND_MILESTONE, G_MAXUINT);
  cabas_history_set_text (plan->history, plan->action, CABAS_ACTION_TITLE, "Réparer");
  since = cabas_since_new (before, plan->document, day (2027, 1, 1), day (2027, 3, 1));
  g_assert_cmpuint (since->lines->len, ==, 6);
  line = since->lines->pdata[0];
  g_assert_null (line->item);
  g_assert_cmpuint (line->items->len, ==, 9);
  line = since->lines->pdata[1];
  g_assert_true (line->item == plan->action);
  g_assert_nonnull (g_strrstr (line->sentence, "Réparer"));
  line = since->lines->pdata[2];
  g_assert_cmpint (cabas_item_get_kind (line->item), ==, CABAS_KIND_MILESTONE);
  g_assert_nonnull (g_strrstr (line->sentence, "Réparer"));
}

/* 90 days: what came near or passed in them is told, what is further is not, and what was late
 * before is not told again. */
static void
test_dates (Plan *plan, gconstpointer data)
{
  const CabasDate dates[] = { day (2026, 12, 1), day (2027, 2, 1), day (2027, 4, 20),
                              day (2027, 9, 1) };
  g_autoptr (CabasSince) since = NULL;
  CabasItem *body = cabas_history_add (plan->history, plan->root, CABAS_KIND_BODY, 0);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      CabasItem *milestone =
          cabas_history_add (plan->history, plan->action, CABAS_KIND_MILESTONE, G_MAXUINT);
      CabasItem *meeting = cabas_history_add (plan->history, body, CABAS_KIND_MEETING, G_MAXUINT);

      cabas_history_set_number (plan->history, milestone, CABAS_MILESTONE_DATE, dates[i]);
      cabas_history_set_number (plan->history, meeting, CABAS_MEETING_PLANNED_ON, dates[i]);
    }
  since = cabas_since_new (NULL, plan->document, day (2027, 1, 1), day (2027, 4, 1));
  g_assert_cmpuint (count (since, CABAS_SINCE_DUE), ==, 2);
  g_assert_cmpuint (count (since, CABAS_SINCE_MEETING), ==, 2);
  g_assert_cmpuint (since->lines->len, ==, 4);
}

static void
test_values (Plan *plan, gconstpointer data)
{
  CabasItem *indicator = cabas_history_add (plan->history, plan->root, CABAS_KIND_INDICATOR, 0);
  CabasItem *observation = cabas_history_add (plan->history, indicator, CABAS_KIND_OBSERVATION, 0);
  g_autoptr (CabasSince) fresh = NULL;
  g_autoptr (CabasSince) old = NULL;

  cabas_history_set_number (plan->history, indicator, CABAS_INDICATOR_FREQUENCY,
                            CABAS_FREQUENCY_YEARLY);
  cabas_history_set_number (plan->history, observation, CABAS_OBSERVATION_PERIOD,
                            cabas_date_new_year (2025));
  cabas_history_set_number (plan->history, observation, CABAS_OBSERVATION_VALUE,
                            12 * CABAS_QUANTITY_ONE);
  fresh = cabas_since_new (NULL, plan->document, day (2026, 2, 1), day (2026, 5, 1));
  g_assert_cmpuint (count (fresh, CABAS_SINCE_STALE), ==, 0);
  old = cabas_since_new (NULL, plan->document, day (2026, 2, 1), day (2028, 5, 1));
  g_assert_cmpuint (count (old, CABAS_SINCE_STALE), ==, 1);
}

static void
test_what_was_seen_is_recalled (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cabas-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.spaser", NULL);
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (GBytes) bytes = cabas_writer_write (document);
  g_autoptr (CabasDocument) recalled = NULL;
  CabasDate when;

  g_assert_null (cabas_since_recall (path, &when));
  cabas_since_keep (path);
  g_assert_null (cabas_since_recall (path, &when));

  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  cabas_since_keep (path);
  recalled = cabas_since_recall (path, &when);
  g_assert_nonnull (recalled);
  g_assert_cmpint (when, ==, cabas_date_today ());

  /* Other plans are forgotten one by one, and none takes the place of another. */
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%u.spaser", folder, i);

      g_assert_true (g_file_set_contents (name, g_bytes_get_data (bytes, NULL),
                                          g_bytes_get_size (bytes), NULL));
      cabas_since_keep (name);
      g_unlink (name);
    }
  g_unlink (path);
  g_rmdir (folder);
}

#define ADD(path, test) g_test_add (path, Plan, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *home = NULL;
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  home = scratch_isolate ();

  ADD ("/since/nothing-new", test_nothing_new);
  ADD ("/since/answers", test_answers);
  ADD ("/since/changes", test_changes);
  ADD ("/since/dates", test_dates);
  ADD ("/since/values", test_values);
  g_test_add_func ("/since/what-was-seen-is-recalled", test_what_was_seen_is_recalled);

  status = g_test_run ();
  scratch_remove (home);
  return status;
}
