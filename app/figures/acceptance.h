/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What the departments answered. Unit: assignments. Formula: all assignments of actions that are
 * not dropped, by department and state; one without a state was never answered and counts as
 * proposed, as in the matrix of who does what. */
typedef struct
{
  CabasItem *department; /* (unowned) (nullable): NULL for the whole plan */
  guint counts[CABAS_N_ASSIGNMENT_STATE];
  guint total;
} CabasAcceptanceRow;

typedef struct
{
  GArray *rows; /* (owned) (element-type CabasAcceptanceRow): all departments, in their order */
  CabasAcceptanceRow plan;
  guint n_nobody; /* assignments whose department is not in the plan; not counted above */
} CabasAcceptance;

CabasAcceptance *cabas_acceptance_new (CabasDocument *document);
void cabas_acceptance_free (CabasAcceptance *self);

/* Accepted, with or without change. */
guint cabas_acceptance_row_count_accepted (const CabasAcceptanceRow *self);
/* Neither accepted nor refused: proposed or silent. */
guint cabas_acceptance_row_count_waiting (const CabasAcceptanceRow *self);
/* The actions of the assignments that one number of a row counts, added to `actions`. */
void cabas_acceptance_list_actions (CabasItem *department, gint64 state, GPtrArray *actions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasAcceptance, cabas_acceptance_free)

G_END_DECLS
