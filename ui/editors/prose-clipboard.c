/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-view.h"

#include "store/html-prose.h"

#include <string.h>

#define HTML "text/html"
/* More than any page. */
#define MAX_BYTES (16 * 1024 * 1024)

static char *
dup_plain (CabasProseView *self, const GtkTextIter *start, const GtkTextIter *end)
{
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), start, end,
                                   FALSE);
}

void
cabas_prose_view_copy (CabasProseView *self)
{
  CabasProseBuffer *buffer = cabas_prose_view_get_prose (self);
  GtkTextIter start, end;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *part = NULL;
  char *html;
  GdkContentProvider *forms[2];
  g_autoptr (GdkContentProvider) all = NULL;

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (buffer), &start, &end))
    return;

  plain = dup_plain (self, &start, &end);
  blocks = cabas_prose_buffer_read (buffer, &start, &end);
  part = cabas_prose_to_html (blocks);
  html = g_strconcat ("<meta charset=\"utf-8\">", part, NULL);
  bytes = g_bytes_new_take (html, strlen (html));
  forms[0] = gdk_content_provider_new_for_bytes (HTML, bytes);
  forms[1] = gdk_content_provider_new_typed (G_TYPE_STRING, plain);
  all = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
}

/* A link to a place in another document leads nowhere here. */
static void
drop_foreign_links (CabasProseView *self, const GPtrArray *runs)
{
  CabasDocument *document = cabas_session_get_document (cabas_prose_view_get_session (self));

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      CabasProseRun *run = g_ptr_array_index (runs, i);

      if (run->link != NULL && strchr (run->link, ':') == NULL &&
          cabas_document_find (document, run->link) == NULL)
        g_clear_pointer (&run->link, g_free);
    }
}

void
cabas_prose_view_paste_html (CabasProseView *self, const char *html, gsize length)
{
  g_autoptr (GPtrArray) blocks = cabas_html_to_prose (html, length);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i);

      drop_foreign_links (self, block->runs);
      for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
        for (guint column = 0; column < cabas_prose_table_get_n_columns (block); column++)
          drop_foreign_links (self, cabas_prose_table_get_cell (block, row, column));
    }
  cabas_prose_buffer_insert_blocks (cabas_prose_view_get_prose (self), blocks);
}

/* Programs write UTF-8, and some of them UTF-16. */
static char *
dup_utf8 (const char *data, gsize length, gsize *n_bytes)
{
  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    return g_convert (data, length, "UTF-8", "UTF-16", NULL, n_bytes, NULL);

  *n_bytes = strnlen (data, length);
  return g_utf8_make_valid (data, *n_bytes);
}

static void
html_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CabasProseView) self = user_data;
  GOutputStream *stream = G_OUTPUT_STREAM (source);
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  g_autofree char *html = NULL;
  gsize length = 0;

  if (g_output_stream_splice_finish (stream, result, NULL) < 0)
    return;

  html = dup_utf8 (g_memory_output_stream_get_data (memory),
                   g_memory_output_stream_get_data_size (memory), &length);
  if (html != NULL && length <= MAX_BYTES)
    cabas_prose_view_paste_html (self, html, strlen (html));
}

static void
html_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CabasProseView) self = user_data;
  g_autoptr (GInputStream) stream =
                 gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream != NULL)
    g_output_stream_splice_async (
        memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
        G_PRIORITY_DEFAULT, NULL, html_read_cb, g_object_ref (self));
}

static void
texture_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CabasProseView) self = user_data;
  g_autoptr (GdkTexture) texture =
                 gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);

  if (texture != NULL)
    g_signal_emit_by_name (self, "image-offered", texture);
}

static void
file_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CabasProseView) self = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL)
    g_signal_emit_by_name (self, "image-offered", g_value_get_object (value));
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CabasProseView) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  if (text == NULL)
    return;

  g_strdelimit (text, "\r", '\n');
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
}

void
cabas_prose_view_paste (CabasProseView *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  static const char *html[] = { HTML, NULL };

  if (gdk_content_formats_contain_mime_type (formats, HTML))
    gdk_clipboard_read_async (clipboard, html, G_PRIORITY_DEFAULT, NULL, html_opened_cb,
                              g_object_ref (self));
  else if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE))
    gdk_clipboard_read_texture_async (clipboard, NULL, texture_read_cb, g_object_ref (self));
  else if (gdk_content_formats_contain_gtype (formats, G_TYPE_FILE))
    gdk_clipboard_read_value_async (clipboard, G_TYPE_FILE, G_PRIORITY_DEFAULT, NULL, file_read_cb,
                                    g_object_ref (self));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, g_object_ref (self));
}
