/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pages.h"
#include "report/pdf.h"
#include "report/plan-report.h"
#include "store/reader.h"

#include <glib/gstdio.h>

/* What a reader should hear, in its order. The contents repeat the headings, and figures have a
 * text of their own. */
static void
append_words (GString *text, const CabasWords *words, const CabasPages *pages)
{
  for (guint i = 0; words != NULL && i < cabas_words_get_n_runs (words); i++)
    {
      const CabasWordsRun *run = cabas_words_get_run (words, i);

      if (run->style & CABAS_WORDS_PAGE_NUMBER)
        g_string_append_printf (text, "%u", cabas_pages_find_anchor (pages, run->link));
      else
        g_string_append (text, run->words);
    }
  g_string_append_c (text, '\n');
}

static void
append_table (GString *text, const CabasTable *table, const CabasPages *pages)
{
  for (guint column = 0; column < cabas_table_get_n_columns (table); column++)
    g_string_append_printf (text, "%s\n", cabas_table_get_column (table, column)->head);
  for (guint row = 0; row < cabas_table_get_n_rows (table); row++)
    {
      append_words (text, cabas_table_get_group (table, row), pages);
      for (guint column = 0; column < cabas_table_get_n_columns (table); column++)
        append_words (text, cabas_table_get_cell (table, row, column), pages);
    }
}

static char *
read_paper (const CabasPaper *paper)
{
  g_autoptr (CabasGalley) galley = cabas_galley_new (paper, NULL, NULL);
  g_autoptr (CabasPages) pages = cabas_pages_new (galley);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const CabasBlock *block = g_ptr_array_index (paper->blocks, i);

      if (block->kind == CABAS_BLOCK_CHART || block->kind == CABAS_BLOCK_PICTURE)
        continue;
      append_words (text, block->side, pages);
      g_string_append (text, block->marker != NULL ? block->marker : "");
      append_words (text, block->text, pages);
      for (guint j = 0; block->lines != NULL && j < block->lines->len; j++)
        append_words (text, g_ptr_array_index (block->lines, j), pages);
      if (block->table != NULL)
        append_table (text, block->table, pages);
    }

  return g_string_free (text, FALSE);
}

/* Asks another reader than ours: Mozilla's. */
static void
check_structure (const char *folder, const CabasPaper *paper)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = cabas_pdf_write (paper, &error);
  g_autofree char *text = read_paper (paper);
  g_autofree char *pdf_path = g_build_filename (folder, "a.pdf", NULL);
  g_autofree char *text_path = g_build_filename (folder, "a.txt", NULL);
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "report", "structure.mjs", NULL);
  g_autofree char *reader = g_test_build_filename (G_TEST_BUILT, "..", "pdfjs", NULL);
  const char *const argv[] = { "node", script, reader, pdf_path, text_path, NULL };
  g_autofree char *said = NULL;
  int status = -1;

  g_assert_no_error (error);
  g_file_set_contents (pdf_path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf),
                       &error);
  g_assert_no_error (error);
  g_file_set_contents (text_path, text, -1, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpstr (said, ==, "");
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  g_unlink (pdf_path);
  g_unlink (text_path);
}

static void
test_samples_are_read_word_for_word (gconstpointer data)
{
  const char *const *names = data;
  g_autofree char *reader = g_test_build_filename (G_TEST_BUILT, "..", "pdfjs", NULL);
  g_autofree char *folder = g_dir_make_tmp ("cabas-XXXXXX", NULL);

  if (!g_file_test (reader, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("pdf.js was not fetched");
      g_rmdir (folder);
      return;
    }

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path =
          g_build_filename (g_getenv ("CABAS_DATA_DIR"), "samples", names[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CabasDocument) document = cabas_reader_read_path (path, NULL, &error);
      CabasReportOptions options = { CABAS_LEVEL_INTERNAL,
                                     cabas_date_new (CABAS_DATE_DAY, 2027, 3, 15) };
      g_autoptr (CabasPaper) paper = NULL;

      g_assert_no_error (error);
      g_test_message ("%s", names[i]);
      paper = cabas_plan_report_new (document, &options);
      check_structure (folder, paper);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "valmont.spaser", "strasbourg.spaser", NULL };

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/structure/samples-are-read-word-for-word", names,
                        test_samples_are_read_word_for_word);

  return g_test_run ();
}
