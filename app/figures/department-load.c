/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/department-load.h"

#include "figures/conditions.h"
#include "figures/progress.h"
#include "figures/series.h"
#include "plan/assignment.h"

#include <string.h>

static gboolean
names (CabasItem *item, CabasField field, CabasItem *department)
{
  return g_strcmp0 (cabas_item_get_text (item, field), cabas_item_get_id (department)) == 0;
}

static gboolean
is_waiting (CabasItem *assignment)
{
  return cabas_assignment_counts (assignment) && !cabas_assignment_is_accepted (assignment);
}

static void
add_task (CabasDepartmentLoad *self, CabasItem *assignment, CabasDate today)
{
  CabasItem *action = cabas_item_get_parent (assignment);
  CabasDepartmentTask task = {
    .assignment = assignment,
    .action = action,
    .letter = cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER),
    .is_late = cabas_progress_is_late (action, today),
    .counts = cabas_assignment_counts (assignment),
    .is_waiting = is_waiting (assignment),
  };

  g_array_append_val (self->tasks, task);
  self->n_waiting += task.is_waiting;
}

static int
compare_letters (gconstpointer a, gconstpointer b)
{
  const CabasDepartmentTask *one = a;
  const CabasDepartmentTask *other = b;

  return one->letter - other->letter;
}

static gboolean
carries_out (const CabasDepartmentTask *task)
{
  return task->counts && (task->letter == CABAS_LETTER_R || task->letter == CABAS_LETTER_A);
}

/* An action is counted once, though the department may have two letters in it. */
static guint
count_late (GArray *tasks)
{
  g_autoptr (GHashTable) late = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < tasks->len; i++)
    {
      const CabasDepartmentTask *task = &g_array_index (tasks, CabasDepartmentTask, i);

      if (task->is_late && carries_out (task))
        g_hash_table_add (late, task->action);
    }

  return g_hash_table_size (late);
}

static void
add_tasks (CabasDepartmentLoad *self, CabasDocument *document, CabasDate today)
{
  g_autoptr (GPtrArray) assignments = cabas_document_list (document, CABAS_KIND_ASSIGNMENT);

  for (guint i = 0; i < assignments->len; i++)
    {
      CabasItem *assignment = assignments->pdata[i];

      if (names (assignment, CABAS_ASSIGNMENT_DEPARTMENT, self->department) &&
          cabas_item_has (assignment, CABAS_ASSIGNMENT_LETTER) &&
          cabas_item_get_number (cabas_item_get_parent (assignment), CABAS_ACTION_STATUS) !=
              CABAS_ACTION_STATUS_DROPPED)
        add_task (self, assignment, today);
    }

  /* Equals keep the order of the plan. */
  g_array_sort (self->tasks, compare_letters);
  self->n_late = count_late (self->tasks);
}

static void
add_indicators (CabasDepartmentLoad *self, CabasDocument *document, CabasDate today)
{
  g_autoptr (GPtrArray) indicators = cabas_document_list (document, CABAS_KIND_INDICATOR);

  for (guint i = 0; i < indicators->len; i++)
    {
      CabasDepartmentIndicator indicator = { indicators->pdata[i], CABAS_UNSET, FALSE };
      g_autoptr (CabasSeries) series = NULL;

      if (!names (indicator.indicator, CABAS_INDICATOR_COLLECTOR, self->department))
        continue;

      series = cabas_series_new (indicator.indicator);
      if (cabas_series_get_last (series) != NULL)
        indicator.last = cabas_series_get_last (series)->period;
      indicator.is_stale =
          indicator.last == CABAS_UNSET ||
          cabas_condition_holds (CABAS_CONDITION_STALE, indicator.indicator, today);
      self->n_stale += indicator.is_stale;
      g_array_append_val (self->indicators, indicator);
    }
}

static gboolean
is_past (CabasDate date, CabasDate today)
{
  return date != CABAS_UNSET &&
         cabas_date_get_last_julian (date) < cabas_date_get_first_julian (today);
}

static void
add_duty (CabasDepartmentLoad *self, CabasItem *item, CabasField date, CabasDate today)
{
  CabasDepartmentDuty duty = { item, cabas_item_get_number (item, date), FALSE };

  duty.is_late = is_past (duty.date, today);
  g_array_append_val (self->duties, duty);
}

static int
compare_dates (CabasDate one, CabasDate other)
{
  if (one == CABAS_UNSET || other == CABAS_UNSET)
    return (one == CABAS_UNSET) - (other == CABAS_UNSET);

  return (one > other) - (one < other);
}

static int
compare_duties (gconstpointer a, gconstpointer b)
{
  return compare_dates (((const CabasDepartmentDuty *) a)->date,
                        ((const CabasDepartmentDuty *) b)->date);
}

static void
add_duties (CabasDepartmentLoad *self, CabasDocument *document, CabasDate today)
{
  g_autoptr (GPtrArray) decisions = cabas_document_list (document, CABAS_KIND_DECISION);
  g_autoptr (GPtrArray) communications = cabas_document_list (document, CABAS_KIND_COMMUNICATION);

  for (guint i = 0; i < decisions->len; i++)
    if (names (decisions->pdata[i], CABAS_DECISION_OWNER, self->department) &&
        cabas_item_get_number (decisions->pdata[i], CABAS_DECISION_DONE) != TRUE)
      add_duty (self, decisions->pdata[i], CABAS_DECISION_DUE, today);

  for (guint i = 0; i < communications->len; i++)
    {
      const gint64 status =
          cabas_item_get_number (communications->pdata[i], CABAS_COMMUNICATION_STATUS);

      if (names (communications->pdata[i], CABAS_COMMUNICATION_DEPARTMENT, self->department) &&
          status != CABAS_COMMUNICATION_STATUS_DONE &&
          status != CABAS_COMMUNICATION_STATUS_CANCELLED)
        add_duty (self, communications->pdata[i], CABAS_COMMUNICATION_DATE, today);
    }
  g_array_sort (self->duties, compare_duties);
}

static int
compare_trainings (gconstpointer a, gconstpointer b)
{
  return compare_dates (((const CabasDepartmentTraining *) a)->date,
                        ((const CabasDepartmentTraining *) b)->date);
}

static void
add_trainings (CabasDepartmentLoad *self, CabasDocument *document, CabasDate today)
{
  g_autoptr (GPtrArray) trainings = cabas_document_list (document, CABAS_KIND_TRAINING);

  for (guint i = 0; i < trainings->len; i++)
    {
      CabasItem *training = trainings->pdata[i];
      const CabasDate date = cabas_item_get_number (training, CABAS_TRAINING_DATE);
      CabasDepartmentTraining row = {
        .training = training,
        .date = date,
        .is_organiser = names (training, CABAS_TRAINING_DEPARTMENT, self->department),
        .is_past = is_past (date, today),
      };

      if (row.is_organiser ||
          g_strv_contains (cabas_item_get_list (training, CABAS_TRAINING_GUESTS),
                           cabas_item_get_id (self->department)))
        g_array_append_val (self->trainings, row);
    }
  g_array_sort (self->trainings, compare_trainings);
}

static void
compare_with_others (CabasDepartmentLoad *self, CabasDocument *document)
{
  g_autoptr (CabasLoad) load = cabas_load_new (document);
  guint sum = 0;

  self->n_departments = load->rows->len;
  for (guint i = 0; i < load->rows->len; i++)
    {
      const CabasLoadRow *row = &g_array_index (load->rows, CabasLoadRow, i);

      sum += row->total;
      self->most = MAX (self->most, row->total);
      if (row->department == self->department)
        {
          memcpy (self->counts, row->counts, sizeof self->counts);
          self->total = row->total;
        }
    }
  if (load->rows->len > 0)
    self->average = (sum * 10 + load->rows->len / 2) / load->rows->len;

  self->rank = self->total > 0;
  for (guint i = 0; i < load->rows->len && self->total > 0; i++)
    self->rank += g_array_index (load->rows, CabasLoadRow, i).total > self->total;
}

/**
 * cabas_department_load_new:
 * @department: a department of a plan
 * @today: the day it is
 *
 * Returns: (transfer full): all that @department is asked
 */
CabasDepartmentLoad *
cabas_department_load_new (CabasItem *department, CabasDate today)
{
  CabasDepartmentLoad *self = g_new0 (CabasDepartmentLoad, 1);
  CabasDocument *document = cabas_item_get_document (department);

  self->department = department;
  self->tasks = g_array_new (FALSE, FALSE, sizeof (CabasDepartmentTask));
  self->indicators = g_array_new (FALSE, FALSE, sizeof (CabasDepartmentIndicator));
  self->duties = g_array_new (FALSE, FALSE, sizeof (CabasDepartmentDuty));
  self->trainings = g_array_new (FALSE, FALSE, sizeof (CabasDepartmentTraining));
  add_tasks (self, document, today);
  add_indicators (self, document, today);
  add_duties (self, document, today);
  add_trainings (self, document, today);
  compare_with_others (self, document);

  return self;
}

/**
 * cabas_department_load_free:
 * @self: (transfer full) (nullable): a load
 *
 * Frees @self.
 */
void
cabas_department_load_free (CabasDepartmentLoad *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->tasks);
  g_array_unref (self->indicators);
  g_array_unref (self->duties);
  g_array_unref (self->trainings);
  g_free (self);
}
