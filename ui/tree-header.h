/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "tree-columns.h"

G_BEGIN_DECLS

#define CABAS_TYPE_TREE_HEADER (cabas_tree_header_get_type ())

/* The titles above the columns of a tree, which sort it: the action "tree.sort" with the id of the
 * column, "" for the names. */
G_DECLARE_FINAL_TYPE (CabasTreeHeader, cabas_tree_header, CABAS, TREE_HEADER, GtkWidget)

/* `sorted` (nullable): id of the column by which the rows are sorted. */
void cabas_tree_header_set_columns (CabasTreeHeader *self,
                                    GPtrArray *columns,
                                    const char *sorted,
                                    gboolean is_descending);

G_END_DECLS
