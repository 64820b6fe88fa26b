/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "narrowing.h"

G_BEGIN_DECLS

#define CABAS_TYPE_FILTER_BAR (cabas_filter_bar_get_type ())

/* Above a tree: the words it is searched for, what else is asked of its items, how many were
 * found, and by what they are sorted. */
G_DECLARE_FINAL_TYPE (CabasFilterBar, cabas_filter_bar, CABAS, FILTER_BAR, GtkWidget)

GtkWidget *cabas_filter_bar_new (CabasSession *session, CabasNarrowing *narrowing);
/* Lets the user type words. */
void cabas_filter_bar_start (CabasFilterBar *self);
/* Opens the conditions and saved filters. */
void cabas_filter_bar_open (CabasFilterBar *self);

G_END_DECLS
