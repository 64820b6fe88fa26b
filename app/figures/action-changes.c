/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/action-changes.h"

#include <glib/gi18n-lib.h>

static gboolean
is_live (CabasItem *action)
{
  const gint64 status = cabas_item_get_number (action, CABAS_ACTION_STATUS);

  return status != CABAS_ACTION_STATUS_DONE && status != CABAS_ACTION_STATUS_DROPPED;
}

static void
add (CabasActionChanges *self, CabasActionChange change, CabasItem *action)
{
  g_ptr_array_add (self->actions[change], action);
}

/* (nullable): the action in the other state, unless it is in the bin. */
static CabasItem *
find_other (CabasDocument *other, CabasItem *action)
{
  CabasItem *found = cabas_document_find (other, cabas_item_get_id (action));

  if (found == NULL || cabas_item_get_kind (found) != CABAS_KIND_ACTION ||
      cabas_item_is_in_bin (found))
    return NULL;

  return found;
}

static void
sort_after (CabasActionChanges *self, CabasDocument *since, CabasItem *action)
{
  CabasItem *before = find_other (since, action);
  const gboolean was_live = before != NULL && is_live (before);

  if (before == NULL)
    add (self, CABAS_ACTION_CHANGE_ADDED, action);
  else if (!was_live && is_live (action))
    add (self, CABAS_ACTION_CHANGE_REOPENED, action);

  if (is_live (action))
    add (self, CABAS_ACTION_CHANGE_NOW, action);
  else if (was_live || before == NULL)
    add (self,
         cabas_item_get_number (action, CABAS_ACTION_STATUS) == CABAS_ACTION_STATUS_DONE
             ? CABAS_ACTION_CHANGE_DONE
             : CABAS_ACTION_CHANGE_DROPPED,
         action);
}

/**
 * cabas_action_changes_new:
 * @since: a version of the plan
 * @document: the plan
 *
 * Returns: (transfer full): the actions by what became of them
 */
CabasActionChanges *
cabas_action_changes_new (CabasDocument *since, CabasDocument *document)
{
  CabasActionChanges *self = g_new0 (CabasActionChanges, 1);
  g_autoptr (GPtrArray) before = cabas_document_list (since, CABAS_KIND_ACTION);
  g_autoptr (GPtrArray) after = cabas_document_list (document, CABAS_KIND_ACTION);

  for (guint i = 0; i < CABAS_N_ACTION_CHANGES; i++)
    self->actions[i] = g_ptr_array_new ();
  for (guint i = 0; i < before->len; i++)
    {
      if (!is_live (before->pdata[i]))
        continue;
      add (self, CABAS_ACTION_CHANGE_THEN, before->pdata[i]);
      if (find_other (document, before->pdata[i]) == NULL)
        add (self, CABAS_ACTION_CHANGE_REMOVED, before->pdata[i]);
    }
  for (guint i = 0; i < after->len; i++)
    sort_after (self, since, after->pdata[i]);

  return self;
}

void
cabas_action_changes_free (CabasActionChanges *self)
{
  for (guint i = 0; i < CABAS_N_ACTION_CHANGES; i++)
    g_ptr_array_unref (self->actions[i]);
  g_free (self);
}

const char *
cabas_action_change_get_label (CabasActionChange change)
{
  static const char *const labels[CABAS_N_ACTION_CHANGES] = {
    [CABAS_ACTION_CHANGE_THEN] = NC_ ("actions", "Then"),
    [CABAS_ACTION_CHANGE_ADDED] = NC_ ("actions", "Added"),
    [CABAS_ACTION_CHANGE_REOPENED] = NC_ ("actions", "Taken up again"),
    [CABAS_ACTION_CHANGE_DONE] = NC_ ("actions", "Done"),
    [CABAS_ACTION_CHANGE_DROPPED] = NC_ ("actions", "Dropped"),
    [CABAS_ACTION_CHANGE_REMOVED] = NC_ ("actions", "Removed"),
    [CABAS_ACTION_CHANGE_NOW] = NC_ ("actions", "Now"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "actions", labels[change]);
}
