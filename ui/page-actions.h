/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "item-form.h"
#include "item-tree.h"
#include "page-view.h"

G_BEGIN_DECLS

/* The actions “page.…” of a page: what its keys, menus and buttons do. */
void cabas_page_actions_install (GtkWidgetClass *widget_class);
/* Enables those that make sense for what is selected now. */
void cabas_page_actions_update (CabasPageView *self);
/* What a button that adds offers from here: one entry for each kind the page can take. */
GMenuModel *cabas_page_actions_list_kinds (CabasPageView *self);

/* For the actions: what the page has. */
CabasSession *cabas_page_view_get_session (CabasPageView *self);
CabasPage cabas_page_view_get_page (CabasPageView *self);
CabasItemTree *cabas_page_view_get_tree (CabasPageView *self);
CabasItemForm *cabas_page_view_get_form (CabasPageView *self);
void cabas_page_view_start_filter (CabasPageView *self);
/* Opens all that can be asked of the items of the list. */
void cabas_page_view_open_filters (CabasPageView *self);
/* Lets the list have the page for itself, or not. */
void cabas_page_view_set_alone (CabasPageView *self, gboolean is_alone);
/* (transfer container): what an action is about, with the focus where it is. */
GPtrArray *cabas_page_view_list_targets (CabasPageView *self);
/* Rows that move lose the focus, which the keys need to go on: see …_focus_tree (). */
gboolean cabas_page_view_is_tree_focused (CabasPageView *self);
void cabas_page_view_select (CabasPageView *self, GPtrArray *items);
void cabas_page_view_edit (CabasPageView *self, CabasItem *item);
/* Shows what stands beside the list, where there is room for one of the two; of several items, it
 * takes the focus. */
void cabas_page_view_show_form (CabasPageView *self);
void cabas_page_view_go_back (CabasPageView *self);

G_END_DECLS
