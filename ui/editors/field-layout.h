/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_FIELD_LAYOUT (cabas_field_layout_get_type ())

/* Places the first child, a heading, left of the second, or above it where the width, in letters
 * of the user's font, is too small. */
G_DECLARE_FINAL_TYPE (CabasFieldLayout, cabas_field_layout, CABAS, FIELD_LAYOUT, GtkLayoutManager)

GtkLayoutManager *cabas_field_layout_new (void);
void cabas_field_layout_set_stacked (CabasFieldLayout *self, gboolean is_stacked);

G_END_DECLS
