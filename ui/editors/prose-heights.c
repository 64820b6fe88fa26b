/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-heights.h"

/* A form asks for the height at its least width, at its natural one and at that which it gets. */
#define N_WIDTHS 4

typedef struct
{
  int width; /* 0: not used yet */
  GArray *heights;
} Column;

struct _CabasProseHeights
{
  GtkTextBuffer *buffer; /* (owned) */
  Column columns[N_WIDTHS];
  guint next; /* the one given up for another width */

  /* Of the change under way. */
  int first_line;
  int n_lines;
};

static void
forget_lines (CabasProseHeights *self, int first, int last)
{
  for (guint i = 0; i < N_WIDTHS; i++)
    for (int line = first; line <= last && line < (int) self->columns[i].heights->len; line++)
      g_array_index (self->columns[i].heights, int, line) = 0;
}

static void
change_cb (CabasProseHeights *self, GtkTextIter *start)
{
  self->first_line = gtk_text_iter_get_line (start);
  self->n_lines = gtk_text_buffer_get_line_count (self->buffer);
}

/* What stood below the change stands so many lines further up or down. */
static void
changed_cb (CabasProseHeights *self)
{
  const int n_more = gtk_text_buffer_get_line_count (self->buffer) - self->n_lines;
  const guint next = self->first_line + 1;

  for (guint i = 0; i < N_WIDTHS; i++)
    {
      GArray *heights = self->columns[i].heights;

      if (heights->len != (guint) self->n_lines)
        g_array_set_size (heights, 0);
      else if (n_more < 0)
        g_array_remove_range (heights, next, -n_more);
      else if (n_more > 0)
        {
          g_autofree int *unknown = g_new0 (int, n_more);

          g_array_insert_vals (heights, next, unknown, n_more);
        }
    }
  forget_lines (self, self->first_line, self->first_line);
}

static void
tag_cb (CabasProseHeights *self, GtkTextTag *tag, GtkTextIter *start, GtkTextIter *end)
{
  forget_lines (self, gtk_text_iter_get_line (start), gtk_text_iter_get_line (end));
}

static void
object_cb (CabasProseHeights *self, GtkTextIter *place)
{
  forget_lines (self, gtk_text_iter_get_line (place), gtk_text_iter_get_line (place));
}

CabasProseHeights *
cabas_prose_heights_new (GtkTextBuffer *buffer)
{
  CabasProseHeights *self = g_new0 (CabasProseHeights, 1);

  self->buffer = g_object_ref (buffer);
  for (guint i = 0; i < N_WIDTHS; i++)
    self->columns[i].heights = g_array_new (FALSE, TRUE, sizeof (int));
  g_signal_connect_swapped (buffer, "insert-text", G_CALLBACK (change_cb), self);
  g_signal_connect_data (buffer, "insert-text", G_CALLBACK (changed_cb), self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (buffer, "delete-range", G_CALLBACK (change_cb), self);
  g_signal_connect_data (buffer, "delete-range", G_CALLBACK (changed_cb), self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (buffer, "apply-tag", G_CALLBACK (tag_cb), self);
  g_signal_connect_swapped (buffer, "remove-tag", G_CALLBACK (tag_cb), self);
  g_signal_connect_swapped (buffer, "insert-child-anchor", G_CALLBACK (object_cb), self);

  return self;
}

void
cabas_prose_heights_free (CabasProseHeights *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->buffer, self);
  for (guint i = 0; i < N_WIDTHS; i++)
    g_array_unref (self->columns[i].heights);
  g_object_unref (self->buffer);
  g_free (self);
}

static Column *
find_column (CabasProseHeights *self, int width)
{
  Column *column;

  for (guint i = 0; i < N_WIDTHS; i++)
    if (self->columns[i].width == width)
      return &self->columns[i];

  column = &self->columns[self->next];
  self->next = (self->next + 1) % N_WIDTHS;
  column->width = width;
  g_array_set_size (column->heights, 0);
  return column;
}

int *
cabas_prose_heights_get (CabasProseHeights *self, int width)
{
  Column *column = find_column (self, width);

  /* Cleared as it grows. */
  g_array_set_size (column->heights, gtk_text_buffer_get_line_count (self->buffer));
  return (int *) (gpointer) column->heights->data;
}

void
cabas_prose_heights_forget (CabasProseHeights *self)
{
  for (guint i = 0; i < N_WIDTHS; i++)
    g_array_set_size (self->columns[i].heights, 0);
}
