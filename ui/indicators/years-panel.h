/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_YEARS_PANEL (cabas_years_panel_get_type ())

/* The values of an indicator: where it goes in one sentence, what cannot be right, the grid of
 * years and the breaks of its series. Property: "item" (nullable): the indicator. */
G_DECLARE_FINAL_TYPE (CabasYearsPanel, cabas_years_panel, CABAS, YEARS_PANEL, GtkWidget)

GtkWidget *cabas_years_panel_new (CabasSession *session);

G_END_DECLS
