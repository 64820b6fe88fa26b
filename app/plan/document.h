/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

G_BEGIN_DECLS

#define CABAS_TYPE_DOCUMENT (cabas_document_get_type ())

/* A plan and the index of all its items by id.
 *
 * Emits "changed" (no argument) after every change of any item, so that a view of figures can be
 * redrawn, and "item-added", "item-removed" (CabasItem) for each item that comes or goes; into the
 * bin is gone. */
G_DECLARE_FINAL_TYPE (CabasDocument, cabas_document, CABAS, DOCUMENT, GObject)

/* Items and unknown pieces together: more than any plan has. A file with more is not read, so a
 * plan never comes to hold more. */
#define CABAS_MAX_PIECES 250000

/* An empty plan. */
CabasDocument *cabas_document_new (void);
/* `root` (transfer full): an item of kind plan; NULL where two items have one id. */
CabasDocument *cabas_document_new_with_root (CabasItem *root);

/* The document that `item` is part of; (nullable) (transfer none). */
CabasDocument *cabas_item_get_document (CabasItem *item);

CabasItem *cabas_document_get_root (CabasDocument *self);
/* (nullable) (transfer none) */
CabasItem *cabas_document_find (CabasDocument *self, const char *id);
/* Items and unknown pieces: see CABAS_MAX_PIECES. */
guint cabas_document_get_n_pieces (CabasDocument *self);
guint cabas_item_get_n_pieces (CabasItem *item);
/* All items of a kind in the order of the plan, without those in the bin; (transfer container). */
GPtrArray *cabas_document_list (CabasDocument *self, CabasKind kind);
/* Name of the item a reference aims at, or “missing: id”. */
char *cabas_document_dup_reference_name (CabasDocument *self, const char *id);
/* Whether letting `item` refer to `target_id` by this field would lead back to itself. */
gboolean cabas_document_would_loop (CabasDocument *self,
                                    CabasItem *item,
                                    CabasField field,
                                    const char *target_id);

/* Why it must not be written over, as a sentence; NULL for a plan that may be saved. */
const char *cabas_document_get_read_only_reason (CabasDocument *self);
void cabas_document_set_read_only_reason (CabasDocument *self, const char *reason);
/* Version of the format, as read: kept when a newer minor version wrote the file. */
guint cabas_document_get_format_minor (CabasDocument *self);
void cabas_document_set_format_minor (CabasDocument *self, guint minor);

/* Calls `visit` for `item` and everything it contains, parents first. */
typedef void (*CabasItemVisit) (CabasItem *item, gpointer user_data);
void cabas_item_visit (CabasItem *item, CabasItemVisit visit, gpointer user_data);

G_END_DECLS
