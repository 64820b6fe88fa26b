/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "field-row.h"

G_BEGIN_DECLS

#define CABAS_TYPE_CHOICES_EDITOR (cabas_choices_editor_get_type ())

/* Several choices of a set: those taken in words, and a list of boxes to tick. */
G_DECLARE_FINAL_TYPE (
    CabasChoicesEditor, cabas_choices_editor, CABAS, CHOICES_EDITOR, CabasFieldRow)

G_END_DECLS
