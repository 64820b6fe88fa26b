/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* How far the plan is owned and measured. Units: actions, and indicators. Dropped actions are left
 * out. A letter is accepted where an assignment with it is accepted, with or without change. */
typedef struct
{
  guint n_actions;
  guint n_with_responsible; /* an R that still counts */
  guint n_with_accountable; /* an A that still counts */
  guint n_with_accepted_responsible;
  guint n_with_accepted_accountable;

  guint n_indicators;
  guint n_with_baseline; /* at least one whose value is known */
  guint n_with_target;
  guint n_with_value; /* at least one observation whose value is known */
} CabasCoverage;

void cabas_coverage_init (CabasCoverage *self, CabasDocument *document);

G_END_DECLS
