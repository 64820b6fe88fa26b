/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* What several items of one kind have in common, and how to change it for all of them at once. */
typedef struct
{
  CabasItem *item; /* (owned): of no plan; holds the values that all have, of sets what all have */
  guint64 mixed;   /* fields in which they differ, one bit for each from the first of the kind */
} CabasCommon;

/* `items` are of one kind, and at least one. */
CabasCommon *cabas_common_new (GPtrArray *items);
void cabas_common_free (CabasCommon *self);
/* The items have changed. */
void cabas_common_update (CabasCommon *self, GPtrArray *items);
gboolean cabas_common_is_mixed (const CabasCommon *self, CabasField field);

/* Gives all items this value, as one step. Of fields that hold several choices or items, what
 * `value` has more than all had in common is added to each, what it has less is taken away, and
 * the rest of each stays. FALSE where nothing changed. */
gboolean cabas_common_set_value (const CabasCommon *self,
                                 CabasHistory *history,
                                 GPtrArray *items,
                                 CabasField field,
                                 const GValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasCommon, cabas_common_free)

G_END_DECLS
