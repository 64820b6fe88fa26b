/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-editor.h"

#include "prose-view.h"

#include <string.h>

struct _CabasProseEditor
{
  CabasFieldRow parent_instance;

  GtkTextBuffer *buffer; /* (unowned) */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (CabasProseEditor, cabas_prose_editor, CABAS_TYPE_FIELD_ROW)

static char *
dup_typed (CabasProseEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
changed_cb (CabasProseEditor *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->is_showing)
    return;

  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, dup_typed (self));
  cabas_field_row_commit (CABAS_FIELD_ROW (self), &value);
}

/* Replaces what differs between two texts, so that the caret stays where it is. */
static void
replace_difference (GtkTextBuffer *buffer, const char *old_text, const char *new_text)
{
  const char *old_end = old_text + strlen (old_text);
  const char *new_end = new_text + strlen (new_text);
  const char *from = new_text;
  GtkTextIter start, end;
  int n_same;

  while (*old_text != '\0' && g_utf8_get_char (old_text) == g_utf8_get_char (from))
    {
      old_text = g_utf8_next_char (old_text);
      from = g_utf8_next_char (from);
    }
  n_same = g_utf8_strlen (new_text, from - new_text);

  while (old_end > old_text && new_end > from)
    {
      const char *old_last = g_utf8_prev_char (old_end);
      const char *new_last = g_utf8_prev_char (new_end);

      if (g_utf8_get_char (old_last) != g_utf8_get_char (new_last))
        break;
      old_end = old_last;
      new_end = new_last;
    }

  gtk_text_buffer_get_iter_at_offset (buffer, &start, n_same);
  gtk_text_buffer_get_iter_at_offset (buffer, &end,
                                      n_same + g_utf8_strlen (old_text, old_end - old_text));
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, from, new_end - from);
}

static void
cabas_prose_editor_show (CabasFieldRow *row)
{
  CabasProseEditor *self = CABAS_PROSE_EDITOR (row);
  const char *text =
      cabas_item_get_text (cabas_field_row_get_item (row), cabas_field_row_get_field (row));
  g_autofree char *typed = dup_typed (self);

  if (g_strcmp0 (typed, text != NULL ? text : "") == 0)
    return;

  self->is_showing = TRUE;
  replace_difference (self->buffer, typed, text != NULL ? text : "");
  self->is_showing = FALSE;
}

static GtkWidget *
cabas_prose_editor_make_control (CabasFieldRow *row)
{
  CabasProseEditor *self = CABAS_PROSE_EDITOR (row);
  GtkWidget *view = cabas_prose_view_new ();

  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  /* Undo belongs to the plan. */
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  cabas_field_row_describe (row, view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE,
                                  -1);
  cabas_field_row_set_stacked (row);

  return view;
}

static void
cabas_prose_editor_class_init (CabasProseEditorClass *klass)
{
  CabasFieldRowClass *row_class = CABAS_FIELD_ROW_CLASS (klass);

  row_class->make_control = cabas_prose_editor_make_control;
  row_class->show = cabas_prose_editor_show;
}

static void
cabas_prose_editor_init (CabasProseEditor *self)
{
}
