/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_BREAKS_LIST (cabas_breaks_list_get_type ())

/* The breaks of an indicator's series, each with its first period and why, and a line to add one
 * more. */
G_DECLARE_FINAL_TYPE (CabasBreaksList, cabas_breaks_list, CABAS, BREAKS_LIST, GtkWidget)

GtkWidget *cabas_breaks_list_new (CabasSession *session);
void cabas_breaks_list_set_indicator (CabasBreaksList *self, CabasItem *indicator); /* (nullable) */

G_END_DECLS
