/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/acceptance.h"

/* (transfer container): assignments of actions that are not dropped. */
static GPtrArray *
list_assignments (CabasDocument *document)
{
  GPtrArray *assignments = cabas_document_list (document, CABAS_KIND_ASSIGNMENT);

  for (guint i = assignments->len; i > 0; i--)
    if (cabas_item_get_number (cabas_item_get_parent (assignments->pdata[i - 1]),
                               CABAS_ACTION_STATUS) == CABAS_ACTION_STATUS_DROPPED)
      g_ptr_array_remove_index (assignments, i - 1);

  return assignments;
}

static gint64
get_state (CabasItem *assignment)
{
  const gint64 state = cabas_item_get_number (assignment, CABAS_ASSIGNMENT_STATE);

  return state != CABAS_UNSET ? state : CABAS_ASSIGNMENT_STATE_PROPOSED;
}

static void
count_assignment (CabasAcceptance *self, GHashTable *places, CabasItem *assignment)
{
  const char *id = cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT);
  CabasAcceptanceRow *row;
  gpointer place;

  if (id == NULL || !g_hash_table_lookup_extended (places, id, NULL, &place))
    {
      self->n_nobody++;
      return;
    }

  row = &g_array_index (self->rows, CabasAcceptanceRow, GPOINTER_TO_UINT (place));
  row->counts[get_state (assignment)]++;
  row->total++;
  self->plan.counts[get_state (assignment)]++;
  self->plan.total++;
}

/**
 * cabas_acceptance_new:
 * @document: a plan
 *
 * Returns: (transfer full): assignments by department and state
 */
CabasAcceptance *
cabas_acceptance_new (CabasDocument *document)
{
  CabasAcceptance *self = g_new0 (CabasAcceptance, 1);
  g_autoptr (GPtrArray) departments = cabas_document_list (document, CABAS_KIND_DEPARTMENT);
  g_autoptr (GPtrArray) assignments = list_assignments (document);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  self->rows = g_array_new (FALSE, TRUE, sizeof (CabasAcceptanceRow));
  for (guint i = 0; i < departments->len; i++)
    {
      CabasAcceptanceRow row = { .department = departments->pdata[i] };

      g_array_append_val (self->rows, row);
      g_hash_table_insert (places, (gpointer) cabas_item_get_id (row.department),
                           GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < assignments->len; i++)
    count_assignment (self, places, assignments->pdata[i]);

  return self;
}

/**
 * cabas_acceptance_free:
 * @self: (transfer full) (nullable): an acceptance
 *
 * Frees @self.
 */
void
cabas_acceptance_free (CabasAcceptance *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self);
}

/**
 * cabas_acceptance_row_count_accepted:
 * @self: a row
 *
 * Returns: assignments accepted, with or without change
 */
guint
cabas_acceptance_row_count_accepted (const CabasAcceptanceRow *self)
{
  return self->counts[CABAS_ASSIGNMENT_STATE_ACCEPTED] +
         self->counts[CABAS_ASSIGNMENT_STATE_AMENDED];
}

/**
 * cabas_acceptance_row_count_waiting:
 * @self: a row
 *
 * Returns: assignments that nobody has answered
 */
guint
cabas_acceptance_row_count_waiting (const CabasAcceptanceRow *self)
{
  return self->counts[CABAS_ASSIGNMENT_STATE_PROPOSED] +
         self->counts[CABAS_ASSIGNMENT_STATE_SILENT];
}

/**
 * cabas_acceptance_list_actions:
 * @department: a department
 * @state: CABAS_ASSIGNMENT_STATE_…
 * @actions: (element-type CabasItem): where to add them
 *
 * Adds the actions of the assignments of @department in @state, one for each assignment.
 */
void
cabas_acceptance_list_actions (CabasItem *department, gint64 state, GPtrArray *actions)
{
  g_autoptr (GPtrArray) assignments = list_assignments (cabas_item_get_document (department));

  for (guint i = 0; i < assignments->len; i++)
    if (get_state (assignments->pdata[i]) == state &&
        g_strcmp0 (cabas_item_get_text (assignments->pdata[i], CABAS_ASSIGNMENT_DEPARTMENT),
                   cabas_item_get_id (department)) == 0)
      g_ptr_array_add (actions, cabas_item_get_parent (assignments->pdata[i]));
}
