/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What became of one item: its name, in words what happened to it, and each difference with what
 * was said beside what is said now, or above it where there is no room. With `can_open` the name
 * is a button for the action "comparison.go", whose parameter is the id. */
GtkWidget *cabas_compared_block_new (const CabasComparedItem *item, gboolean can_open);

G_END_DECLS
