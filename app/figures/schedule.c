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

/* `places` holds the place of each name among the rows, plus one. */
static GPtrArray *
ensure_row (CabasSchedule *self, GHashTable *places, const char *name)
{
  const char *key = name != NULL ? name : "";
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, key));

  if (place == 0)
    {
      CabasScheduleRow row = { name, g_ptr_array_new () };

      g_array_append_val (self->rows, row);
      place = self->rows->len;
      g_hash_table_insert (places, (char *) key, GUINT_TO_POINTER (place));
    }

  return g_array_index (self->rows, CabasScheduleRow, place - 1).communications;
}

static void
add_communications (CabasSchedule *self, GPtrArray *dated, CabasField field)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < dated->len; i++)
    {
      CabasItem *item = g_ptr_array_index (dated, i);

      g_ptr_array_add (ensure_row (self, places, cabas_item_get_text (item, field)), item);
    }
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
  return cabas_schedule_new_by (document, CABAS_COMMUNICATION_AUDIENCE, CABAS_UNSET);
}

/**
 * cabas_schedule_new_by:
 * @document: a plan
 * @field: a line of a communication
 * @side: a side, or CABAS_UNSET
 *
 * Returns: (transfer full): the communications of that side by what @field says
 */
CabasSchedule *
cabas_schedule_new_by (CabasDocument *document, CabasField field, gint64 side)
{
  CabasSchedule *self = g_new0 (CabasSchedule, 1);
  g_autoptr (GPtrArray) all = cabas_document_list (document, CABAS_KIND_COMMUNICATION);
  g_autoptr (GPtrArray) dated = g_ptr_array_new ();

  self->rows = g_array_new (FALSE, FALSE, sizeof (CabasScheduleRow));
  g_array_set_clear_func (self->rows, clear_row);

  for (guint i = 0; i < all->len; i++)
    {
      CabasItem *item = g_ptr_array_index (all, i);

      if (side != CABAS_UNSET && cabas_item_get_number (item, CABAS_COMMUNICATION_SIDE) != side)
        continue;
      if (cabas_item_get_number (item, CABAS_COMMUNICATION_STATUS) ==
          CABAS_COMMUNICATION_STATUS_CANCELLED)
        self->n_cancelled++;
      else if (get_date (item) == CABAS_UNSET)
        self->n_without_date++;
      else
        g_ptr_array_add (dated, item);
    }

  g_ptr_array_sort (dated, compare_dates);
  add_communications (self, dated, field);

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
