/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-list.h"

#include "change/history.h"

G_BEGIN_DECLS

/* What the keys, menus and drops of a page do to the items selected on it: one step of the
 * history each, however many items. Arrays hold CabasItem in the order of the plan. */

typedef enum
{
  CABAS_DROP_BEFORE,
  CABAS_DROP_INTO,
  CABAS_DROP_AFTER,
} CabasDropPlace;

/* Where a new item of `kind` would stand, seen from `from`: after it, inside it, or beside what
 * contains it. FALSE where the plan has no place for it. */
gboolean
cabas_edit_find_place (CabasItem *from, CabasKind kind, CabasItem **parent, guint *position);
/* Takes the last step back, or makes it again. (transfer container): what to select after it: the
 * items that this brought back or put elsewhere, without what they contain; else, where the step
 * took `selected` (nullable) away, what stands in its place. */
GPtrArray *cabas_edit_undo (CabasHistory *history, CabasItem *selected);
GPtrArray *cabas_edit_redo (CabasHistory *history, CabasItem *selected);

/* (nullable) (transfer none) */
CabasItem *cabas_edit_add (CabasHistory *history, CabasItem *from, CabasKind kind);

gboolean cabas_edit_remove (CabasHistory *history, GPtrArray *items);
/* (transfer container): the copies, each just after what it was made from. */
GPtrArray *cabas_edit_duplicate (CabasHistory *history, GPtrArray *items);
/* One place up (-1) or down (1); past the end of its list, an item goes on in the next one. */
gboolean cabas_edit_shift (CabasHistory *history, GPtrArray *items, int by);
/* Into the item above that can hold it, or out beside what contains it. */
gboolean cabas_edit_move_in (CabasHistory *history, CabasPage page, GPtrArray *items);
gboolean cabas_edit_move_out (CabasHistory *history, GPtrArray *items);

gboolean cabas_edit_can_drop (GPtrArray *items, CabasItem *target, CabasDropPlace place);
gboolean
cabas_edit_drop (CabasHistory *history, GPtrArray *items, CabasItem *target, CabasDropPlace place);

G_END_DECLS
