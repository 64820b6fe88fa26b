/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/department-load.h"

#include "make.h"

typedef struct
{
  CabasDocument *document;
  CabasItem *plan;
  CabasItem *roads;
  CabasItem *objective;
  CabasDepartmentLoad *load; /* of the roads */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = cabas_document_new ();
  fixture->plan = cabas_document_get_root (fixture->document);
  fixture->roads = make (fixture->plan, CABAS_KIND_DEPARTMENT, "roads");
  make (fixture->plan, CABAS_KIND_DEPARTMENT, "parks");
  make (fixture->plan, CABAS_KIND_DEPARTMENT, "idle");
  fixture->objective = make_objective (fixture->plan, "x1");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cabas_department_load_free (fixture->load);
  g_assert_finalize_object (fixture->document);
}

static const CabasDepartmentLoad *
load_of (Fixture *fixture, CabasItem *department)
{
  g_clear_pointer (&fixture->load, cabas_department_load_free);
  fixture->load = cabas_department_load_new (department, day ("2027-06-15"));

  return fixture->load;
}

static CabasItem *
make_action (Fixture *fixture, const char *last_day)
{
  CabasItem *action = make (fixture->objective, CABAS_KIND_ACTION, NULL);

  set_date (action, CABAS_ACTION_LAST_DAY, last_day);

  return action;
}

static void
test_tasks_stand_by_letter (Fixture *fixture, gconstpointer data)
{
  CabasItem *first = make_action (fixture, "2027-05");
  CabasItem *second = make_action (fixture, "2027-06");
  CabasItem *dropped = make_action (fixture, "2027");
  const CabasDepartmentLoad *load;
  const CabasDepartmentTask *tasks;

  cabas_item_set_number (dropped, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DROPPED);
  make_assignment (dropped, "roads", CABAS_LETTER_R, -1);
  make_assignment (first, "roads", CABAS_LETTER_C, CABAS_ASSIGNMENT_STATE_SILENT);
  make_assignment (first, "roads", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_ACCEPTED);
  make_assignment (first, "roads", CABAS_LETTER_A, -1);
  make_assignment (first, "parks", CABAS_LETTER_R, -1);
  make_assignment (second, "roads", CABAS_LETTER_R, CABAS_ASSIGNMENT_STATE_DECLINED);

  load = load_of (fixture, fixture->roads);
  g_assert_cmpuint (load->tasks->len, ==, 4);
  tasks = (const CabasDepartmentTask *) load->tasks->data;
  g_assert_true (tasks[0].action == first && tasks[0].letter == CABAS_LETTER_R);
  g_assert_true (tasks[1].action == second && tasks[1].letter == CABAS_LETTER_R);
  g_assert_cmpint (tasks[2].letter, ==, CABAS_LETTER_A);
  g_assert_cmpint (tasks[3].letter, ==, CABAS_LETTER_C);
  g_assert_true (tasks[0].is_late && !tasks[1].is_late);
  g_assert_true (tasks[0].counts && !tasks[1].counts);
  g_assert_false (tasks[0].is_waiting);
  g_assert_false (tasks[1].is_waiting);
  g_assert_true (tasks[2].is_waiting && tasks[3].is_waiting);
  g_assert_cmpuint (load->n_waiting, ==, 2);
  /* Late once, though with three letters. */
  g_assert_cmpuint (load->n_late, ==, 1);
}

static void
test_the_load_is_compared (Fixture *fixture, gconstpointer data)
{
  CabasItem *action = make_action (fixture, "2030");
  const CabasDepartmentLoad *load;

  make_assignment (action, "roads", CABAS_LETTER_R, -1);
  for (guint i = 0; i < CABAS_N_LETTER; i++)
    make_assignment (action, "parks", i, -1);

  load = load_of (fixture, fixture->roads);
  g_assert_cmpuint (load->total, ==, 1);
  g_assert_cmpuint (load->counts[CABAS_LETTER_R], ==, 1);
  g_assert_cmpuint (load->most, ==, 4);
  g_assert_cmpuint (load->average, ==, 17);
  g_assert_cmpuint (load->rank, ==, 2);
  g_assert_cmpuint (load->n_departments, ==, 3);

  load = load_of (fixture, cabas_document_find (fixture->document, "idle"));
  g_assert_cmpuint (load->total, ==, 0);
  g_assert_cmpuint (load->rank, ==, 0);
}

static CabasItem *
make_indicator (Fixture *fixture, const char *collector, const char *last_period)
{
  CabasItem *indicator = make (fixture->plan, CABAS_KIND_INDICATOR, NULL);
  CabasItem *observation;

  set_text (indicator, CABAS_INDICATOR_COLLECTOR, collector);
  cabas_item_set_number (indicator, CABAS_INDICATOR_FREQUENCY, CABAS_FREQUENCY_YEARLY);
  if (last_period != NULL)
    {
      observation = make (indicator, CABAS_KIND_OBSERVATION, NULL);
      set_date (observation, CABAS_OBSERVATION_PERIOD, last_period);
      cabas_item_set_number (observation, CABAS_OBSERVATION_VALUE, 1000000);
    }

  return indicator;
}

static void
test_indicators_tell_how_fresh_they_are (Fixture *fixture, gconstpointer data)
{
  const CabasDepartmentLoad *load;
  const CabasDepartmentIndicator *indicators;

  make_indicator (fixture, "roads", "2026");
  make_indicator (fixture, "roads", "2023");
  make_indicator (fixture, "roads", NULL);
  make_indicator (fixture, "parks", NULL);

  load = load_of (fixture, fixture->roads);
  g_assert_cmpuint (load->indicators->len, ==, 3);
  indicators = (const CabasDepartmentIndicator *) load->indicators->data;
  g_assert_true (indicators[0].last == day ("2026") && !indicators[0].is_stale);
  g_assert_true (indicators[1].last == day ("2023") && indicators[1].is_stale);
  g_assert_true (indicators[2].last == CABAS_UNSET && indicators[2].is_stale);
  g_assert_cmpuint (load->n_stale, ==, 2);
}

static CabasItem *
make_decision (Fixture *fixture, const char *due)
{
  CabasItem *body = make (fixture->plan, CABAS_KIND_BODY, NULL);
  CabasItem *decision = make (make (body, CABAS_KIND_MEETING, NULL), CABAS_KIND_DECISION, NULL);

  set_text (decision, CABAS_DECISION_OWNER, "roads");
  if (due != NULL)
    set_date (decision, CABAS_DECISION_DUE, due);

  return decision;
}

static CabasItem *
make_communication (Fixture *fixture, const char *date, int status)
{
  CabasItem *item = make (fixture->plan, CABAS_KIND_COMMUNICATION, NULL);

  set_text (item, CABAS_COMMUNICATION_DEPARTMENT, "roads");
  set_date (item, CABAS_COMMUNICATION_DATE, date);
  cabas_item_set_number (item, CABAS_COMMUNICATION_STATUS, status);

  return item;
}

static void
test_what_is_due_stands_in_the_order_of_time (Fixture *fixture, gconstpointer data)
{
  CabasItem *undated = make_decision (fixture, NULL);
  CabasItem *late = make_decision (fixture, "2027-06-14");
  CabasItem *planned = make_communication (fixture, "2027-09", CABAS_COMMUNICATION_STATUS_PLANNED);
  const CabasDepartmentLoad *load;
  const CabasDepartmentDuty *duties;

  make_communication (fixture, "2027-08", CABAS_COMMUNICATION_STATUS_DONE);
  make_communication (fixture, "2027-08", CABAS_COMMUNICATION_STATUS_CANCELLED);
  cabas_item_set_number (make_decision (fixture, "2027-01"), CABAS_DECISION_DONE, TRUE);

  load = load_of (fixture, fixture->roads);
  g_assert_cmpuint (load->duties->len, ==, 3);
  duties = (const CabasDepartmentDuty *) load->duties->data;
  g_assert_true (duties[0].item == late && duties[0].is_late);
  g_assert_true (duties[1].item == planned && !duties[1].is_late);
  g_assert_true (duties[2].item == undated && !duties[2].is_late);
}

static CabasItem *
make_training (Fixture *fixture, const char *date, const char *organiser, const char *guest)
{
  CabasItem *training = make (fixture->plan, CABAS_KIND_TRAINING, NULL);
  const char *guests[] = { guest, NULL };

  set_date (training, CABAS_TRAINING_DATE, date);
  set_text (training, CABAS_TRAINING_DEPARTMENT, organiser);
  cabas_item_take_list (training, CABAS_TRAINING_GUESTS, g_strdupv ((char **) guests));

  return training;
}

static void
test_trainings_are_given_and_received (Fixture *fixture, gconstpointer data)
{
  CabasItem *coming = make_training (fixture, "2027-10", "parks", "roads");
  CabasItem *held = make_training (fixture, "2027-02", "roads", "parks");
  const CabasDepartmentLoad *load;
  const CabasDepartmentTraining *trainings;

  make_training (fixture, "2027-03", "parks", "idle");
  load = load_of (fixture, fixture->roads);
  g_assert_cmpuint (load->trainings->len, ==, 2);
  trainings = (const CabasDepartmentTraining *) load->trainings->data;
  g_assert_true (trainings[0].training == held && trainings[0].is_organiser &&
                 trainings[0].is_past);
  g_assert_true (trainings[1].training == coming && !trainings[1].is_organiser &&
                 !trainings[1].is_past);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/department-load/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("tasks-stand-by-letter", test_tasks_stand_by_letter);
  ADD ("the-load-is-compared", test_the_load_is_compared);
  ADD ("indicators-tell-how-fresh-they-are", test_indicators_tell_how_fresh_they_are);
  ADD ("what-is-due-stands-in-the-order-of-time", test_what_is_due_stands_in_the_order_of_time);
  ADD ("trainings-are-given-and-received", test_trainings_are_given_and_received);

  return g_test_run ();
}
