/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_DAY_ROW (cabas_day_row_get_type ())

/* A day proposed for a meeting: ticked or not, and to be corrected. Says the day of the week, and
 * what speaks against the day. Signal: "day-changed". */
G_DECLARE_FINAL_TYPE (CabasDayRow, cabas_day_row, CABAS, DAY_ROW, AdwEntryRow)

/* `date`: CABAS_UNSET for a line to be filled. */
GtkWidget *cabas_day_row_new (CabasDate date);
gboolean cabas_day_row_is_taken (CabasDayRow *self);
/* CABAS_UNSET where what is written is no date. */
CabasDate cabas_day_row_get_date (CabasDayRow *self);

G_END_DECLS
