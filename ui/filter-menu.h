/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "narrowing.h"

G_BEGIN_DECLS

/* A popover with all that can be asked of the items of a page, and the filters saved in the plan.
 */
GtkWidget *cabas_filter_menu_new (CabasSession *session, CabasNarrowing *narrowing);

G_END_DECLS
