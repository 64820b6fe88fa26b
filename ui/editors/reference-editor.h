/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "field-row.h"

G_BEGIN_DECLS

#define CABAS_TYPE_REFERENCE_EDITOR (cabas_reference_editor_get_type ())

/* References to other items, one or several in order: their names, with buttons to go there, move
 * and take away, and a search for another one. */
G_DECLARE_FINAL_TYPE (
    CabasReferenceEditor, cabas_reference_editor, CABAS, REFERENCE_EDITOR, CabasFieldRow)

G_END_DECLS
