/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-editor.h"

G_BEGIN_DECLS

#define CABAS_TYPE_COLOUR_EDITOR (cabas_colour_editor_get_type ())

/* An entry for “#rrggbb” with a button that shows the colour and chooses another. */
G_DECLARE_FINAL_TYPE (
    CabasColourEditor, cabas_colour_editor, CABAS, COLOUR_EDITOR, CabasEntryEditor)

G_END_DECLS
