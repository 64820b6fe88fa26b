/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/library.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_CARD_FILTERS (cabas_card_filters_get_type ())

/* Four lists to choose from: kind, theme, typical owner and purchase family of cards. Emits
 * "changed". */
G_DECLARE_FINAL_TYPE (CabasCardFilters, cabas_card_filters, CABAS, CARD_FILTERS, GtkWidget)

GtkWidget *cabas_card_filters_new (CabasLibrary *library);
/* The choices, beside the words that are there; what it points at stays with the widget. */
void cabas_card_filters_fill (CabasCardFilters *self, CabasCardQuery *query);
/* Chooses everything again. */
void cabas_card_filters_reset (CabasCardFilters *self);

G_END_DECLS
