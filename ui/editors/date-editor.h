/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-editor.h"

G_BEGIN_DECLS

#define CABAS_TYPE_DATE_EDITOR (cabas_date_editor_get_type ())

/* An entry that understands “15/03/2027”, “T3 2027” or “2027”, and a calendar beside it. */
G_DECLARE_FINAL_TYPE (CabasDateEditor, cabas_date_editor, CABAS, DATE_EDITOR, CabasEntryEditor)

G_END_DECLS
