/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-buffer.h"

#include <string.h>

struct _CabasProseBuffer
{
  GtkTextBuffer parent_instance;

  CabasDocument *document; /* (owned) (nullable) */
  CabasProseTags tags;
  GHashTable *names; /* (owned): id → name, as shown */

  /* An empty last line has no character that a tag could be on. */
  CabasProseKind last_kind;
  guint last_level;

  guint n_writing; /* what happens to the text is not somebody's typing */
  int next_style;  /* of what is typed next; -1: as before the caret */
};

G_DEFINE_FINAL_TYPE (CabasProseBuffer, cabas_prose_buffer, GTK_TYPE_TEXT_BUFFER)

enum
{
  EDITED,
  OBJECT_ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
cabas_prose_buffer_note_edit (CabasProseBuffer *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static gboolean
is_last_and_empty (const GtkTextIter *place)
{
  GtkTextIter start = *place;

  gtk_text_iter_set_line_offset (&start, 0);
  return gtk_text_iter_is_end (&start);
}

CabasProseKind
cabas_prose_buffer_get_kind (CabasProseBuffer *self, const GtkTextIter *place, guint *level)
{
  GtkTextIter start = *place;
  guint ignored;

  level = level != NULL ? level : &ignored;
  gtk_text_iter_set_line_offset (&start, 0);
  if (is_last_and_empty (place))
    {
      *level = self->last_level;
      return self->last_kind;
    }

  return cabas_prose_tags_find (&self->tags, &start, level);
}

static void
remove_kind_tags (CabasProseBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  for (guint i = 1; i < G_N_ELEMENTS (self->tags.headings); i++)
    gtk_text_buffer_remove_tag (buffer, self->tags.headings[i], start, end);
  for (guint i = 0; i < G_N_ELEMENTS (self->tags.bullets); i++)
    {
      gtk_text_buffer_remove_tag (buffer, self->tags.bullets[i], start, end);
      gtk_text_buffer_remove_tag (buffer, self->tags.numbers[i], start, end);
    }
  gtk_text_buffer_remove_tag (buffer, self->tags.object, start, end);
}

void
cabas_prose_buffer_mark_line (CabasProseBuffer *self, int line, CabasProseKind kind, guint level)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextTag *tag = cabas_prose_tags_get (&self->tags, kind, level);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_forward_line (&end))
    gtk_text_buffer_get_end_iter (buffer, &end);

  if (is_last_and_empty (&start))
    {
      self->last_kind = kind;
      self->last_level = level;
      return;
    }
  remove_kind_tags (self, &start, &end);
  if (tag != NULL)
    gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
}

static guint
get_style_at (CabasProseBuffer *self, const GtkTextIter *place)
{
  return (gtk_text_iter_has_tag (place, self->tags.strong) ? CABAS_PROSE_STRONG : 0) |
         (gtk_text_iter_has_tag (place, self->tags.emphasis) ? CABAS_PROSE_EMPHASIS : 0);
}

/* What is typed looks like what stands before it. */
static guint
get_style_before (CabasProseBuffer *self, const GtkTextIter *place)
{
  GtkTextIter before = *place;

  if (!gtk_text_iter_starts_line (&before))
    gtk_text_iter_backward_char (&before);

  return get_style_at (self, &before);
}

static void
cabas_prose_buffer_insert_text (GtkTextBuffer *buffer,
                                GtkTextIter *place,
                                const char *text,
                                int length)
{
  CabasProseBuffer *self = CABAS_PROSE_BUFFER (buffer);
  const int offset = gtk_text_iter_get_offset (place);
  const int first = gtk_text_iter_get_line (place);
  guint level;
  CabasProseKind kind = cabas_prose_buffer_get_kind (self, place, &level);
  const guint style =
      self->next_style >= 0 ? (guint) self->next_style : get_style_before (self, place);
  const gboolean is_typed = self->n_writing == 0;
  GtkTextIter start;
  int end;

  /* Who reads the text at each edit reads it with its styles. */
  cabas_prose_buffer_begin_writing (self);
  GTK_TEXT_BUFFER_CLASS (cabas_prose_buffer_parent_class)
      ->insert_text (buffer, place, text, length);
  cabas_prose_buffer_end_writing (self);
  if (!is_typed)
    return;

  end = gtk_text_iter_get_offset (place);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_remove_tag (buffer, self->tags.strong, &start, place);
  gtk_text_buffer_remove_tag (buffer, self->tags.emphasis, &start, place);
  if (style & CABAS_PROSE_STRONG)
    gtk_text_buffer_apply_tag (buffer, self->tags.strong, &start, place);
  if (style & CABAS_PROSE_EMPHASIS)
    gtk_text_buffer_apply_tag (buffer, self->tags.emphasis, &start, place);
  for (int line = first; line <= gtk_text_iter_get_line (place); line++)
    cabas_prose_buffer_mark_line (
        self, line, line > first && kind == CABAS_PROSE_HEADING ? CABAS_PROSE_PARAGRAPH : kind,
        level);
  cabas_prose_buffer_note_edit (self);
  gtk_text_buffer_get_iter_at_offset (buffer, place, end);
}

static void
cabas_prose_buffer_delete_range (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  CabasProseBuffer *self = CABAS_PROSE_BUFFER (buffer);
  const gboolean takes_lines = gtk_text_iter_starts_line (start) &&
                               gtk_text_iter_starts_line (end) &&
                               gtk_text_iter_get_line (start) != gtk_text_iter_get_line (end);
  const int line = gtk_text_iter_get_line (start);
  guint level;
  CabasProseKind kind = cabas_prose_buffer_get_kind (self, takes_lines ? end : start, &level);
  const gboolean is_typed = self->n_writing == 0;
  int offset;

  cabas_prose_buffer_begin_writing (self);
  GTK_TEXT_BUFFER_CLASS (cabas_prose_buffer_parent_class)->delete_range (buffer, start, end);
  cabas_prose_buffer_end_writing (self);
  if (!is_typed)
    return;

  offset = gtk_text_iter_get_offset (start);
  cabas_prose_buffer_mark_line (self, line, kind, level);
  cabas_prose_buffer_note_edit (self);
  gtk_text_buffer_get_iter_at_offset (buffer, start, offset);
  *end = *start;
}

static void
cabas_prose_buffer_changed (GtkTextBuffer *buffer)
{
  CabasProseBuffer *self = CABAS_PROSE_BUFFER (buffer);

  GTK_TEXT_BUFFER_CLASS (cabas_prose_buffer_parent_class)->changed (buffer);
  if (self->n_writing == 0)
    cabas_prose_buffer_note_edit (self);
}

static void
cabas_prose_buffer_mark_set (GtkTextBuffer *buffer, const GtkTextIter *place, GtkTextMark *mark)
{
  CabasProseBuffer *self = CABAS_PROSE_BUFFER (buffer);

  GTK_TEXT_BUFFER_CLASS (cabas_prose_buffer_parent_class)->mark_set (buffer, place, mark);
  if (mark == gtk_text_buffer_get_insert (buffer))
    self->next_style = -1;
}

static void
cabas_prose_buffer_constructed (GObject *object)
{
  CabasProseBuffer *self = CABAS_PROSE_BUFFER (object);

  G_OBJECT_CLASS (cabas_prose_buffer_parent_class)->constructed (object);
  cabas_prose_tags_make (&self->tags, GTK_TEXT_BUFFER (self));
  /* Undo belongs to the plan. */
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self), FALSE);
}

static void
cabas_prose_buffer_dispose (GObject *object)
{
  CabasProseBuffer *self = CABAS_PROSE_BUFFER (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->names, g_hash_table_unref);

  G_OBJECT_CLASS (cabas_prose_buffer_parent_class)->dispose (object);
}

static void
cabas_prose_buffer_class_init (CabasProseBufferClass *klass)
{
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cabas_prose_buffer_constructed;
  G_OBJECT_CLASS (klass)->dispose = cabas_prose_buffer_dispose;
  buffer_class->insert_text = cabas_prose_buffer_insert_text;
  buffer_class->delete_range = cabas_prose_buffer_delete_range;
  buffer_class->changed = cabas_prose_buffer_changed;
  buffer_class->mark_set = cabas_prose_buffer_mark_set;

  signals[EDITED] = g_signal_new ("edited", CABAS_TYPE_PROSE_BUFFER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[OBJECT_ADDED] =
      g_signal_new ("object-added", CABAS_TYPE_PROSE_BUFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, GTK_TYPE_TEXT_CHILD_ANCHOR);
}

static void
cabas_prose_buffer_init (CabasProseBuffer *self)
{
  self->next_style = -1;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

CabasProseBuffer *
cabas_prose_buffer_new (CabasDocument *document)
{
  CabasProseBuffer *self = g_object_new (CABAS_TYPE_PROSE_BUFFER, NULL);

  g_set_object (&self->document, document);
  return self;
}

const CabasProseTags *
cabas_prose_buffer_get_tags (CabasProseBuffer *self)
{
  return &self->tags;
}

char *
cabas_prose_buffer_dup_name (CabasProseBuffer *self, const char *id)
{
  char *name = self->document != NULL ? cabas_document_dup_reference_name (self->document, id)
                                      : g_strdup (id);

  g_hash_table_replace (self->names, g_strdup (id), g_strdup (name));
  return name;
}

gboolean
cabas_prose_buffer_has_old_names (CabasProseBuffer *self)
{
  GHashTableIter iter;
  gpointer id, name;

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &id, &name))
    {
      g_autofree char *now = cabas_document_dup_reference_name (self->document, id);

      if (!g_str_equal (now, name))
        return TRUE;
    }

  return FALSE;
}

guint
cabas_prose_buffer_get_style (CabasProseBuffer *self)
{
  GtkTextIter start, end;

  if (self->next_style >= 0)
    return self->next_style;
  if (gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end))
    return get_style_at (self, &start);

  return get_style_before (self, &start);
}

void
cabas_prose_buffer_toggle_style (CabasProseBuffer *self, CabasProseStyle style)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextTag *tag = style == CABAS_PROSE_STRONG ? self->tags.strong : self->tags.emphasis;
  const guint now = cabas_prose_buffer_get_style (self);
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    {
      self->next_style = now ^ style;
      return;
    }

  if (now & style)
    gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
  else
    gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
  cabas_prose_buffer_note_edit (self);
}

void
cabas_prose_buffer_begin_writing (CabasProseBuffer *self)
{
  self->n_writing++;
}

void
cabas_prose_buffer_end_writing (CabasProseBuffer *self)
{
  self->n_writing--;
}
