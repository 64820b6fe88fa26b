/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan-file.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_WINDOW (cabas_window_get_type ())

/* A window: the start page, or one open plan under its header. */
G_DECLARE_FINAL_TYPE (CabasWindow, cabas_window, CABAS, WINDOW, AdwApplicationWindow)

CabasWindow *cabas_window_new (GtkApplication *application);
/* (nullable) (transfer none): the start page is shown. */
CabasPlanFile *cabas_window_get_plan_file (CabasWindow *self);
void cabas_window_set_plan_file (CabasWindow *self, CabasPlanFile *plan_file);
/* Says that something was done to the plan, which can be undone. */
void cabas_window_tell_done (CabasWindow *self, const char *sentence);
/* Says something in the bar above the plan. */
void cabas_window_tell (CabasWindow *self, const char *sentence);
/* For the start page: recovered work or recent plans are no longer the same. */
void cabas_window_refresh (CabasWindow *self);

G_END_DECLS
