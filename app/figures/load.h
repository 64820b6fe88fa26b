/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* How much each department carries. Unit: assignments. Formula: the assignments of all actions
 * that are not dropped, by department and letter; those declined or transferred do not count. */
typedef struct
{
  CabasItem *department; /* (unowned) */
  guint counts[CABAS_N_LETTER];
  guint total;
} CabasLoadRow;

typedef struct
{
  GArray *rows;   /* (owned) (element-type CabasLoadRow): all departments, in their order */
  guint n_nobody; /* assignments whose department is not in the plan */
  guint n_without_letter;
} CabasLoad;

CabasLoad *cabas_load_new (CabasDocument *document);
void cabas_load_free (CabasLoad *self);

/* The actions of the assignments that one number of a row counts, added to `actions`. */
void cabas_load_list_actions (CabasItem *department, guint letter, GPtrArray *actions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasLoad, cabas_load_free)

G_END_DECLS
