/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-view.h"

G_BEGIN_DECLS

/* The menu of a page's list: which columns there are, in which order the rows stand, whether the
 * list has the page for itself, what was removed, the numbers. Its actions are “list.…”. */
void cabas_page_menu_attach (CabasPageView *view, GtkMenuButton *button, GtkWidget *table_button);

G_END_DECLS
