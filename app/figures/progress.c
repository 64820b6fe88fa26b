/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/progress.h"

#include "plan/decimal.h"

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
count_held (CabasProgressRow *row, CabasItem *item, CabasDate today)
{
  static const CabasKind kinds[] = { CABAS_KIND_AXIS, CABAS_KIND_OBJECTIVE, CABAS_KIND_ACTION };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (cabas_kind_find_held (cabas_item_get_kind (item), kinds[i]) < 0)
        continue;
      for (guint j = 0; j < cabas_item_get_n_children (item, kinds[i]); j++)
        if (kinds[i] == CABAS_KIND_ACTION)
          count_action (row, cabas_item_get_child (item, kinds[i], j), today);
        else
          count_held (row, cabas_item_get_child (item, kinds[i], j), today);
    }
}

/**
 * cabas_progress_row_init:
 * @self: (out caller-allocates): what to fill
 * @item: an axis, an objective or the plan
 * @today: the day it is
 *
 * Counts the actions inside @item.
 */
void
cabas_progress_row_init (CabasProgressRow *self, CabasItem *item, CabasDate today)
{
  *self = (CabasProgressRow){
    .axis = cabas_item_get_kind (item) == CABAS_KIND_AXIS ? item : NULL,
  };
  count_held (self, item, today);
}

/**
 * cabas_progress_list_actions:
 * @item: an axis, an objective or the plan
 * @status: CABAS_ACTION_STATUS_…, or CABAS_UNSET
 * @actions: (element-type CabasItem): where to add them
 *
 * Adds the actions inside @item that have @status, in the order of the plan.
 */
void
cabas_progress_list_actions (CabasItem *item, gint64 status, GPtrArray *actions)
{
  g_autoptr (GPtrArray) all =
                 cabas_document_list (cabas_item_get_document (item), CABAS_KIND_ACTION);

  for (guint i = 0; i < all->len; i++)
    if (cabas_item_get_number (all->pdata[i], CABAS_ACTION_STATUS) == status &&
        cabas_item_is_inside (all->pdata[i], item))
      g_ptr_array_add (actions, all->pdata[i]);
}

/**
 * cabas_progress_row_count_live:
 * @self: a row
 *
 * Returns: actions that are not dropped: the total less those dropped
 */
guint
cabas_progress_row_count_live (const CabasProgressRow *self)
{
  return self->total - self->counts[CABAS_ACTION_STATUS_DROPPED];
}

/**
 * cabas_progress_get_share:
 * @item: an action, or what contains actions
 * @today: the day it is
 *
 * Returns: the share of the work done in millionths of a percent, or %CABAS_UNSET
 */
gint64
cabas_progress_get_share (CabasItem *item, CabasDate today)
{
  CabasProgressRow row;
  guint total;

  if (cabas_item_get_kind (item) == CABAS_KIND_ACTION)
    return cabas_item_get_number (item, CABAS_ACTION_STATUS) == CABAS_ACTION_STATUS_DONE
               ? 100 * CABAS_QUANTITY_ONE
               : cabas_item_get_number (item, CABAS_ACTION_PROGRESS);

  cabas_progress_row_init (&row, item, today);
  total = cabas_progress_row_count_live (&row);
  if (total == 0)
    return CABAS_UNSET;

  return row.counts[CABAS_ACTION_STATUS_DONE] * 100 * CABAS_QUANTITY_ONE / total;
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
  cabas_progress_row_init (&self->plan, plan, today);
  for (guint i = 0; i < cabas_item_get_n_children (plan, CABAS_KIND_AXIS); i++)
    {
      CabasProgressRow row;

      cabas_progress_row_init (&row, cabas_item_get_child (plan, CABAS_KIND_AXIS, i), today);
      g_array_append_val (self->rows, row);
    }

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
