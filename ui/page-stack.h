/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-view.h"

G_BEGIN_DECLS

#define CABAS_TYPE_PAGE_STACK (cabas_page_stack_get_type ())

/* A page of the plan in all its views, with a row of buttons to choose one where there are several
 * (see page-views.h). A view is made when it is first looked at. */
G_DECLARE_FINAL_TYPE (CabasPageStack, cabas_page_stack, CABAS, PAGE_STACK, GtkWidget)

GtkWidget *cabas_page_stack_new (CabasSession *session, CabasPage page);
/* The view with the list and the form. */
CabasPageView *cabas_page_stack_get_list (CabasPageStack *self);
gboolean cabas_page_stack_is_list_shown (CabasPageStack *self);
/* The page is shown: shows in it what the session selects. */
void cabas_page_stack_become_current (CabasPageStack *self);
/* Puts the focus where the work of the view shown begins. */
void cabas_page_stack_focus (CabasPageStack *self);

G_END_DECLS
