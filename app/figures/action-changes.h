/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What became of the actions to be carried out since a version of the plan. Unit: actions; one is
 * to be carried out where it is neither done nor dropped. */
typedef enum
{
  CABAS_ACTION_CHANGE_THEN, /* to be carried out in the version */
  CABAS_ACTION_CHANGE_ADDED,
  CABAS_ACTION_CHANGE_REOPENED, /* done or dropped then, to be carried out now */
  CABAS_ACTION_CHANGE_DONE,
  CABAS_ACTION_CHANGE_DROPPED,
  CABAS_ACTION_CHANGE_REMOVED, /* to be carried out then, not in the plan now */
  CABAS_ACTION_CHANGE_NOW,
} CabasActionChange;

#define CABAS_N_ACTION_CHANGES (CABAS_ACTION_CHANGE_NOW + 1)

/* (transfer full): for each kind of change, the actions (unowned): of the plan as it is, but of the
 * version for THEN and REMOVED. Formula: then + added + reopened − done − dropped − removed = now;
 * what was added and is done by now counts in both. */
typedef struct
{
  GPtrArray *actions[CABAS_N_ACTION_CHANGES];
} CabasActionChanges;

CabasActionChanges *cabas_action_changes_new (CabasDocument *since, CabasDocument *document);
void cabas_action_changes_free (CabasActionChanges *self);

const char *cabas_action_change_get_label (CabasActionChange change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasActionChanges, cabas_action_changes_free)

G_END_DECLS
