/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/side-quarters.h"

#define QUARTERS 4
#define MONTHS_OF_QUARTER 3

/* Quarters from the first of year 0; -1 where the date is no more precise than the year. */
static int
get_quarter (CabasItem *communication)
{
  const CabasDate date = cabas_item_get_number (communication, CABAS_COMMUNICATION_DATE);

  if (date == CABAS_UNSET || cabas_date_get_precision (date) == CABAS_DATE_YEAR)
    return -1;

  return cabas_date_get_year (date) * QUARTERS +
         (cabas_date_get_month (date) - 1) / MONTHS_OF_QUARTER;
}

/* (transfer container): those that are not cancelled. */
static GPtrArray *
list_communications (CabasDocument *document)
{
  GPtrArray *all = cabas_document_list (document, CABAS_KIND_COMMUNICATION);

  for (guint i = all->len; i > 0; i--)
    if (cabas_item_get_number (all->pdata[i - 1], CABAS_COMMUNICATION_STATUS) ==
        CABAS_COMMUNICATION_STATUS_CANCELLED)
      g_ptr_array_remove_index (all, i - 1);

  return all;
}

static void
add_quarters (CabasSideQuarters *self, GPtrArray *communications, int *first)
{
  int last = -1;

  *first = -1;
  for (guint i = 0; i < communications->len; i++)
    {
      const int quarter = get_quarter (communications->pdata[i]);

      if (quarter < 0)
        continue;
      *first = *first < 0 ? quarter : MIN (*first, quarter);
      last = MAX (last, quarter);
    }

  for (int quarter = *first; quarter >= 0 && quarter <= last; quarter++)
    {
      const CabasSideQuarter row = {
        .quarter = cabas_date_new (CABAS_DATE_QUARTER, quarter / QUARTERS,
                                   quarter % QUARTERS * MONTHS_OF_QUARTER + 1, 1),
      };

      g_array_append_val (self->quarters, row);
    }
}

/**
 * cabas_side_quarters_new:
 * @document: a plan
 *
 * Returns: (transfer full): its communications by quarter and side
 */
CabasSideQuarters *
cabas_side_quarters_new (CabasDocument *document)
{
  CabasSideQuarters *self = g_new0 (CabasSideQuarters, 1);
  g_autoptr (GPtrArray) communications = list_communications (document);
  int first;

  self->quarters = g_array_new (FALSE, FALSE, sizeof (CabasSideQuarter));
  add_quarters (self, communications, &first);
  for (guint i = 0; i < communications->len; i++)
    {
      const int quarter = get_quarter (communications->pdata[i]);
      const gint64 side =
          cabas_item_get_number (communications->pdata[i], CABAS_COMMUNICATION_SIDE);

      if (quarter < 0)
        self->n_without_quarter++;
      else if (side == CABAS_UNSET)
        self->n_without_side++;
      else
        {
          g_array_index (self->quarters, CabasSideQuarter, quarter - first).counts[side]++;
          self->counts[side]++;
        }
    }

  return self;
}

/**
 * cabas_side_quarters_free:
 * @self: (transfer full) (nullable): quarters
 *
 * Frees @self.
 */
void
cabas_side_quarters_free (CabasSideQuarters *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->quarters);
  g_free (self);
}

/**
 * cabas_side_quarters_list:
 * @document: a plan
 * @quarter: a quarter
 * @side: CABAS_SIDE_…
 * @communications: (element-type CabasItem): where to add them
 *
 * Adds the communications of @quarter and @side, in the order of the plan.
 */
void
cabas_side_quarters_list (CabasDocument *document,
                          CabasDate quarter,
                          gint64 side,
                          GPtrArray *communications)
{
  g_autoptr (GPtrArray) all = list_communications (document);
  const int wanted = cabas_date_get_year (quarter) * QUARTERS +
                     (cabas_date_get_month (quarter) - 1) / MONTHS_OF_QUARTER;

  for (guint i = 0; i < all->len; i++)
    if (get_quarter (all->pdata[i]) == wanted &&
        cabas_item_get_number (all->pdata[i], CABAS_COMMUNICATION_SIDE) == side)
      g_ptr_array_add (communications, all->pdata[i]);
}
