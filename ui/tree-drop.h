/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "item-tree.h"

G_BEGIN_DECLS

/* Lets the row of a tree be dragged, and things be dropped on it: a line says where they would
 * fall. `row` is a CabasTreeRow; `picture` is what is carried. */
void cabas_tree_drop_enable (GtkWidget *row, GtkWidget *picture);

G_END_DECLS
