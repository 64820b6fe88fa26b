/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exact decimal numbers, held as a whole number of units of 10^-digits: 2 digits for money
 * (cents), 6 for quantities and percentages. Sums are exact and what was typed is what is kept. */

#define CABAS_MONEY_DIGITS 2
#define CABAS_QUANTITY_DIGITS 6
#define CABAS_QUANTITY_ONE G_GINT64_CONSTANT (1000000)

/* The form of the file: a dot, no grouping, no useless zero. At most 32 bytes. */
void cabas_decimal_to_text (gint64 value, int digits, char text[32]);
gboolean cabas_decimal_from_text (const char *text, int digits, gint64 *value);

/* As a reader writes it, in the locale's way: "1 234,5". `shown` is the number of decimals, or -1
 * for as many as there are. Rounds half away from zero. */
char *cabas_decimal_format (gint64 value, int digits, int shown);
/* Understands dot or comma, spaces as grouping, a final "%" or "€"; FALSE where it is no number
 * or has more than `digits` decimals. */
gboolean cabas_decimal_parse (const char *text, int digits, gint64 *value);

double cabas_quantity_to_double (gint64 value);
gint64 cabas_quantity_from_double (double value);

G_END_DECLS
