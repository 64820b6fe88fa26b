/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pages.h"
#include "report/pdf.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define SENTENCE "Chaque direction dit ce qu’elle fait, pour quand, et avec quels moyens. "

/* What pdftotext reads on one page, or on all of them where `page` is 0. */
static char *
read_text (GBytes *pdf, guint page)
{
  g_autofree char *path = NULL;
  g_autofree char *number = g_strdup_printf ("%u", MAX (page, 1));
  g_autofree char *last = g_strdup_printf ("%u", page == 0 ? 100000 : page);
  const char *argv[] = { "pdftotext", "-layout", "-f", number, "-l", last, NULL, "-", NULL };
  char *text = NULL;
  int fd = g_file_open_tmp ("cabas-XXXXXX.pdf", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL));
  argv[6] = path;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &text,
                               NULL, NULL, NULL));
  g_unlink (path);

  return text;
}

static GBytes *
write_pdf (const CabasPaper *paper)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = cabas_pdf_write (paper, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pdf);

  return pdf;
}

static CabasPaper *
make_long_paper (void)
{
  CabasPaper *paper = cabas_paper_new ("Un plan");

  cabas_paper_add_heading (paper, 1, NULL, "Sommaire");
  cabas_paper_add (paper, CABAS_BLOCK_CONTENTS, NULL);
  for (guint part = 1; part <= 5; part++)
    for (guint chapter = 0; chapter < 4; chapter++)
      {
        g_autofree char *anchor = g_strdup_printf ("c%u-%u", part, chapter);
        g_autofree char *title = g_strdup_printf ("Titre numéro %u-%u", part, chapter);

        cabas_paper_add_heading (paper, chapter == 0 ? 1 : 2, anchor, title);
        for (guint i = 0; i < 5 + part; i++)
          cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH,
                           cabas_words_new (SENTENCE SENTENCE SENTENCE SENTENCE));
      }

  return paper;
}

static CabasTable *
make_table (guint n_rows)
{
  CabasTable *table = cabas_table_new ();

  cabas_table_add_column (table, "Direction", CABAS_TABLE_START, 2);
  cabas_table_add_column (table, "Nombre", CABAS_TABLE_END, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *cell = g_strdup_printf ("Rangée %u", i);

      cabas_table_add_row (table);
      cabas_table_add_cell (table, cell);
      cabas_table_add_cell (table, NULL);
    }

  return table;
}

/* “Titre numéro 2-0 ..... 7” in the contents: the number at the end of the line. */
static guint
find_announced_page (const char *contents, const char *title)
{
  const char *found = strstr (contents, title);
  g_autofree char *line = NULL;
  const char *space;

  g_assert_nonnull (found);
  line = g_strndup (found, strcspn (found, "\n"));
  space = strrchr (g_strchomp (line), ' ');
  g_assert_nonnull (space);

  return (guint) g_ascii_strtoull (space, NULL, 10);
}

static void
test_contents_tell_real_pages (void)
{
  g_autoptr (CabasPaper) paper = make_long_paper ();
  g_autoptr (GBytes) pdf = write_pdf (paper);
  g_autofree char *contents = read_text (pdf, 1);

  for (guint part = 1; part <= 5; part++)
    for (guint chapter = 0; chapter < 4; chapter++)
      {
        g_autofree char *title = g_strdup_printf ("Titre numéro %u-%u", part, chapter);
        guint page = find_announced_page (contents, title);
        g_autofree char *text = read_text (pdf, page);

        g_assert_cmpuint (page, >, 1);
        g_assert_nonnull (strstr (text, title));
      }
}

static void
test_no_heading_ends_a_page (void)
{
  g_autoptr (CabasPaper) paper = make_long_paper ();
  g_autoptr (CabasGalley) galley = cabas_galley_new (paper, NULL, NULL);
  g_autoptr (CabasPages) pages = cabas_pages_new (galley);

  for (guint i = 0; i + 1 < pages->placed->len; i++)
    {
      const CabasPlaced *placed = &g_array_index (pages->placed, CabasPlaced, i);
      const CabasPlaced *next = placed + 1;

      if (cabas_galley_get_strip (galley, placed->strip)->block->kind == CABAS_BLOCK_HEADING)
        g_assert_cmpuint (placed->page, ==, next->page);
    }
}

/* How many lines of one block stand on one page. */
static guint
count_lines (const CabasPages *pages, guint first)
{
  const CabasPlaced *placed = &g_array_index (pages->placed, CabasPlaced, first);
  const CabasBlock *block = cabas_galley_get_strip (pages->galley, placed->strip)->block;
  guint n = 0;

  for (guint i = first; i < pages->placed->len; i++, n++)
    {
      const CabasPlaced *other = &g_array_index (pages->placed, CabasPlaced, i);

      if (other->page != placed->page ||
          cabas_galley_get_strip (pages->galley, other->strip)->block != block)
        break;
    }

  return n;
}

static void
test_no_line_of_a_paragraph_stands_alone (void)
{
  g_autoptr (CabasPaper) paper = make_long_paper ();
  g_autoptr (CabasGalley) galley = cabas_galley_new (paper, NULL, NULL);
  g_autoptr (CabasPages) pages = cabas_pages_new (galley);
  guint n = 0;

  for (guint i = 0; i < pages->placed->len; i += n)
    {
      const CabasPlaced *placed = &g_array_index (pages->placed, CabasPlaced, i);

      n = count_lines (pages, i);
      if (cabas_galley_get_strip (galley, placed->strip)->block->kind == CABAS_BLOCK_PARAGRAPH)
        g_assert_cmpuint (n, >=, 2);
    }
}

static void
test_heads_are_repeated_on_each_page_of_a_table (void)
{
  g_autoptr (CabasPaper) paper = cabas_paper_new ("Un plan");
  g_autoptr (GBytes) pdf = NULL;
  guint n_pages = 0;

  cabas_paper_add_table (paper, make_table (200));
  pdf = write_pdf (paper);
  for (guint page = 1;; page++)
    {
      g_autofree char *text = read_text (pdf, page);

      if (strstr (text, "Rangée") == NULL)
        break;
      g_assert_nonnull (strstr (text, "Direction"));
      n_pages++;
    }
  g_assert_cmpuint (n_pages, >=, 4);
}

static void
test_a_row_is_cut_only_where_it_is_taller_than_a_page (void)
{
  g_autoptr (CabasPaper) paper = cabas_paper_new ("Un plan");
  g_autoptr (CabasGalley) galley = NULL;
  g_autoptr (CabasPages) pages = NULL;
  CabasTable *table = make_table (30);
  g_autoptr (GString) long_text = g_string_new (NULL);
  guint n_cut = 0;

  for (guint i = 0; i < 20; i++)
    {
      cabas_table_add_row (table);
      cabas_table_add_cell (table, SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE);
    }
  for (guint i = 0; i < 200; i++)
    g_string_append (long_text, SENTENCE);
  cabas_table_add_row (table);
  cabas_table_add_cell (table, long_text->str);
  cabas_paper_add_table (paper, table);

  galley = cabas_galley_new (paper, NULL, NULL);
  pages = cabas_pages_new (galley);
  for (guint i = 0; i + 1 < pages->placed->len; i++)
    {
      const CabasPlaced *placed = &g_array_index (pages->placed, CabasPlaced, i);

      g_assert_cmpfloat (placed->y, <=, CABAS_PAGE_TEXT_HEIGHT);
      n_cut += placed->page != placed[1].page && placed->strip < galley->strips->len - 200 &&
               cabas_galley_get_strip (galley, placed->strip)->keeps_with_next;
    }
  g_assert_cmpuint (n_cut, ==, 0);
}

static void
test_two_runs_give_the_same_bytes (void)
{
  g_autoptr (CabasPaper) paper = make_long_paper ();
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;

  paper->watermark = g_strdup ("Projet");
  one = write_pdf (paper);
  other = write_pdf (paper);
  g_assert_true (g_bytes_equal (one, other));
}

static void
test_what_does_not_fit_is_still_written (void)
{
  g_autoptr (CabasPaper) paper = cabas_paper_new ("Un plan");
  g_autofree char *word = g_strnfill (3000, 'x');
  g_autoptr (GBytes) pdf = NULL;
  CabasTable *table = cabas_table_new ();
  CabasBlock *cover = cabas_paper_add (paper, CABAS_BLOCK_COVER, cabas_words_new (word));

  cover->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_words_free);
  g_ptr_array_add (cover->lines, cabas_words_new (word));
  cabas_paper_add (paper, CABAS_BLOCK_CONTENTS, NULL);
  for (guint level = 1; level < 6; level++)
    {
      g_autofree char *anchor = g_strdup_printf ("h%u", level);
      CabasBlock *heading = cabas_paper_add_heading (paper, level, anchor, word);

      heading->side = cabas_words_new (word);
    }
  cabas_table_add_column (table, word, CABAS_TABLE_START, 0);
  cabas_table_add_column (table, word, CABAS_TABLE_END, 0);
  cabas_table_add_column (table, "", CABAS_TABLE_CENTER, 1);
  cabas_table_add_row (table);
  cabas_table_add_cell (table, word);
  cabas_table_add_row (table);
  cabas_paper_add_table (paper, table);
  cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH, cabas_words_new (word));

  pdf = write_pdf (paper);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
}

static void
test_an_empty_document_has_one_page (void)
{
  g_autoptr (CabasPaper) paper = cabas_paper_new ("");
  g_autoptr (GBytes) pdf = write_pdf (paper);

  g_assert_cmpuint (g_bytes_get_size (pdf), >, 100);
}

static void
test_links_lead_only_where_something_is (void)
{
  g_autoptr (CabasPaper) paper = cabas_paper_new ("Un plan");
  CabasWords *words = cabas_words_new (NULL);
  g_autoptr (GBytes) pdf = NULL;

  cabas_paper_add_heading (paper, 1, "here", "Ici");
  cabas_words_add_link (words, 0, "ici", "here");
  cabas_words_add_link (words, 0, "nulle part", "no'where");
  cabas_words_add_link (words, 0, "au dehors", "https://example.org/a'b\\c?d=é");
  cabas_words_add_page_of (words, 0, "no'where");
  cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH, words);

  pdf = write_pdf (paper);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/contents-tell-real-pages", test_contents_tell_real_pages);
  g_test_add_func ("/pdf/no-heading-ends-a-page", test_no_heading_ends_a_page);
  g_test_add_func ("/pdf/no-line-of-a-paragraph-stands-alone",
                   test_no_line_of_a_paragraph_stands_alone);
  g_test_add_func ("/pdf/heads-are-repeated", test_heads_are_repeated_on_each_page_of_a_table);
  g_test_add_func ("/pdf/a-row-is-cut-only-where-it-is-taller-than-a-page",
                   test_a_row_is_cut_only_where_it_is_taller_than_a_page);
  g_test_add_func ("/pdf/two-runs-give-the-same-bytes", test_two_runs_give_the_same_bytes);
  g_test_add_func ("/pdf/what-does-not-fit-is-still-written",
                   test_what_does_not_fit_is_still_written);
  g_test_add_func ("/pdf/an-empty-document-has-one-page", test_an_empty_document_has_one_page);
  g_test_add_func ("/pdf/links-lead-only-where-something-is",
                   test_links_lead_only_where_something_is);

  return g_test_run ();
}
