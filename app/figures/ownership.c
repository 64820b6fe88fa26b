/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/ownership.h"

static gboolean
is_live (CabasItem *action)
{
  return cabas_item_get_number (action, CABAS_ACTION_STATUS) != CABAS_ACTION_STATUS_DROPPED;
}

static gboolean
is_asked (CabasItem *assignment)
{
  return cabas_item_get_number (assignment, CABAS_ASSIGNMENT_STATE) !=
         CABAS_ASSIGNMENT_STATE_TRANSFERRED;
}

static gboolean
is_of (CabasItem *assignment, CabasItem *department)
{
  return g_strcmp0 (cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT),
                    cabas_item_get_id (department)) == 0;
}

static void
count_assignment (CabasOwnership *self, GHashTable *places, guint objective, CabasItem *assignment)
{
  const char *id = cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT);
  const gint64 letter = cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER);
  gpointer place;
  CabasOwnershipCell *cell;

  if (!is_asked (assignment))
    return;
  if (id == NULL || !g_hash_table_lookup_extended (places, id, NULL, &place))
    {
      self->n_nobody++;
      return;
    }

  cell = &self->cells[GPOINTER_TO_UINT (place) * (gsize) self->objectives->len + objective];
  cell->n_asked++;
  cell->n_accepted += cabas_assignment_is_accepted (assignment);
  cell->n_declined +=
      cabas_item_get_number (assignment, CABAS_ASSIGNMENT_STATE) == CABAS_ASSIGNMENT_STATE_DECLINED;
  if (letter != CABAS_UNSET)
    cell->letters |= 1 << letter;
}

static void
count_objective (CabasOwnership *self, GHashTable *places, guint place)
{
  CabasItem *objective = self->objectives->pdata[place];
  gboolean is_answered_for = TRUE;

  for (guint i = 0; i < cabas_item_get_n_children (objective, CABAS_KIND_ACTION); i++)
    {
      CabasItem *action = cabas_item_get_child (objective, CABAS_KIND_ACTION, i);

      if (!is_live (action))
        continue;
      if (cabas_assignment_count_letter (action, CABAS_LETTER_A, TRUE) == 0)
        is_answered_for = FALSE;
      for (guint j = 0; j < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); j++)
        count_assignment (self, places, place,
                          cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, j));
    }
  self->n_answered_for += is_answered_for;
}

static gboolean
has_live_action (CabasItem *objective)
{
  for (guint i = 0; i < cabas_item_get_n_children (objective, CABAS_KIND_ACTION); i++)
    if (is_live (cabas_item_get_child (objective, CABAS_KIND_ACTION, i)))
      return TRUE;

  return FALSE;
}

/**
 * cabas_ownership_new:
 * @document: a plan
 *
 * Returns: (transfer full): its departments by objectives
 */
CabasOwnership *
cabas_ownership_new (CabasDocument *document)
{
  CabasOwnership *self = g_new0 (CabasOwnership, 1);
  g_autoptr (GPtrArray) objectives = cabas_document_list (document, CABAS_KIND_OBJECTIVE);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  self->departments = cabas_document_list (document, CABAS_KIND_DEPARTMENT);
  for (guint i = 0; i < self->departments->len; i++)
    g_hash_table_insert (places, (gpointer) cabas_item_get_id (self->departments->pdata[i]),
                         GUINT_TO_POINTER (i));

  self->objectives = g_ptr_array_new ();
  for (guint i = 0; i < objectives->len; i++)
    if (has_live_action (objectives->pdata[i]))
      g_ptr_array_add (self->objectives, objectives->pdata[i]);

  self->cells = g_new0 (CabasOwnershipCell, (gsize) self->departments->len * self->objectives->len);
  for (guint i = 0; i < self->objectives->len; i++)
    count_objective (self, places, i);

  return self;
}

/**
 * cabas_ownership_free:
 * @self: (transfer full) (nullable): a matrix
 *
 * Frees @self.
 */
void
cabas_ownership_free (CabasOwnership *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->departments);
  g_ptr_array_unref (self->objectives);
  g_free (self->cells);
  g_free (self);
}

/**
 * cabas_ownership_get_cell:
 * @self: a matrix
 * @department: place of a department
 * @objective: place of an objective
 *
 * Returns: what the department is asked for the objective
 */
const CabasOwnershipCell *
cabas_ownership_get_cell (const CabasOwnership *self, guint department, guint objective)
{
  g_return_val_if_fail (department < self->departments->len, NULL);
  g_return_val_if_fail (objective < self->objectives->len, NULL);

  return &self->cells[(gsize) department * self->objectives->len + objective];
}

/**
 * cabas_ownership_cell_get_standing:
 * @cell: a cell
 *
 * Returns: how its assignments stand, the worst of them first
 */
CabasStanding
cabas_ownership_cell_get_standing (const CabasOwnershipCell *cell)
{
  if (cell->n_asked == 0)
    return CABAS_STANDING_NONE;
  if (cell->n_declined > 0)
    return CABAS_STANDING_DECLINED;

  return cell->n_accepted < cell->n_asked ? CABAS_STANDING_WAITING : CABAS_STANDING_ACCEPTED;
}

static gboolean
is_action_asked (CabasItem *action, CabasItem *department)
{
  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);

      if (is_asked (assignment) && is_of (assignment, department))
        return TRUE;
    }

  return FALSE;
}

/**
 * cabas_ownership_list_actions:
 * @department: a department
 * @objective: an objective
 * @actions: (element-type CabasItem): where to add them
 *
 * Adds the actions of @objective, not dropped, of which something is asked of @department.
 */
void
cabas_ownership_list_actions (CabasItem *department, CabasItem *objective, GPtrArray *actions)
{
  for (guint i = 0; i < cabas_item_get_n_children (objective, CABAS_KIND_ACTION); i++)
    {
      CabasItem *action = cabas_item_get_child (objective, CABAS_KIND_ACTION, i);

      if (is_live (action) && is_action_asked (action, department))
        g_ptr_array_add (actions, action);
    }
}
