/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_ROUND_VIEW (cabas_round_view_get_type ())

/* The collection of the values of a year: all that are due, beside those of the year before, with
 * a key for what has not changed, and how far the round has come. */
G_DECLARE_FINAL_TYPE (CabasRoundView, cabas_round_view, CABAS, ROUND_VIEW, GtkWidget)

GtkWidget *cabas_round_view_new (CabasSession *session);

G_END_DECLS
