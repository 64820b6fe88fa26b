/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "present/show.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_BEHIND_VIEW (cabas_behind_view_get_type ())

/* What is behind the spot that a show points at: the items in a list, or one of them with what the
 * council may read of it, in letters for a room. */
G_DECLARE_FINAL_TYPE (CabasBehindView, cabas_behind_view, CABAS, BEHIND_VIEW, GtkWidget)

GtkWidget *cabas_behind_view_new (CabasShow *show);

G_END_DECLS
