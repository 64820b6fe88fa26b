/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "field-row.h"

G_BEGIN_DECLS

#define CABAS_TYPE_CHOICE_EDITOR (cabas_choice_editor_get_type ())

/* One choice of a set, or none; a flag is a choice between no and yes. */
G_DECLARE_FINAL_TYPE (CabasChoiceEditor, cabas_choice_editor, CABAS, CHOICE_EDITOR, CabasFieldRow)

G_END_DECLS
