/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_PROSE_VIEW (cabas_prose_view_get_type ())

/* A text view as high as its text: GtkTextView alone learns the height of wrapped lines only after
 * it has been given a size. Keeps the caret in sight of the form that scrolls around it. */
G_DECLARE_FINAL_TYPE (CabasProseView, cabas_prose_view, CABAS, PROSE_VIEW, GtkTextView)

GtkWidget *cabas_prose_view_new (void);

G_END_DECLS
