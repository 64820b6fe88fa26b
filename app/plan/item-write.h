/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"
#include "plan/extras.h"

G_BEGIN_DECLS

/* Writing to items, for the history and the file reader only. Everything else goes through
 * CabasHistory, so that whatever happens to a plan can be undone. */

/* Sets a field and notifies once if it changed. Text that XML cannot hold (control characters,
 * broken UTF-8) is cleaned; a line loses its line breaks; "" is no value. Does nothing where the
 * value is not one the field may have, such as a choice that is not in the set. Returns whether
 * the value changed. */
gboolean cabas_item_set_value (CabasItem *self, CabasField field, const GValue *value);
gboolean cabas_item_take_text (CabasItem *self, CabasField field, char *text); /* (nullable) */
gboolean cabas_item_set_number (CabasItem *self, CabasField field, gint64 number);
gboolean cabas_item_take_list (CabasItem *self, CabasField field, GStrv list); /* (nullable) */

/* Removes and inserts children of one kind, as g_list_store_splice (). */
void cabas_item_splice (CabasItem *self,
                        CabasKind kind,
                        guint position,
                        guint n_removed,
                        CabasItem *const *added,
                        guint n_added);

/* A document whose index was made while it was read: `items` (transfer full), made by
 * cabas_document_new_index (), holds each item by its own id. `root` (transfer full). */
CabasDocument *cabas_document_new_indexed (CabasItem *root, GHashTable *items);
GHashTable *cabas_document_new_index (void);

/* What the file holds beside what the schema knows. (nullable) until made. */
CabasExtras *cabas_item_get_extras (CabasItem *self);
CabasExtras *cabas_item_ensure_extras (CabasItem *self);

G_END_DECLS
