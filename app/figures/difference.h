/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* Whether a field says the same of two items of one kind. */
gboolean cabas_item_has_same_field (CabasItem *a, CabasItem *b, CabasField field);

typedef enum
{
  CABAS_DIFFERENCE_ADDED = 1 << 0,
  CABAS_DIFFERENCE_REMOVED = 1 << 1,
  CABAS_DIFFERENCE_CHANGED = 1 << 2, /* a field differs */
  CABAS_DIFFERENCE_MOVED = 1 << 3,   /* it has another parent or other neighbours */
} CabasDifferenceKind;

/* `before` is NULL for what was added, `after` for what was removed. */
typedef void (*CabasDifferenceVisit) (CabasDifferenceKind kinds,
                                      CabasItem *before,
                                      CabasItem *after,
                                      gpointer user_data);

/* Calls `visit` for each item that differs: those of `after` in the order of the plan, then those
 * that were removed in the order of `before`. */
void cabas_difference_visit (CabasDocument *before,
                             CabasDocument *after,
                             CabasDifferenceVisit visit,
                             gpointer user_data);

/* How two states of one plan differ, counted by item: what to tell somebody who has to choose
 * between them. */
typedef struct
{
  guint n_added;
  guint n_removed;
  guint n_changed;  /* a field differs, whether or not the item moved as well */
  guint n_moved;    /* only its place differs */
  GPtrArray *names; /* (owned) (element-type utf8): of those items, in the order of the plan, those
                     * removed last */
  GPtrArray *items; /* (owned) (element-type CabasItem) (unowned): as they are after, those that
                     * were added or changed or moved; names begin with theirs */
} CabasDifference;

CabasDifference *cabas_difference_new (CabasDocument *before, CabasDocument *after);
gboolean cabas_difference_is_empty (const CabasDifference *self);
void cabas_difference_free (CabasDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasDifference, cabas_difference_free)

G_END_DECLS
