/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/plan-report.h"

G_BEGIN_DECLS

/* What became of a plan between two states of it, as a document (tableau comparatif): by axis, what
 * was said beside what is said now, with what was removed never left out. */

/* `before_name` and `after_name` say which states they are, such as “Adopted version”. */
CabasPaper *cabas_comparison_report_new (CabasDocument *before,
                                         CabasDocument *after,
                                         const char *before_name,
                                         const char *after_name,
                                         const CabasReportOptions *options);

G_END_DECLS
