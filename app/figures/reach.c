/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/reach.h"

static gboolean
is_done (CabasItem *communication)
{
  return cabas_item_get_number (communication, CABAS_COMMUNICATION_STATUS) ==
         CABAS_COMMUNICATION_STATUS_DONE;
}

static guint
get_side (CabasItem *communication)
{
  const gint64 side = cabas_item_get_number (communication, CABAS_COMMUNICATION_SIDE);

  return side != CABAS_UNSET ? side : CABAS_REACH_NO_SIDE;
}

static void
count (CabasReachRow *row, CabasItem *communication)
{
  const gint64 people = cabas_item_get_number (communication, CABAS_COMMUNICATION_REACH);
  gint64 known;

  if (people == CABAS_UNSET)
    {
      row->n_unknown++;
      return;
    }

  known = CLAMP (people, 0, G_MAXINT32);
  row->n_known++;
  row->people[get_side (communication)] += known;
  row->total += known;
}

/* `places` holds the place of each audience among the rows, plus one. */
static CabasReachRow *
ensure_row (CabasReach *self, GHashTable *places, const char *audience)
{
  const char *key = audience != NULL ? audience : "";
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, key));

  if (place == 0)
    {
      const CabasReachRow row = { .audience = audience };

      g_array_append_val (self->rows, row);
      place = self->rows->len;
      g_hash_table_insert (places, (char *) key, GUINT_TO_POINTER (place));
    }

  return &g_array_index (self->rows, CabasReachRow, place - 1);
}

/**
 * cabas_reach_new:
 * @document: a plan
 *
 * Returns: (transfer full): people reached by audience and side
 */
CabasReach *
cabas_reach_new (CabasDocument *document)
{
  CabasReach *self = g_new0 (CabasReach, 1);
  g_autoptr (GPtrArray) all = cabas_document_list (document, CABAS_KIND_COMMUNICATION);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  self->rows = g_array_new (FALSE, FALSE, sizeof (CabasReachRow));
  for (guint i = 0; i < all->len; i++)
    if (is_done (all->pdata[i]))
      {
        const char *audience = cabas_item_get_text (all->pdata[i], CABAS_COMMUNICATION_AUDIENCE);

        count (ensure_row (self, places, audience), all->pdata[i]);
        count (&self->plan, all->pdata[i]);
      }

  return self;
}

/**
 * cabas_reach_free:
 * @self: (transfer full) (nullable): a reach
 *
 * Frees @self.
 */
void
cabas_reach_free (CabasReach *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self);
}

/**
 * cabas_reach_list:
 * @document: a plan
 * @audience: (nullable): an audience
 * @side: CABAS_SIDE_… or CABAS_REACH_NO_SIDE
 * @communications: (element-type CabasItem): where to add them
 *
 * Adds the communications to @audience that are done, in the order of the plan.
 */
void
cabas_reach_list (CabasDocument *document,
                  const char *audience,
                  guint side,
                  GPtrArray *communications)
{
  g_autoptr (GPtrArray) all = cabas_document_list (document, CABAS_KIND_COMMUNICATION);

  for (guint i = 0; i < all->len; i++)
    if (is_done (all->pdata[i]) && get_side (all->pdata[i]) == side &&
        g_strcmp0 (cabas_item_get_text (all->pdata[i], CABAS_COMMUNICATION_AUDIENCE), audience) ==
            0)
      g_ptr_array_add (communications, all->pdata[i]);
}
