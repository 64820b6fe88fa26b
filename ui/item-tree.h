/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "editing.h"
#include "session.h"

#include "figures/load.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_ITEM_TREE (cabas_item_tree_get_type ())

/* The list or tree of a page. Several rows can be selected; keys, menu and drops act through the
 * actions “page.…” of the widget around it. Signals: "selection-changed", and "item-activated"
 * where the user wants to go on to the form. */
G_DECLARE_FINAL_TYPE (CabasItemTree, cabas_item_tree, CABAS, ITEM_TREE, GtkWidget)

GtkWidget *cabas_item_tree_new (CabasSession *session, CabasPage page);

/* (transfer container): selected items in the order of the rows, headings left out. */
GPtrArray *cabas_item_tree_list_selected (CabasItemTree *self);
/* Selects these items alone, opens what contains them and scrolls to the first. */
void cabas_item_tree_select (CabasItemTree *self, GPtrArray *items);
/* (nullable) selects that item alone; nothing where it has no row here. */
void cabas_item_tree_select_one (CabasItemTree *self, CabasItem *item);

/* Puts the focus on the first selected row. */
void cabas_item_tree_focus_selected (CabasItemTree *self);

/* (transfer none): of all departments, counted once for all rows until the plan changes. */
const CabasLoad *cabas_item_tree_ensure_load (CabasItemTree *self);

/* (transfer container): what a drag that started on `item` carries. */
GPtrArray *cabas_item_tree_list_dragged (CabasItemTree *self, CabasItem *item);
gboolean cabas_item_tree_drop (CabasItemTree *self,
                               GPtrArray *items,
                               CabasItem *target,
                               CabasDropPlace place);

G_END_DECLS
