/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "editing.h"
#include "narrowing.h"
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

/* For the rows: the columns in sight (element-type CabasTreeColumn), and whether there is so little
 * room that the names have their state below them. "columns-changed" tells when they are others,
 * "refreshed" that the plan may be. */
GPtrArray *cabas_item_tree_get_columns (CabasItemTree *self);
gboolean cabas_item_tree_is_compact (CabasItemTree *self);
/* Whether there are so many rows that names of several lines would take too long to lay out. */
gboolean cabas_item_tree_is_long (CabasItemTree *self);
CabasSession *cabas_item_tree_get_session (CabasItemTree *self);
/* What is left out, and the order of the rest: the tree follows it. */
CabasNarrowing *cabas_item_tree_get_narrowing (CabasItemTree *self);
/* The user wants other columns. */
void cabas_item_tree_update_columns (CabasItemTree *self);
/* Whether rows stand in the order of the plan, which is what moving changes. */
gboolean cabas_item_tree_can_move (CabasItemTree *self);

/* Puts the focus on the first selected row. */
void cabas_item_tree_focus_selected (CabasItemTree *self);

/* (transfer none): of all departments, counted once for all rows until the plan changes. */
const CabasLoad *cabas_item_tree_ensure_load (CabasItemTree *self);

G_END_DECLS
