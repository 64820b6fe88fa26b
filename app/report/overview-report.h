/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/plan-report.h"

G_BEGIN_DECLS

/* The overview of a plan on paper: its numbers with their formulas, progress, next dates, load. */
CabasPaper *cabas_overview_report_new (CabasDocument *document, CabasDate today);

G_END_DECLS
