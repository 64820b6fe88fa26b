/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_CHARTS_VIEW (cabas_charts_view_get_type ())

/* All charts of the plan, by group; one is gone to by its name. */
G_DECLARE_FINAL_TYPE (CabasChartsView, cabas_charts_view, CABAS, CHARTS_VIEW, AdwBin)

GtkWidget *cabas_charts_view_new (CabasSession *session);

G_END_DECLS
