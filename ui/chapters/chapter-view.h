/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_CHAPTER_VIEW (cabas_chapter_view_get_type ())

/* A chapter as a page to write on: beside it the outline of the chapters, on the other side what
 * reviewers say; where the window is narrow, both are folded away behind buttons. */
G_DECLARE_FINAL_TYPE (CabasChapterView, cabas_chapter_view, CABAS, CHAPTER_VIEW, GtkWidget)

GtkWidget *cabas_chapter_view_new (CabasSession *session);

G_END_DECLS
