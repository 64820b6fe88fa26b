/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/progress.h"

/**
 * cabas_progress_is_late:
 * @action: an action
 * @today: the day it is
 *
 * Returns: whether @action should have been done before @today
 */
gboolean
cabas_progress_is_late (CabasItem *action, CabasDate today)
{
  gint64 status = cabas_item_get_number (action, CABAS_ACTION_STATUS);
  CabasDate end = cabas_item_get_number (action, CABAS_ACTION_LAST_DAY);

  if (status == CABAS_ACTION_STATUS_DONE || status == CABAS_ACTION_STATUS_DROPPED)
    return FALSE;

  return end != CABAS_UNSET &&
         cabas_date_get_last_julian (end) < cabas_date_get_first_julian (today);
}

static void
count_action (CabasProgressRow *row, CabasItem *action, CabasDate today)
{
  gint64 status = cabas_item_get_number (action, CABAS_ACTION_STATUS);

  if (status >= 0 && status < CABAS_N_ACTION_STATUS)
    row->counts[status]++;
  else
    row->n_not_stated++;
  row->n_late += cabas_progress_is_late (action, today) ? 1 : 0;
  row->total++;
}

static void
count_axis (CabasProgress *self, CabasItem *axis, CabasDate today)
{
  CabasProgressRow row = { .axis = axis };

  for (guint i = 0; i < cabas_item_get_n_children (axis, CABAS_KIND_OBJECTIVE); i++)
    {
      CabasItem *objective = cabas_item_get_child (axis, CABAS_KIND_OBJECTIVE, i);

      for (guint j = 0; j < cabas_item_get_n_children (objective, CABAS_KIND_ACTION); j++)
        {
          CabasItem *action = cabas_item_get_child (objective, CABAS_KIND_ACTION, j);

          count_action (&row, action, today);
          count_action (&self->plan, action, today);
        }
    }
  g_array_append_val (self->rows, row);
}

/**
 * cabas_progress_new:
 * @document: a plan
 * @today: the day it is
 *
 * Returns: (transfer full): actions by axis and status
 */
CabasProgress *
cabas_progress_new (CabasDocument *document, CabasDate today)
{
  CabasProgress *self = g_new0 (CabasProgress, 1);
  CabasItem *plan = cabas_document_get_root (document);

  self->rows = g_array_new (FALSE, TRUE, sizeof (CabasProgressRow));
  for (guint i = 0; i < cabas_item_get_n_children (plan, CABAS_KIND_AXIS); i++)
    count_axis (self, cabas_item_get_child (plan, CABAS_KIND_AXIS, i), today);

  return self;
}

/**
 * cabas_progress_free:
 * @self: (transfer full) (nullable): a progress
 *
 * Frees @self.
 */
void
cabas_progress_free (CabasProgress *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self);
}
