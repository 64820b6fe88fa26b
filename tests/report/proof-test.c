/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf.h"
#include "report/proof.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static CabasPaper *
make_paper (void)
{
  CabasPaper *paper = cabas_paper_new ("A plan");
  CabasTable *table = cabas_table_new ();

  cabas_table_add_column (table, "Action", CABAS_TABLE_START, 1);
  cabas_table_add_column (table, "Owner", CABAS_TABLE_START, 0);
  for (guint i = 0; i < 120; i++)
    {
      cabas_table_add_row (table);
      cabas_table_add_cell (table, "Repair what can be repaired");
      cabas_table_add_cell (table, "Roads");
    }

  cabas_paper_add_heading (paper, 1, "first", "First part");
  cabas_paper_add_table (paper, table);
  cabas_paper_add_heading (paper, 1, "second", "Second part");
  cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH, cabas_words_new ("The end."));

  return paper;
}

static cairo_surface_t *
draw_proof (const CabasProof *proof, guint page)
{
  double width;
  double height;
  cairo_surface_t *surface;
  cairo_t *cr;

  cabas_proof_get_size (proof, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cabas_proof_draw_page (proof, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint
count_dark_pixels (cairo_surface_t *surface, int top, int bottom)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int y = top; y < bottom; y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += data[y * stride + 4 * x + 1] < 128;

  return n;
}

/* The same number of pages as the file has, each with ink from its running head to its foot. */
static void
test_pages_are_those_of_the_file (void)
{
  g_autoptr (CabasPaper) paper = make_paper ();
  g_autoptr (CabasProof) proof = cabas_proof_new (make_paper (), NULL);
  g_autoptr (GBytes) pdf = cabas_pdf_write (paper, NULL);
  g_autofree char *path = NULL;
  g_autofree char *said = NULL;
  const char *argv[] = { "pdfinfo", NULL, NULL };
  int fd = g_file_open_tmp ("cabas-XXXXXX.pdf", &path, NULL);

  g_close (fd, NULL);
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL));
  argv[1] = path;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said,
                               NULL, NULL, NULL));
  g_unlink (path);
  g_assert_cmpuint (cabas_proof_get_n_pages (proof), >=, 3);
  g_assert_nonnull (strstr (said, "Pages:"));
  g_assert_cmpint (atoi (strstr (said, "Pages:") + strlen ("Pages:")), ==,
                   (int) cabas_proof_get_n_pages (proof));
  for (guint page = 1; page <= cabas_proof_get_n_pages (proof); page++)
    {
      cairo_surface_t *surface = draw_proof (proof, page);

      g_assert_cmpuint (count_dark_pixels (surface, 0, cairo_image_surface_get_height (surface)), >,
                        200);
      cairo_surface_destroy (surface);
    }
}

/* A page is the same whether those before it were drawn or not, and as often as it is drawn. */
static void
test_pages_are_drawn_in_any_order (void)
{
  g_autoptr (CabasProof) proof = cabas_proof_new (make_paper (), NULL);
  cairo_surface_t *first = draw_proof (proof, 2);
  cairo_surface_t *other = draw_proof (proof, 1);
  cairo_surface_t *again = draw_proof (proof, 2);
  const gsize length = (gsize) cairo_image_surface_get_stride (first) *
                       (gsize) cairo_image_surface_get_height (first);

  g_assert_cmpmem (cairo_image_surface_get_data (first), length,
                   cairo_image_surface_get_data (again), length);
  g_assert_cmpint (
      memcmp (cairo_image_surface_get_data (first), cairo_image_surface_get_data (other), length),
      !=, 0);
  cairo_surface_destroy (first);
  cairo_surface_destroy (other);
  cairo_surface_destroy (again);
}

static void
test_pages_say_their_headings (void)
{
  g_autoptr (CabasProof) proof = cabas_proof_new (make_paper (), NULL);
  g_autofree char *first = cabas_proof_dup_headings (proof, 1);
  g_autofree char *between = cabas_proof_dup_headings (proof, 2);

  g_assert_cmpstr (first, ==, "First part");
  g_assert_cmpstr (between, ==, "");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/proof/pages-are-those-of-the-file", test_pages_are_those_of_the_file);
  g_test_add_func ("/proof/pages-are-drawn-in-any-order", test_pages_are_drawn_in_any_order);
  g_test_add_func ("/proof/pages-say-their-headings", test_pages_say_their_headings);

  return g_test_run ();
}
