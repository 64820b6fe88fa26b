/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

/* The data of a chart as a table: what a reader who cannot see the picture is given, and what is
 * written beside it. Each cell is words; a cell that is a number also keeps its value. */
typedef struct _CabasChartTable CabasChartTable;

CabasChartTable *cabas_chart_table_new (void);
void cabas_chart_table_free (CabasChartTable *self);

void cabas_chart_table_add_column (CabasChartTable *self, const char *header);
void cabas_chart_table_add_row (CabasChartTable *self);
void cabas_chart_table_add_text (CabasChartTable *self, const char *text);
void cabas_chart_table_add_number (CabasChartTable *self, double value, guint decimals);

guint cabas_chart_table_get_n_columns (const CabasChartTable *self);
guint cabas_chart_table_get_n_rows (const CabasChartTable *self);
const char *cabas_chart_table_get_header (const CabasChartTable *self, guint column);
const char *cabas_chart_table_get_cell (const CabasChartTable *self, guint row, guint column);
gboolean
cabas_chart_table_get_number (const CabasChartTable *self, guint row, guint column, double *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasChartTable, cabas_chart_table_free)
