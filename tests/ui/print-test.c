/* SPDX-License-Identifier: EUPL-1.2 */
#include "documents/print.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static CabasProof *
make_proof (void)
{
  CabasPaper *paper = cabas_paper_new ("A plan");

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("Part %u", i + 1);

      cabas_paper_add_heading (paper, 1, title, title);
      cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH, cabas_words_new ("What is planned."));
      cabas_paper_add (paper, CABAS_BLOCK_PAGE_BREAK, NULL);
    }

  return cabas_proof_new (paper, NULL);
}

static char *
run (const char *const *argv)
{
  char *said = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said,
                               NULL, NULL, NULL));

  return said;
}

/* What a printer is given: as many A4 pages, with the same words. */
static void
test_printer_gets_the_pages (void)
{
  g_autoptr (CabasProof) proof = make_proof ();
  g_autoptr (GtkPrintOperation) operation = cabas_print_operation_new ("A plan", proof);
  g_autofree char *path = NULL;
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("cabas-XXXXXX.pdf", &path, NULL);

  g_close (fd, NULL);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  info = run ((const char *const[]){ "pdfinfo", path, NULL });
  text = run ((const char *const[]){ "pdftotext", path, "-", NULL });
  g_unlink (path);
  g_assert_cmpint (atoi (strstr (info, "Pages:") + strlen ("Pages:")), ==,
                   (int) cabas_proof_get_n_pages (proof));
  g_assert_nonnull (strstr (info, "A4"));
  g_assert_nonnull (strstr (text, "Part 3"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/print/printer-gets-the-pages", test_printer_gets_the_pages);

  return g_test_run ();
}
