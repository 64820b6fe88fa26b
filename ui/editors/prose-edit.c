/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-buffer.h"

#include "plan/prose-write.h"

#include <string.h>

static void
get_caret (CabasProseBuffer *self, GtkTextIter *caret)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  gtk_text_buffer_get_iter_at_mark (buffer, caret, gtk_text_buffer_get_insert (buffer));
}

void
cabas_prose_buffer_set_kind (CabasProseBuffer *self, CabasProseKind kind, guint level)
{
  GtkTextIter start, end;
  int last;

  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  last = gtk_text_iter_get_line (&end);
  for (int line = gtk_text_iter_get_line (&start); line <= last; line++)
    cabas_prose_buffer_mark_line (self, line, kind, level);
  cabas_prose_buffer_note_edit (self);
}

static gboolean
is_listed (CabasProseKind kind)
{
  return kind == CABAS_PROSE_BULLET || kind == CABAS_PROSE_NUMBERED;
}

void
cabas_prose_buffer_break_line (CabasProseBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter caret, start;
  CabasProseKind kind;
  guint level;

  gtk_text_buffer_delete_selection (buffer, FALSE, TRUE);
  get_caret (self, &caret);
  kind = cabas_prose_buffer_get_kind (self, &caret, &level);
  start = caret;
  gtk_text_iter_set_line_offset (&start, 0);
  if (is_listed (kind) && gtk_text_iter_equal (&start, &caret) && gtk_text_iter_ends_line (&caret))
    {
      if (level > 0)
        cabas_prose_buffer_set_kind (self, kind, level - 1);
      else
        cabas_prose_buffer_set_kind (self, CABAS_PROSE_PARAGRAPH, 0);
      return;
    }

  gtk_text_buffer_insert_at_cursor (buffer, "\n", 1);
}

gboolean
cabas_prose_buffer_step_back (CabasProseBuffer *self)
{
  GtkTextIter caret;
  guint level;

  if (gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (self)))
    return FALSE;
  get_caret (self, &caret);
  if (!gtk_text_iter_starts_line (&caret) ||
      cabas_prose_buffer_get_kind (self, &caret, &level) == CABAS_PROSE_PARAGRAPH)
    return FALSE;

  cabas_prose_buffer_set_kind (self, CABAS_PROSE_PARAGRAPH, 0);
  return TRUE;
}

gboolean
cabas_prose_buffer_shift_level (CabasProseBuffer *self, int by)
{
  GtkTextIter caret, above;
  CabasProseKind kind;
  guint level, level_above;

  get_caret (self, &caret);
  kind = cabas_prose_buffer_get_kind (self, &caret, &level);
  if (!is_listed (kind) || (int) level + by < 0 || level + by > CABAS_PROSE_MAX_LEVEL)
    return FALSE;

  above = caret;
  if (by > 0 && (!gtk_text_iter_backward_line (&above) ||
                 !is_listed (cabas_prose_buffer_get_kind (self, &above, &level_above)) ||
                 level_above < level))
    return FALSE;

  cabas_prose_buffer_set_kind (self, kind, level + by);
  return TRUE;
}

const char *
cabas_prose_buffer_get_link (CabasProseBuffer *self, const GtkTextIter *place)
{
  GtkTextTag *tag = cabas_prose_tags_find_link (place);

  return tag != NULL ? cabas_prose_tag_get_target (tag) : NULL;
}

void
cabas_prose_buffer_link (CabasProseBuffer *self, const char *target)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;

  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end) &&
      gtk_text_iter_get_line (&start) == gtk_text_iter_get_line (&end))
    gtk_text_buffer_apply_tag (buffer, cabas_prose_tags_ensure_link (buffer, target, FALSE), &start,
                               &end);
  else
    {
      g_autoptr (GPtrArray) runs = cabas_prose_new_runs ();

      get_caret (self, &start);
      cabas_prose_add_run (runs, "", 0, 0, target);
      cabas_prose_buffer_write_runs (self, &start, runs);
      gtk_text_buffer_place_cursor (buffer, &start);
    }
  cabas_prose_buffer_note_edit (self);
}

void
cabas_prose_buffer_unlink (CabasProseBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;
  GtkTextTag *tag;

  get_caret (self, &start);
  tag = cabas_prose_tags_find_link (&start);
  if (tag == NULL && gtk_text_iter_backward_char (&start))
    tag = cabas_prose_tags_find_link (&start);
  if (tag == NULL)
    return;

  end = start;
  if (!gtk_text_iter_starts_tag (&start, tag))
    gtk_text_iter_backward_to_tag_toggle (&start, tag);
  gtk_text_iter_forward_to_tag_toggle (&end, tag);
  gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
  cabas_prose_buffer_note_edit (self);
}

static gboolean
is_inline (const GPtrArray *blocks)
{
  const CabasProseBlock *block = blocks->len == 1 ? g_ptr_array_index (blocks, 0) : NULL;

  return block != NULL && block->kind == CABAS_PROSE_PARAGRAPH;
}

static gboolean
is_object (const CabasProseBlock *block)
{
  return block->kind == CABAS_PROSE_TABLE || block->kind == CABAS_PROSE_PICTURE;
}

/* Blocks begin on a line of their own, and so does what stood behind the caret. */
static void
insert_lines (CabasProseBuffer *self, GtkTextIter *place, const GPtrArray *blocks)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  const CabasProseBlock *last = g_ptr_array_index (blocks, blocks->len - 1);
  guint level;
  const CabasProseKind kind = cabas_prose_buffer_get_kind (self, place, &level);
  const gboolean has_rest = !gtk_text_iter_ends_line (place);

  if (!gtk_text_iter_starts_line (place))
    gtk_text_buffer_insert (buffer, place, "\n", 1);
  if (has_rest || is_object (last))
    {
      const int line = gtk_text_iter_get_line (place);
      const int offset = gtk_text_iter_get_offset (place);

      gtk_text_buffer_insert (buffer, place, "\n", 1);
      cabas_prose_buffer_mark_line (self, line + 1, has_rest ? kind : CABAS_PROSE_PARAGRAPH,
                                    has_rest ? level : 0);
      gtk_text_buffer_get_iter_at_offset (buffer, place, offset);
    }
  cabas_prose_buffer_write (self, place, blocks);
  if (is_object (last))
    gtk_text_iter_forward_char (place);
}

void
cabas_prose_buffer_insert_blocks (CabasProseBuffer *self, const GPtrArray *blocks)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter place;

  if (blocks->len == 0)
    return;

  gtk_text_buffer_delete_selection (buffer, FALSE, TRUE);
  cabas_prose_buffer_begin_writing (self);
  get_caret (self, &place);
  if (is_inline (blocks))
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, 0);
      guint level;
      const CabasProseKind kind = cabas_prose_buffer_get_kind (self, &place, &level);
      const int line = gtk_text_iter_get_line (&place);
      int offset;

      cabas_prose_buffer_write_runs (self, &place, block->runs);
      offset = gtk_text_iter_get_offset (&place);
      cabas_prose_buffer_mark_line (self, line, kind, level);
      gtk_text_buffer_get_iter_at_offset (buffer, &place, offset);
    }
  else
    insert_lines (self, &place, blocks);
  gtk_text_buffer_place_cursor (buffer, &place);
  cabas_prose_buffer_end_writing (self);
  cabas_prose_buffer_note_edit (self);
}

static char *
say_block (const CabasProseBlock *block)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (one, (gpointer) block);
  text = cabas_prose_write (one);
  return g_strdup_printf ("%d %u %s", block->kind, block->level, text);
}

static gboolean
is_same (const CabasProseBlock *a, const CabasProseBlock *b)
{
  g_autofree char *said = say_block (a);
  g_autofree char *other = say_block (b);

  return g_str_equal (said, other);
}

/* In characters: how far the ends of two lines are alike. */
static int
count_same_end (const char *a, const char *b)
{
  const char *p = a + strlen (a);
  const char *q = b + strlen (b);
  int n = 0;

  while (p > a && q > b)
    {
      p = g_utf8_prev_char (p);
      q = g_utf8_prev_char (q);
      if (g_utf8_get_char (p) != g_utf8_get_char (q))
        break;
      n++;
    }

  return n;
}

/* Takes the lines from `first` up to `end` out; `place` is where they were, on a line of its own.
 */
static char *
take_lines (CabasProseBuffer *self, int first, int end, GtkTextIter *place)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter to;
  char *text;

  gtk_text_buffer_get_iter_at_line (buffer, place, first);
  gtk_text_buffer_get_iter_at_line (buffer, &to, end);
  if (first >= gtk_text_buffer_get_line_count (buffer) && !gtk_text_iter_starts_line (place))
    {
      gtk_text_buffer_insert (buffer, place, "\n", 1);
      to = *place;
    }
  text = gtk_text_buffer_get_slice (buffer, place, &to, TRUE);
  gtk_text_buffer_delete (buffer, place, &to);
  return text;
}

/* Puts `blocks` in place of the lines from `first` up to `end`. */
static void
replace_lines (CabasProseBuffer *self, int first, int end, const GPtrArray *blocks)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  const gboolean is_tail = end >= gtk_text_buffer_get_line_count (buffer);
  GtkTextIter place, start;
  g_autofree char *old_text = take_lines (self, first, end, &place);
  g_autofree char *new_text = NULL;
  const int offset = gtk_text_iter_get_offset (&place);

  if (!is_tail && blocks->len > 0)
    {
      gtk_text_buffer_insert (buffer, &place, "\n", 1);
      gtk_text_buffer_get_iter_at_offset (buffer, &place, offset);
    }
  if (blocks->len > 0)
    cabas_prose_buffer_write (self, &place, blocks);
  else if (is_tail && gtk_text_iter_backward_char (&place))
    {
      /* The end of the line before the last ones goes with them. */
      gtk_text_buffer_get_end_iter (buffer, &start);
      gtk_text_buffer_delete (buffer, &place, &start);
    }
  if (gtk_text_buffer_get_char_count (buffer) == 0)
    cabas_prose_buffer_mark_line (self, 0, CABAS_PROSE_PARAGRAPH, 0);

  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  new_text = gtk_text_buffer_get_slice (buffer, &start, &place, TRUE);
  gtk_text_iter_backward_chars (&place, count_same_end (old_text, new_text));
  gtk_text_buffer_place_cursor (buffer, &place);
}

void
cabas_prose_buffer_show (CabasProseBuffer *self, const char *text)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GPtrArray) old_blocks = cabas_prose_buffer_read_lines (self, lines);
  g_autoptr (GPtrArray) blocks = cabas_prose_parse (text);
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  const gboolean has_old_names = cabas_prose_buffer_has_old_names (self);
  guint start = 0;
  guint n_end = 0;

  while (!has_old_names && start < old_blocks->len && start < blocks->len &&
         is_same (old_blocks->pdata[start], blocks->pdata[start]))
    start++;
  while (!has_old_names && start + n_end < old_blocks->len && start + n_end < blocks->len &&
         is_same (old_blocks->pdata[old_blocks->len - 1 - n_end],
                  blocks->pdata[blocks->len - 1 - n_end]))
    n_end++;
  if (start + n_end == old_blocks->len && start + n_end == blocks->len)
    return;

  for (guint i = start; i + n_end < blocks->len; i++)
    g_ptr_array_add (changed, blocks->pdata[i]);
  cabas_prose_buffer_begin_writing (self);
  replace_lines (self,
                 start < old_blocks->len ? g_array_index (lines, int, start)
                 : start > 0             ? gtk_text_buffer_get_line_count (GTK_TEXT_BUFFER (self))
                                         : 0,
                 n_end > 0 ? g_array_index (lines, int, old_blocks->len - n_end) : G_MAXINT,
                 changed);
  cabas_prose_buffer_end_writing (self);
}
