/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* Dates of a plan as an iCalendar file (RFC 5545), for the calendar of a mail program: one event
 * of whole days for each. What has the precision of a month or more fills it; a deadline stands on
 * its last day. An event keeps its identity from one file to the next, so that reading a newer
 * file moves it. */

/* `events` (element-type CabasEvent); `now`: when the file is written, in UTC. */
GBytes *cabas_calendar_file_new (CabasDocument *document, GArray *events, GDateTime *now);

G_END_DECLS
