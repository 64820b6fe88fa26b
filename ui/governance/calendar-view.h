/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_CALENDAR_VIEW (cabas_calendar_view_get_type ())

/* A year of the plan, drawn as a line for each body and kind of event, and below as a list. */
G_DECLARE_FINAL_TYPE (CabasCalendarView, cabas_calendar_view, CABAS, CALENDAR_VIEW, AdwBin)

GtkWidget *cabas_calendar_view_new (CabasSession *session);

G_END_DECLS
