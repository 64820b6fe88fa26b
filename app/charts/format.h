/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

/* Numbers and dates in words, the way of the locale: “1 234,5 %” and “mars 2026” in French. */

char *cabas_chart_format_number (double value, guint decimals);
char *cabas_chart_format_value (double value, guint decimals, const char *unit);

char *cabas_chart_format_month (const GDate *day, gboolean with_year);
char *cabas_chart_format_span (const GDate *first, const GDate *last);

void cabas_chart_add_sentence (GString *text, const char *format, ...) G_GNUC_PRINTF (2, 3);
