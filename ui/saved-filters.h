/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "narrowing.h"

G_BEGIN_DECLS

#define CABAS_TYPE_SAVED_FILTERS (cabas_saved_filters_get_type ())

/* The filters that the plan keeps for a page: to take one up, rename it, remove it, or save the
 * present one. Each of the last three is a step that can be undone. Signal: "chosen". */
G_DECLARE_FINAL_TYPE (CabasSavedFilters, cabas_saved_filters, CABAS, SAVED_FILTERS, GtkWidget)

GtkWidget *cabas_saved_filters_new (CabasSession *session, CabasNarrowing *narrowing);

G_END_DECLS
