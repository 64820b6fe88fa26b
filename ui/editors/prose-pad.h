/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "prose-view.h"

G_BEGIN_DECLS

#define CABAS_TYPE_PROSE_PAD (cabas_prose_pad_get_type ())

/* Structured text with the buttons and keys that give it its structure: a whole page of its own, or
 * a part of a form that shows its buttons while it is written in.
 *
 * Signal: "remark-wanted": the user wants to say something about what is selected. */
G_DECLARE_FINAL_TYPE (CabasProsePad, cabas_prose_pad, CABAS, PROSE_PAD, GtkBox)

GtkWidget *cabas_prose_pad_new (CabasSession *session, gboolean is_page);
CabasProseView *cabas_prose_pad_get_view (CabasProsePad *self);
CabasProseBuffer *cabas_prose_pad_get_prose (CabasProsePad *self);
void cabas_prose_pad_set_editable (CabasProsePad *self, gboolean is_editable);
/* (nullable): what holds the pictures put in; none can be where it is no chapter. */
void cabas_prose_pad_set_holder (CabasProsePad *self, CabasItem *item);
/* Puts an image of a file at the caret; a sentence says what is the matter. */
gboolean cabas_prose_pad_insert_image (CabasProsePad *self, GFile *file, GError **error);
GtkWidget *cabas_prose_bar_new (CabasProsePad *pad, gboolean is_page);

G_END_DECLS
