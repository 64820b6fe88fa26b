/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "field-row.h"

G_BEGIN_DECLS

#define CABAS_TYPE_PROSE_EDITOR (cabas_prose_editor_get_type ())

/* Edits text of several lines in a view that grows with it. */
G_DECLARE_FINAL_TYPE (CabasProseEditor, cabas_prose_editor, CABAS, PROSE_EDITOR, CabasFieldRow)

G_END_DECLS
