/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "prose-buffer.h"
#include "prose-heights.h"
#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_PROSE_VIEW (cabas_prose_view_get_type ())

/* Prose that is read and written as it looks. As high as its text, where it is not in a scrolled
 * window of its own: GtkTextView alone learns the height of wrapped lines only after it has been
 * given a size. Keeps the caret in sight of the form that scrolls around it.
 *
 * Signals: "image-offered" (GObject: a GFile or GdkTexture, pasted or dropped), "left-cell" (int):
 * Tab (1), Shift+Tab (-1) or Enter (2) in a cell of a table. */
G_DECLARE_FINAL_TYPE (CabasProseView, cabas_prose_view, CABAS, PROSE_VIEW, GtkTextView)

/* `is_cell`: one line of words, as in a table. */
GtkWidget *cabas_prose_view_new (CabasSession *session, gboolean is_cell);
CabasProseBuffer *cabas_prose_view_get_prose (CabasProseView *self);
CabasSession *cabas_prose_view_get_session (CabasProseView *self);
/* Takes HTML of another program as structured text. */
void cabas_prose_view_paste_html (CabasProseView *self, const char *html, gsize length);

/* In the files of the view. */
int cabas_prose_view_measure_lines (CabasProseView *self, CabasProseHeights *heights, int width);
void cabas_prose_view_snapshot_markers (CabasProseView *self, GtkSnapshot *snapshot);
void cabas_prose_view_copy (CabasProseView *self);
void cabas_prose_view_paste (CabasProseView *self);

G_END_DECLS
