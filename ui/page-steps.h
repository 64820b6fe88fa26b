/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-view.h"

G_BEGIN_DECLS

/* The actions “page.previous” and “page.next”: the form goes on to the item of the same kind that
 * comes before or after on the page, in the order of the plan, and the focus stays in the field
 * where it is. */
void cabas_page_steps_install (GtkWidgetClass *widget_class);
/* Their keys, also while they are pressed in an entry or a text. */
void cabas_page_steps_attach (CabasPageView *self);

G_END_DECLS
