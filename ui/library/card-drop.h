/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets cards of the library be dropped on `row`, a CabasTreeRow. */
void cabas_card_drop_enable (GtkWidget *row);

G_END_DECLS
