/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "field-row.h"

G_BEGIN_DECLS

#define CABAS_TYPE_ENTRY_EDITOR (cabas_entry_editor_get_type ())

/* Edits a value in an entry: lines, addresses, numbers, amounts. What cannot be understood stays
 * in the entry with a sentence beside it, and the plan keeps what it had. */
G_DECLARE_DERIVABLE_TYPE (CabasEntryEditor, cabas_entry_editor, CABAS, ENTRY_EDITOR, CabasFieldRow)

struct _CabasEntryEditorClass
{
  CabasFieldRowClass parent_class;

  /* (nullable): a widget to stand after the entry, such as a calendar. */
  GtkWidget *(*make_helper) (CabasEntryEditor *self);
};

/* Types `text` for the user, as if it had replaced what stood in the entry. */
void cabas_entry_editor_set_text (CabasEntryEditor *self, const char *text);

G_END_DECLS
