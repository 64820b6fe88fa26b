/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_TREE_SLOT (cabas_tree_slot_get_type ())
#define CABAS_TYPE_TREE_SLOTS (cabas_tree_slots_get_type ())

/* A place of a list, in which one row stands after the other. A list makes and drops widgets for
 * items that come and go, which takes longer than all the rest; a place stays, and with it its
 * widget. Property "row" (GtkTreeListRow). */
G_DECLARE_FINAL_TYPE (CabasTreeSlot, cabas_tree_slot, CABAS, TREE_SLOT, GObject)

GtkTreeListRow *cabas_tree_slot_get_row (CabasTreeSlot *self);
/* A widget shows the place, which then gets its row without being asked for. */
void cabas_tree_slot_hold (CabasTreeSlot *self);
void cabas_tree_slot_release (CabasTreeSlot *self);

/* The places of a list of GtkTreeListRow, as a list model. */
G_DECLARE_FINAL_TYPE (CabasTreeSlots, cabas_tree_slots, CABAS, TREE_SLOTS, GObject)

CabasTreeSlots *cabas_tree_slots_new (GListModel *rows);
/* Other rows in the same places. Those that are not shown next get theirs step by step. */
void cabas_tree_slots_set_rows (CabasTreeSlots *self, GListModel *rows);
/* What is around this position is there at once. */
void cabas_tree_slots_show (CabasTreeSlots *self, guint position);
/* Takes a step that fits into a frame; FALSE where none is left. */
gboolean cabas_tree_slots_go_on (CabasTreeSlots *self);

G_END_DECLS
