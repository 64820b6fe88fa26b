/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "deck/pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_SLIDE_ROW (cabas_slide_row_get_type ())

/* A slide in the list of a deck: its number, its picture, its title, and what is to be known of it
 * in words. It can be dragged. */
G_DECLARE_FINAL_TYPE (CabasSlideRow, cabas_slide_row, CABAS, SLIDE_ROW, GtkListBoxRow)

GtkWidget *cabas_slide_row_new (void);
/* `slide`: an item of the plan; `page` (nullable) must live until another one is set; `number`:
 * from 1. */
void cabas_slide_row_show (CabasSlideRow *self,
                           CabasItem *slide,
                           const CabasSlidePage *page,
                           guint number);
CabasItem *cabas_slide_row_get_slide (CabasSlideRow *self); /* (nullable) */

G_END_DECLS
