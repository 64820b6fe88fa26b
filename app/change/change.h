/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* Something that happened to a plan: a field was set, a list was spliced, or a named group of
 * such. Applying a change swaps what it holds with what is there, so applying it again takes it
 * back: the same function undoes and redoes. Items are named by id, so a change can be applied to
 * another copy of the plan. */
typedef struct _CabasChange CabasChange;

/* `label` (nullable) is what the user reads after “Undo: ”, such as “move action A12”. */
CabasChange *
cabas_change_new_set (CabasItem *item, CabasField field, const GValue *value, const char *label);
CabasChange *cabas_change_new_splice (CabasItem *parent,
                                      CabasKind kind,
                                      guint position,
                                      guint n_removed,
                                      CabasItem *const *added,
                                      guint n_added,
                                      const char *label);
CabasChange *cabas_change_new_group (const char *label);
void cabas_change_free (CabasChange *self);

/* (transfer full): the group takes `child`, already applied. */
void cabas_change_group_take (CabasChange *self, CabasChange *child);
guint cabas_change_group_get_n (const CabasChange *self);
/* (nullable) */
const char *cabas_change_get_label (const CabasChange *self);
/* Takes `next`, a later setting of the same field, into `self`; FALSE where it is something else.
 */
gboolean cabas_change_covers (const CabasChange *self, const CabasChange *next);

/* FALSE, and nothing is done, where the document has no such item or list. */
gboolean cabas_change_apply (CabasChange *self, CabasDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasChange, cabas_change_free)

G_END_DECLS
