/* SPDX-License-Identifier: EUPL-1.2 */
#include "documents/print.h"

#include "dialogs.h"

#include <glib/gi18n-lib.h>

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  const CabasProof *proof = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width;
  double height;

  cabas_proof_get_size (proof, &width, &height);
  cairo_scale (cr, gtk_print_context_get_width (context) / width,
               gtk_print_context_get_height (context) / height);
  cabas_proof_draw_page (proof, (guint) page + 1, cr);
}

GtkPrintOperation *
cabas_print_operation_new (const char *title, const CabasProof *proof)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, (int) cabas_proof_get_n_pages (proof));
  /* Pages have margins of their own. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), (gpointer) proof);

  return operation;
}

void
cabas_print_proof (GtkWindow *parent, const char *title, const CabasProof *proof)
{
  g_autoptr (GtkPrintOperation) operation = cabas_print_operation_new (title, proof);
  g_autoptr (GError) error = NULL;

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent,
                               &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    cabas_dialogs_tell (parent, _ ("The document could not be printed"), error->message);
}
