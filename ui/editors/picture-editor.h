/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "field-row.h"

G_BEGIN_DECLS

#define CABAS_TYPE_PICTURE_EDITOR (cabas_picture_editor_get_type ())

/* Shows an image that the plan holds and lets another file take its place. */
G_DECLARE_FINAL_TYPE (
    CabasPictureEditor, cabas_picture_editor, CABAS, PICTURE_EDITOR, CabasFieldRow)

/* What a chosen or dropped file does. */
void cabas_picture_editor_use (CabasPictureEditor *self, GFile *file);

G_END_DECLS
