/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "application.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_NEW_PLAN (cabas_new_plan_get_type ())

/* What a new plan can begin with: a frame, the axes that others chose, an earlier plan, a sample,
 * or nothing. What is chosen opens in a window of its own. */
G_DECLARE_FINAL_TYPE (CabasNewPlan, cabas_new_plan, CABAS, NEW_PLAN, AdwWindow)

GtkWindow *cabas_new_plan_new (CabasApplication *application, GtkWindow *parent);

G_END_DECLS
