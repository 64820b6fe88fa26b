/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How high the lines of a text are, so that after a letter only its line is laid out again. Follows
 * the buffer by itself: a line that changes is forgotten. */
typedef struct _CabasProseHeights CabasProseHeights;

CabasProseHeights *cabas_prose_heights_new (GtkTextBuffer *buffer);
void cabas_prose_heights_free (CabasProseHeights *self);

/* (transfer none): of each line of the buffer where the text is so wide, to be filled; 0 where
 * nothing is known. */
int *cabas_prose_heights_get (CabasProseHeights *self, int width);
/* Letters are of another size. */
void cabas_prose_heights_forget (CabasProseHeights *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasProseHeights, cabas_prose_heights_free)

G_END_DECLS
