/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What changes are counted from: the last version of a plan, opened once for as long as it is the
 * last. Zeroed at first. */
typedef struct
{
  CabasDocument *document; /* (owned) (nullable) */
  char *hash;              /* (owned) (nullable): of the version that was opened */
} CabasChartSince;

/* (transfer none) (nullable): NULL where the plan has no version that can be read, or the chart of
 * that name counts no changes. */
CabasDocument *
cabas_chart_since_ensure (CabasChartSince *self, CabasDocument *plan, const char *name);
void cabas_chart_since_clear (CabasChartSince *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CabasChartSince, cabas_chart_since_clear)

G_END_DECLS
