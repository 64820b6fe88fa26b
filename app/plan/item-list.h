/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

G_BEGIN_DECLS

#define CABAS_TYPE_ITEM_LIST (cabas_item_list_get_type ())

/* The children of one kind of an item, as a list model. It is an array: a plan has a list for
 * each kind an item holds, most of them short, and a GListStore would take more time and memory
 * than the items in it. */
G_DECLARE_FINAL_TYPE (CabasItemList, cabas_item_list, CABAS, ITEM_LIST, GObject)

CabasItemList *cabas_item_list_new (CabasKind kind);
guint cabas_item_list_get_n (CabasItemList *self);
/* (nullable) (transfer none) */
CabasItem *cabas_item_list_peek (CabasItemList *self, guint position);
/* G_MAXUINT where it is not there. */
guint cabas_item_list_find (CabasItemList *self, CabasItem *item);
void cabas_item_list_splice (
    CabasItemList *self, guint position, guint n_removed, CabasItem *const *added, guint n_added);

G_END_DECLS
