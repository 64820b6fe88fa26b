/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"
#include "plan/document.h"

G_BEGIN_DECLS

/* A year of a plan from January to December: a line for each body and each kind of event. What is
 * political and what is technical differ in shape. */
CabasChart *cabas_calendar_chart_new (CabasDocument *document, int year, CabasDate today);

G_END_DECLS
