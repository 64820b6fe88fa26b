/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "change/value-entry.h"

G_BEGIN_DECLS

/* A cell of a grid that holds a value of an indicator. */

/* What it shows: the value in the way of the indicator, also where it follows from numerator and
 * denominator. "" where it is empty. */
char *cabas_value_cell_dup_text (const CabasValuePlace *place);
/* Style classes: “numeric”, and “computed” for what nobody typed. */
const char *cabas_value_cell_get_style (const CabasValuePlace *place);
/* Writes what was typed, in the name of the author whom the preferences name, as of today. */
gboolean cabas_value_cell_set (CabasSession *session,
                               const CabasValuePlace *place,
                               const char *text,
                               GError **error);
gboolean cabas_value_cell_confirm (CabasSession *session, CabasItem *previous, CabasDate period);

G_END_DECLS
