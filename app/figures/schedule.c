/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/schedule.h"

static CabasDate
get_date (CabasItem *communication)
{
  return cabas_item_get_number (communication, CABAS_COMMUNICATION_DATE);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  CabasDate one = get_date (*(CabasItem *const *) a);
  CabasDate other = get_date (*(CabasItem *const *) b);

  return (one > other) - (one < other);
}

static void
clear_row (gpointer data)
{
  g_ptr_array_unref (((CabasScheduleRow *) data)->communications);
}

static void
add_communication (CabasSchedule *self, CabasItem *communication)
{
  const char *audience = cabas_item_get_text (communication, CABAS_COMMUNICATION_AUDIENCE);
  CabasScheduleRow row = { audience, NULL };

  for (guint i = 0; i < self->rows->len; i++)
    {
      CabasScheduleRow *other = &g_array_index (self->rows, CabasScheduleRow, i);

      if (g_strcmp0 (other->audience, audience) == 0)
        {
          g_ptr_array_add (other->communications, communication);
          return;
        }
    }

  row.communications = g_ptr_array_new ();
  g_ptr_array_add (row.communications, communication);
  g_array_append_val (self->rows, row);
}

/**
 * cabas_schedule_new:
 * @document: a plan
 *
 * Returns: (transfer full): its communications by audience
 */
CabasSchedule *
cabas_schedule_new (CabasDocument *document)
{
  CabasSchedule *self = g_new0 (CabasSchedule, 1);
  g_autoptr (GPtrArray) all = cabas_document_list (document, CABAS_KIND_COMMUNICATION);
  g_autoptr (GPtrArray) dated = g_ptr_array_new ();

  self->rows = g_array_new (FALSE, FALSE, sizeof (CabasScheduleRow));
  g_array_set_clear_func (self->rows, clear_row);

  for (guint i = 0; i < all->len; i++)
    {
      CabasItem *item = g_ptr_array_index (all, i);

      if (cabas_item_get_number (item, CABAS_COMMUNICATION_STATUS) ==
          CABAS_COMMUNICATION_STATUS_CANCELLED)
        self->n_cancelled++;
      else if (get_date (item) == CABAS_UNSET)
        self->n_without_date++;
      else
        g_ptr_array_add (dated, item);
    }

  g_ptr_array_sort (dated, compare_dates);
  for (guint i = 0; i < dated->len; i++)
    add_communication (self, g_ptr_array_index (dated, i));

  return self;
}

/**
 * cabas_schedule_free:
 * @self: (transfer full) (nullable): a schedule
 *
 * Frees @self.
 */
void
cabas_schedule_free (CabasSchedule *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self);
}
