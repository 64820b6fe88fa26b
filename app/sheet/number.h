/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as spreadsheets write them, without the detour of a double. */

/* "1.25E2" → "125", moved by `shift` powers of ten and rounded to the fifteen digits that a
 * spreadsheet shows; NULL where it is no number or one of more than thirty figures. */
char *cabas_number_normalise (const char *text, int shift);

G_END_DECLS
