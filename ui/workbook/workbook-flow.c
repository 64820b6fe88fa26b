/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook-flow.h"

#include "dialogs.h"
#include "export-flow.h"
#include "import-window.h"
#include "window.h"

#include "sheet/book-file.h"

#include <glib/gi18n-lib.h>

/* (nullable): no plan is shown. */
static CabasSession *
get_session (GtkWindow *window)
{
  CabasPlanFile *plan_file = cabas_window_get_plan_file (CABAS_WINDOW (window));

  return plan_file != NULL ? cabas_plan_file_get_session (plan_file) : NULL;
}

static AdwToastOverlay *
get_toasts (GtkWindow *window)
{
  return ADW_TOAST_OVERLAY (adw_application_window_get_content (ADW_APPLICATION_WINDOW (window)));
}

static void
applied_cb (CabasImportWindow *import_window, const char *sentence, CabasWindow *window)
{
  cabas_window_tell_done (window, sentence);
}

static void
import (GtkWindow *window, GFile *file)
{
  CabasSession *session = get_session (window);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  CabasImportWindow *import_window;
  CabasBook *book;

  if (cabas_document_get_read_only_reason (cabas_session_get_document (session)) != NULL)
    {
      cabas_dialogs_tell (
          window, _ ("The plan cannot be changed"),
          cabas_document_get_read_only_reason (cabas_session_get_document (session)));
      return;
    }

  book = cabas_book_read_file (file, &error);
  if (book == NULL)
    {
      g_autofree char *heading = g_strdup_printf (_ ("“%s” cannot be imported"), name);

      cabas_dialogs_tell (window, heading, error->message);
      return;
    }

  import_window = cabas_import_window_new (session, window, book, name);
  g_signal_connect_object (import_window, "applied", G_CALLBACK (applied_cb), window, 0);
  gtk_window_present (GTK_WINDOW (import_window));
}

gboolean
cabas_workbook_flow_takes (GtkWindow *window, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (name == NULL || !cabas_book_is_file_name (name))
    return FALSE;

  import (window, file);
  return TRUE;
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = cabas_dialogs_choose_finish (result);

  if (file != NULL && get_session (GTK_WINDOW (source)) != NULL)
    import (GTK_WINDOW (source), file);
}

void
cabas_workbook_flow_choose (GtkWindow *window, GAsyncReadyCallback callback)
{
  const char *const suffixes[] = { ".ods", ".xlsx", ".csv", ".tsv", NULL };

  cabas_dialogs_choose_async (window, _ ("Import a spreadsheet"),
                              _ ("Spreadsheets (ODS, xlsx, CSV)"), suffixes, callback, NULL);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cabas_workbook_flow_choose (GTK_WINDOW (widget), chosen_cb);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  cabas_export_flow_table (get_session (window), g_variant_get_string (parameter, NULL), window,
                           get_toasts (window));
}

void
cabas_workbook_flow_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (window_class, "win.export-table", "s", export_action);
}
