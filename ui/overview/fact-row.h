/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "figures/overview.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A number of the overview as a row: what it counts, its value, a button that explains it; it opens
 * the items behind it. All that is shown is taken from `fact` at once. */
GtkWidget *cabas_fact_row_new (CabasSession *session, const CabasFact *fact);

G_END_DECLS
