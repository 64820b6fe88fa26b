/* SPDX-License-Identifier: EUPL-1.2 */
#include "editors/prose-buffer.h"

#include <adwaita.h>
#include <locale.h>

/* What the plan is told at each edit. */
static void
edited_cb (CabasProseBuffer *prose, char **heard)
{
  g_free (*heard);
  *heard = cabas_prose_buffer_dup_text (prose);
}

static CabasProseBuffer *
make_prose (const char *text, char **heard)
{
  CabasProseBuffer *prose = cabas_prose_buffer_new (NULL);

  cabas_prose_buffer_show (prose, text);
  g_signal_connect (prose, "edited", G_CALLBACK (edited_cb), heard);
  return prose;
}

static void
type (CabasProseBuffer *prose, const char *letters)
{
  for (const char *p = letters; *p != '\0'; p++)
    if (*p == '\n')
      cabas_prose_buffer_break_line (prose);
    else
      gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (prose), p, 1);
}

static void
test_bold_goes_to_the_last_letter (void)
{
  g_autofree char *heard = NULL;
  g_autoptr (CabasProseBuffer) prose = make_prose (NULL, &heard);

  type (prose, "Buy ");
  cabas_prose_buffer_toggle_style (prose, CABAS_PROSE_STRONG);
  type (prose, "word");
  g_assert_cmpstr (heard, ==, "Buy **word**");
  cabas_prose_buffer_toggle_style (prose, CABAS_PROSE_STRONG);
  type (prose, "s");
  g_assert_cmpstr (heard, ==, "Buy **word**s");
}

static void
test_lines_keep_their_kind (void)
{
  g_autofree char *heard = NULL;
  g_autoptr (CabasProseBuffer) prose = make_prose (NULL, &heard);

  cabas_prose_buffer_set_kind (prose, CABAS_PROSE_HEADING, 2);
  type (prose, "Aim\nText");
  g_assert_cmpstr (heard, ==, "## Aim\n\nText");
  type (prose, "\n");
  cabas_prose_buffer_set_kind (prose, CABAS_PROSE_BULLET, 0);
  type (prose, "one\nt");
  g_assert_cmpstr (heard, ==, "## Aim\n\nText\n\n- one\n- t");
}

/* What is left of a line takes the kind of the line that it is joined to, at once. */
static void
test_joined_line_changes_its_kind (void)
{
  g_autofree char *heard = NULL;
  g_autoptr (CabasProseBuffer) prose = make_prose ("Text\n\n# An aim", &heard);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (prose);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, 0);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &end, 1, 3);
  gtk_text_buffer_delete (buffer, &start, &end);
  g_assert_cmpstr (heard, ==, "aim");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  gtk_disable_setlocale ();
  adw_init ();

  g_test_add_func ("/prose/bold-goes-to-the-last-letter", test_bold_goes_to_the_last_letter);
  g_test_add_func ("/prose/lines-keep-their-kind", test_lines_keep_their_kind);
  g_test_add_func ("/prose/a-joined-line-changes-its-kind", test_joined_line_changes_its_kind);

  return g_test_run ();
}
