/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/load.h"

#include "plan/assignment.h"

static void
count_assignment (CabasLoad *self, GHashTable *places, CabasItem *assignment)
{
  const char *id = cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT);
  gint64 letter = cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER);
  gpointer place;
  CabasLoadRow *row;

  if (!cabas_assignment_counts (assignment))
    return;

  if (id == NULL || !g_hash_table_lookup_extended (places, id, NULL, &place))
    self->n_nobody++;
  else if (letter < 0 || letter >= CABAS_N_LETTER)
    self->n_without_letter++;
  else
    {
      row = &g_array_index (self->rows, CabasLoadRow, GPOINTER_TO_UINT (place));
      row->counts[letter]++;
      row->total++;
    }
}

/**
 * cabas_load_new:
 * @document: a plan
 *
 * Returns: (transfer full): the load of each department
 */
CabasLoad *
cabas_load_new (CabasDocument *document)
{
  CabasLoad *self = g_new0 (CabasLoad, 1);
  g_autoptr (GPtrArray) departments = cabas_document_list (document, CABAS_KIND_DEPARTMENT);
  g_autoptr (GPtrArray) actions = cabas_document_list (document, CABAS_KIND_ACTION);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  self->rows = g_array_new (FALSE, TRUE, sizeof (CabasLoadRow));
  for (guint i = 0; i < departments->len; i++)
    {
      CabasLoadRow row = { .department = g_ptr_array_index (departments, i) };

      g_array_append_val (self->rows, row);
      g_hash_table_insert (places, (gpointer) cabas_item_get_id (row.department),
                           GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < actions->len; i++)
    {
      CabasItem *action = g_ptr_array_index (actions, i);

      if (cabas_item_get_number (action, CABAS_ACTION_STATUS) == CABAS_ACTION_STATUS_DROPPED)
        continue;
      for (guint j = 0; j < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); j++)
        count_assignment (self, places, cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, j));
    }

  return self;
}

/**
 * cabas_load_list_actions:
 * @department: a department
 * @letter: CABAS_LETTER_…
 * @actions: (element-type CabasItem): where to add them
 *
 * Adds the actions for which @department carries @letter, one for each assignment.
 */
void
cabas_load_list_actions (CabasItem *department, guint letter, GPtrArray *actions)
{
  g_autoptr (GPtrArray) all =
                 cabas_document_list (cabas_item_get_document (department), CABAS_KIND_ASSIGNMENT);

  for (guint i = 0; i < all->len; i++)
    {
      CabasItem *action = cabas_item_get_parent (all->pdata[i]);

      if (cabas_assignment_counts (all->pdata[i]) &&
          cabas_item_get_number (all->pdata[i], CABAS_ASSIGNMENT_LETTER) == (gint64) letter &&
          g_strcmp0 (cabas_item_get_text (all->pdata[i], CABAS_ASSIGNMENT_DEPARTMENT),
                     cabas_item_get_id (department)) == 0 &&
          cabas_item_get_number (action, CABAS_ACTION_STATUS) != CABAS_ACTION_STATUS_DROPPED)
        g_ptr_array_add (actions, action);
    }
}

/**
 * cabas_load_free:
 * @self: (transfer full) (nullable): a load
 *
 * Frees @self.
 */
void
cabas_load_free (CabasLoad *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self);
}
