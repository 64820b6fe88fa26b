/* SPDX-License-Identifier: EUPL-1.2 */
#include "support.h"

#include "report/pdf.h"

#include <glib/gstdio.h>
#include <locale.h>

static void
append_words (GString *text, const CabasWords *words)
{
  g_autofree char *plain = words != NULL ? cabas_words_dup_plain (words) : NULL;

  g_string_append_printf (text, "%s\n", plain != NULL ? plain : "");
}

/* The heads, and the rows from the first up to the end, counted from 1. */
static void
append_table (GString *text, const CabasTable *table, guint first, guint end)
{
  for (guint column = 0; column < cabas_table_get_n_columns (table); column++)
    g_string_append_printf (text, "%s\n", cabas_table_get_column (table, column)->head);
  for (guint row = first; row < end && row <= cabas_table_get_n_rows (table); row++)
    {
      append_words (text, cabas_table_get_group (table, row - 1));
      for (guint column = 0; column < cabas_table_get_n_columns (table); column++)
        append_words (text, cabas_table_get_cell (table, row - 1, column));
    }
}

static void
append_strip (GString *text, const CabasStrip *strip)
{
  for (guint i = 0; strip->runs != NULL && i < strip->runs->len; i++)
    {
      const CabasGlyphRun *run = &g_array_index (strip->runs, CabasGlyphRun, i);

      g_string_append_len (text, run->words + run->glyphs->item->offset, run->glyphs->item->length);
    }
}

/* What a reader should hear of a page, block by block; figures have a text of their own. */
static void
append_page (GString *text, const CabasSlidePage *page)
{
  const CabasBlock *last = NULL;

  for (guint i = 0; i < page->strips->len; i++)
    {
      const CabasSlideStrip *placed = &g_array_index (page->strips, CabasSlideStrip, i);
      const CabasStrip *strip = cabas_galley_get_strip (placed->galley, placed->strip);
      const CabasBlock *block = strip->block;

      if (block->text == NULL && block->table == NULL)
        append_strip (text, strip);
      else if (block != last && block->table != NULL)
        append_table (text, block->table, page->first_row, page->end_row);
      else if (block != last && block->chart == NULL)
        {
          g_string_append (text, block->marker != NULL ? block->marker : "");
          append_words (text, block->text);
        }
      last = block;
    }
}

/* Asks another reader than ours, Mozilla's, what a file says and how large. */
static void
ask (const char *script_name, const char *pdf_path, const char *last)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, script_name, NULL);
  g_autofree char *reader = g_test_build_filename (G_TEST_BUILT, "..", "pdfjs", NULL);
  const char *const argv[] = { "node", script, reader, pdf_path, last, NULL };
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  int status = -1;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpstr (said, ==, "");
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

static void
check_file (const char *folder, GBytes *pdf, const char *text, gboolean is_deck)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *pdf_path = g_build_filename (folder, "a.pdf", NULL);
  g_autofree char *text_path = g_build_filename (folder, "a.txt", NULL);

  g_file_set_contents (pdf_path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf),
                       &error);
  g_assert_no_error (error);
  g_file_set_contents (text_path, text, -1, &error);
  g_assert_no_error (error);
  ask ("report/structure.mjs", pdf_path, text_path);
  if (is_deck)
    ask ("deck/sizes.mjs", pdf_path, "18");
  g_unlink (pdf_path);
  g_unlink (text_path);
}

static void
check_handout (const char *folder, const Show *show)
{
  g_autoptr (CabasPaper) handout = cabas_handout_new (show->pages, CABAS_HANDOUT_NOTES);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < handout->blocks->len; i++)
    {
      const CabasBlock *block = g_ptr_array_index (handout->blocks, i);

      if (block->picture != NULL)
        continue;
      if (block->side != NULL)
        append_words (text, block->side);
      append_words (text, block->text);
    }
  pdf = cabas_pdf_write (handout, &error);
  g_assert_no_error (error);
  check_file (folder, pdf, text->str, FALSE);
}

static void
check_deck (const char *folder, CabasDocument *document, int occasion)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) again = NULL;
  Show show;

  show_init (&show, document, occasion, NULL);
  for (guint i = 0; i < show.pages->pages->len; i++)
    append_page (text, get_page (&show, i));
  pdf = cabas_deck_write_pdf (show.pages, FALSE, NULL, &error);
  g_assert_no_error (error);
  again = cabas_deck_write_pdf (show.pages, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (pdf, again));
  check_file (folder, pdf, text->str, TRUE);
  check_handout (folder, &show);
  show_clear (&show);
}

static void
test_samples_are_read_word_for_word (gconstpointer data)
{
  g_autofree char *reader = g_test_build_filename (G_TEST_BUILT, "..", "pdfjs", NULL);
  g_autofree char *folder = NULL;
  g_autoptr (CabasDocument) document = read_sample (data);

  if (!g_file_test (reader, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("pdf.js was not fetched");
      return;
    }

  folder = g_dir_make_tmp ("cabas-XXXXXX", NULL);
  for (int occasion = 0; occasion < CABAS_N_OCCASION; occasion++)
    {
      g_test_message ("%s, %d", (const char *) data, occasion);
      check_deck (folder, document, occasion);
    }
  g_rmdir (folder);
}

static void
test_archive_and_cancel (void)
{
  g_autoptr (CabasDocument) document = read_sample ("strasbourg.spaser");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const CabasPace pace = cabas_pace_new (cancellable, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) archive = NULL;
  Show show;

  show_init (&show, document, CABAS_OCCASION_ADOPTION, NULL);
  archive = cabas_deck_write_pdf (show.pages, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (archive);
  g_cancellable_cancel (cancellable);
  g_assert_null (cabas_deck_write_pdf (show.pages, FALSE, &pace, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  show_clear (&show);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sample_names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/deck-structure/%s", sample_names[i]);

      g_test_add_data_func (path, sample_names[i], test_samples_are_read_word_for_word);
    }
  g_test_add_func ("/deck-structure/archive-and-cancel", test_archive_and_cancel);

  return g_test_run ();
}
