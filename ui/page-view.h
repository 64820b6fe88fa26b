/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-list.h"
#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_PAGE_VIEW (cabas_page_view_get_type ())

/* A page of the plan: its tree and the form of what is selected, side by side or one after the
 * other. All pages are of this type; what each shows is in page-list.c. */
G_DECLARE_FINAL_TYPE (CabasPageView, cabas_page_view, CABAS, PAGE_VIEW, GtkWidget)

GtkWidget *cabas_page_view_new (CabasSession *session, CabasPage page);
/* Shows what the session selects, else what was last selected here. */
void cabas_page_view_become_current (CabasPageView *self);
/* Puts the focus on what is selected in the tree. */
void cabas_page_view_focus_tree (CabasPageView *self);

G_END_DECLS
