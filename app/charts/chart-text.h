/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

/* A chart as text, for who pastes it or counts on with its data. */

/* (transfer full): title, sentence and source, then the table with tabs between its cells. */
char *cabas_chart_dup_text (CabasChart *chart);
/* (transfer full): the same for programs that keep headings and tables; without a page around. */
char *cabas_chart_dup_html (CabasChart *chart);
/* (transfer full): the table alone as a spreadsheet reads it (see sheet/csv.h); numbers are exact,
 * and empty where they are not known. */
GBytes *cabas_chart_write_csv (CabasChart *chart, GError **error);
