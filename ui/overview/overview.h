/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_OVERVIEW (cabas_overview_get_type ())

/* The plan on one page: where it stands, what blocks its adoption, what is covered, late, near and
 * old, and who carries what. Each number opens the items behind it and explains itself. */
G_DECLARE_FINAL_TYPE (CabasOverview, cabas_overview, CABAS, OVERVIEW, GtkWidget)

GtkWidget *cabas_overview_new (CabasSession *session);

G_END_DECLS
