/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-buffer.h"

#include "plan/prose-write.h"

#include <string.h>

#define LINE_BREAK "\u2028"

static char *
replace_all (const char *text, const char *old_part, const char *new_part)
{
  g_auto (GStrv) parts = g_strsplit (text, old_part, -1);

  return g_strjoinv (new_part, parts);
}

static gboolean
has_style (const GtkTextIter *place, GtkTextTag *tag)
{
  return gtk_text_iter_has_tag (place, tag);
}

/* Adds what stands between two places of a line. */
static void
read_runs (CabasProseBuffer *self,
           GPtrArray *runs,
           const GtkTextIter *start,
           const GtkTextIter *end)
{
  const CabasProseTags *tags = cabas_prose_buffer_get_tags (self);
  GtkTextIter from = *start;

  while (gtk_text_iter_compare (&from, end) < 0)
    {
      GtkTextIter to = from;
      GtkTextTag *link = cabas_prose_tags_find_link (&from);
      guint style = 0;
      g_autofree char *shown = NULL;
      g_autofree char *text = NULL;

      gtk_text_iter_forward_to_tag_toggle (&to, NULL);
      if (gtk_text_iter_compare (&to, end) > 0)
        to = *end;

      style |= has_style (&from, tags->strong) ? CABAS_PROSE_STRONG : 0;
      style |= has_style (&from, tags->emphasis) ? CABAS_PROSE_EMPHASIS : 0;
      shown = gtk_text_iter_get_text (&from, &to);
      text = replace_all (shown, LINE_BREAK, "\n");
      cabas_prose_add_run (runs, link != NULL && cabas_prose_tag_is_name (link) ? "" : text, -1,
                           style, link != NULL ? cabas_prose_tag_get_target (link) : NULL);
      from = to;
    }
}

static void
copy_runs (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      const CabasProseRun *run = g_ptr_array_index (from, i);

      cabas_prose_add_run (to, run->text, -1, run->style, run->link);
    }
}

static void
copy_object (GPtrArray *blocks, const CabasProseBlock *block)
{
  CabasProseBlock *copy;

  if (block->kind == CABAS_PROSE_TABLE)
    {
      const guint n_columns = cabas_prose_table_get_n_columns (block);

      copy = cabas_prose_add_table (blocks, block->rows->len, n_columns);
      strcpy (copy->columns, block->columns);
      for (guint row = 0; row < block->rows->len; row++)
        for (guint column = 0; column < n_columns; column++)
          {
            const GPtrArray *cell = cabas_prose_table_get_cell (block, row, column);

            if (cell != NULL)
              copy_runs (cabas_prose_table_get_cell (copy, row, column), cell);
          }
      return;
    }

  copy = cabas_prose_add_block (blocks, CABAS_PROSE_PICTURE);
  copy->picture = g_strdup (block->picture);
  copy_runs (copy->runs, block->runs);
}

/* Elements that follow each other on one level are counted from one. */
static guint
count_number (const GPtrArray *blocks, guint level)
{
  for (guint i = blocks->len; i > 0; i--)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i - 1);

      if (block->kind != CABAS_PROSE_NUMBERED && block->kind != CABAS_PROSE_BULLET)
        return 1;
      if (block->level < level || (block->level == level && block->kind == CABAS_PROSE_BULLET))
        return 1;
      if (block->level == level)
        return block->number + 1;
    }

  return 1;
}

/* Any tables and pictures of the line, else its words. */
static void
read_line (CabasProseBuffer *self,
           GPtrArray *blocks,
           const GtkTextIter *start,
           const GtkTextIter *end)
{
  GtkTextIter place = *start;
  CabasProseBlock *block;
  CabasProseKind kind;
  guint level;
  guint number;

  for (; gtk_text_iter_compare (&place, end) < 0; gtk_text_iter_forward_char (&place))
    if (gtk_text_iter_get_child_anchor (&place) != NULL)
      copy_object (blocks, cabas_prose_anchor_get_block (gtk_text_iter_get_child_anchor (&place)));
  if (gtk_text_iter_equal (start, end))
    return;

  kind = cabas_prose_buffer_get_kind (self, start, &level);
  number = kind == CABAS_PROSE_NUMBERED ? count_number (blocks, level) : 0;
  block = cabas_prose_add_block (blocks, kind);
  block->level = level;
  block->number = number;
  read_runs (self, block->runs, start, end);
  if (block->runs->len == 0)
    g_ptr_array_set_size (blocks, blocks->len - 1);
}

static GPtrArray *
read_part (CabasProseBuffer *self, const GtkTextIter *start, const GtkTextIter *end, GArray *lines)
{
  GPtrArray *blocks = cabas_prose_new_blocks ();
  GtkTextIter from = *start;

  while (gtk_text_iter_compare (&from, end) < 0)
    {
      GtkTextIter to = from;
      const int line = gtk_text_iter_get_line (&from);

      if (!gtk_text_iter_ends_line (&to))
        gtk_text_iter_forward_to_line_end (&to);
      if (gtk_text_iter_compare (&to, end) > 0)
        to = *end;
      read_line (self, blocks, &from, &to);
      while (lines != NULL && lines->len < blocks->len)
        g_array_append_val (lines, line);

      if (!gtk_text_iter_forward_line (&from))
        break;
    }

  return blocks;
}

GPtrArray *
cabas_prose_buffer_read (CabasProseBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  return read_part (self, start, end, NULL);
}

GPtrArray *
cabas_prose_buffer_read_lines (CabasProseBuffer *self, GArray *lines)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  return read_part (self, &start, &end, lines);
}

char *
cabas_prose_buffer_dup_text (CabasProseBuffer *self)
{
  g_autoptr (GPtrArray) blocks = cabas_prose_buffer_read_lines (self, NULL);

  return cabas_prose_write (blocks);
}

void
cabas_prose_buffer_write_runs (CabasProseBuffer *self, GtkTextIter *place, const GPtrArray *runs)
{
  const CabasProseTags *tags = cabas_prose_buffer_get_tags (self);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  for (guint i = 0; i < runs->len; i++)
    {
      const CabasProseRun *run = g_ptr_array_index (runs, i);
      const gboolean is_name = run->link != NULL && *run->text == '\0';
      g_autofree char *text = is_name ? cabas_prose_buffer_dup_name (self, run->link)
                                      : replace_all (run->text, "\n", LINE_BREAK);
      const int offset = gtk_text_iter_get_offset (place);
      GtkTextIter start;

      gtk_text_buffer_insert (buffer, place, text, -1);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
      if (run->style & CABAS_PROSE_STRONG)
        gtk_text_buffer_apply_tag (buffer, tags->strong, &start, place);
      if (run->style & CABAS_PROSE_EMPHASIS)
        gtk_text_buffer_apply_tag (buffer, tags->emphasis, &start, place);
      if (run->link != NULL)
        gtk_text_buffer_apply_tag (
            buffer, cabas_prose_tags_ensure_link (buffer, run->link, is_name), &start, place);
    }
}

static void
write_object (CabasProseBuffer *self, GtkTextIter *place, const CabasProseBlock *block)
{
  GtkTextChildAnchor *anchor = gtk_text_buffer_create_child_anchor (GTK_TEXT_BUFFER (self), place);
  GPtrArray *holder = cabas_prose_new_blocks ();

  copy_object (holder, block);
  g_object_set_data_full (G_OBJECT (anchor), "blocks", holder, (GDestroyNotify) g_ptr_array_unref);
  g_signal_emit_by_name (self, "object-added", anchor);
  gtk_text_buffer_get_iter_at_child_anchor (GTK_TEXT_BUFFER (self), place, anchor);
  gtk_text_iter_forward_char (place);
}

void
cabas_prose_buffer_write (CabasProseBuffer *self, GtkTextIter *place, const GPtrArray *blocks)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i);
      const int line = gtk_text_iter_get_line (place);
      int offset;

      if (block->kind == CABAS_PROSE_TABLE || block->kind == CABAS_PROSE_PICTURE)
        write_object (self, place, block);
      else
        cabas_prose_buffer_write_runs (self, place, block->runs);
      if (i + 1 < blocks->len)
        gtk_text_buffer_insert (buffer, place, "\n", 1);

      offset = gtk_text_iter_get_offset (place);
      cabas_prose_buffer_mark_line (self, line, block->kind, block->level);
      gtk_text_buffer_get_iter_at_offset (buffer, place, offset);
    }
}

CabasProseBlock *
cabas_prose_anchor_get_block (GtkTextChildAnchor *anchor)
{
  GPtrArray *holder = g_object_get_data (G_OBJECT (anchor), "blocks");

  return g_ptr_array_index (holder, 0);
}
