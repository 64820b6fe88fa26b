/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

G_BEGIN_DECLS

/* The plans that were opened or saved here, in the desktop's own list of recent files. */

typedef struct
{
  GFile *file;        /* (owned) */
  char *title;        /* (owned) */
  GDateTime *changed; /* (owned) (nullable): the file is not there */
} CabasRecentPlan;

/* Last used first; (element-type CabasRecentPlan) (transfer full). */
GPtrArray *cabas_recent_plans_list (void);
void cabas_recent_plans_add (CabasSession *session);
void cabas_recent_plans_forget (GFile *file);

void cabas_recent_plan_free (CabasRecentPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasRecentPlan, cabas_recent_plan_free)

G_END_DECLS
