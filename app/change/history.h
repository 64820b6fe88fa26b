/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

#define CABAS_TYPE_HISTORY (cabas_history_get_type ())

/* All that was done to a plan, and the only way to do anything to it.
 *
 * Properties: "can-undo", "can-redo", "undo-label" (“Undo: rename action A12”), "redo-label",
 * "modified", "serial". Each state has a serial number that is never used for another one; saved
 * means that the serial of the saved state is the present one. */
G_DECLARE_FINAL_TYPE (CabasHistory, cabas_history, CABAS, HISTORY, GObject)

CabasHistory *cabas_history_new (CabasDocument *document);
CabasDocument *cabas_history_get_document (CabasHistory *self);

/* Setters do nothing and return FALSE where the value is the present one, where a reference would
 * lead back to itself, or where the plan is read-only. */
gboolean
cabas_history_set_text (CabasHistory *self, CabasItem *item, CabasField field, const char *text);
gboolean
cabas_history_set_number (CabasHistory *self, CabasItem *item, CabasField field, gint64 number);
gboolean cabas_history_set_list (CabasHistory *self,
                                 CabasItem *item,
                                 CabasField field,
                                 const char *const *list);
gboolean cabas_history_set_value (CabasHistory *self,
                                  CabasItem *item,
                                  CabasField field,
                                  const GValue *value);

/* `item` (transfer none) belongs to no plan yet; `position` is clamped. Returns FALSE where
 * `parent` cannot hold it, where the plan would hold an id twice, more than CABAS_MAX_PIECES or a
 * reference that leads back to itself, or where it is read-only. */
gboolean
cabas_history_insert (CabasHistory *self, CabasItem *parent, guint position, CabasItem *item);
/* Makes a new item, inserts it and returns it (transfer none), or NULL where that is not allowed.
 */
CabasItem *
cabas_history_add (CabasHistory *self, CabasItem *parent, CabasKind kind, guint position);
gboolean cabas_history_remove (CabasHistory *self, CabasItem *item);
/* Moves an item, with all it contains, to a place counted as if it had been taken out first.
 * FALSE where `parent` cannot hold it or lies inside it. */
gboolean
cabas_history_move (CabasHistory *self, CabasItem *item, CabasItem *parent, guint position);
/* Inserts a copy just after `item` and returns it (transfer none). */
CabasItem *cabas_history_duplicate (CabasHistory *self, CabasItem *item);

/* Everything between begin and end is one step. They nest; the outermost label is shown. */
void cabas_history_begin (CabasHistory *self, const char *label);
void cabas_history_end (CabasHistory *self);
/* The next setting of a field starts a new step even if it is of the same field: call it when
 * the focus leaves a field or typing pauses. */
void cabas_history_break (CabasHistory *self);

gboolean cabas_history_undo (CabasHistory *self);
gboolean cabas_history_redo (CabasHistory *self);
gboolean cabas_history_can_undo (CabasHistory *self);
gboolean cabas_history_can_redo (CabasHistory *self);
const char *cabas_history_get_undo_label (CabasHistory *self); /* (nullable) */
const char *cabas_history_get_redo_label (CabasHistory *self); /* (nullable) */

guint64 cabas_history_get_serial (CabasHistory *self);
/* `serial` is that of the state that was written, not of the present one. */
void cabas_history_mark_saved (CabasHistory *self, guint64 serial);
gboolean cabas_history_is_modified (CabasHistory *self);
/* Number of steps between the saved state and the present one, as far as it is known. */
guint cabas_history_get_n_unsaved (CabasHistory *self);

G_END_DECLS
