/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/plan-report.h"

G_BEGIN_DECLS

/* The overview of a plan on paper: its numbers with their formulas, progress, next dates, load. */
CabasPaper *cabas_overview_report_new (CabasDocument *document, CabasDate today);
/* As PDF, in the language of the plan. (transfer full); NULL and an error. */
GBytes *cabas_overview_report_write_pdf (CabasDocument *document, CabasDate today, GError **error);

G_END_DECLS
