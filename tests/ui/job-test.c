/* SPDX-License-Identifier: EUPL-1.2 */
#include "documents/job.h"

#include "plan/extract.h"
#include "publish/export.h"
#include "store/reader.h"

#include <glib/gstdio.h>
#include <locale.h>

/* What somebody waits for, and what came of it. */
typedef struct
{
  gboolean is_done;
  gboolean is_good;
  GError *error;
} Outcome;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->is_good = cabas_job_run_finish (result, &outcome->error);
  outcome->is_done = TRUE;
}

static void
wait_until (const gboolean *is_so)
{
  while (!*is_so)
    g_main_context_iteration (NULL, TRUE);
}

/* (nullable): what shows how far the work has come. */
static GtkWindow *
find_dialog (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == parent)
        return window;
    }

  return NULL;
}

/* Work that ends only when nobody wants it any more. */
static gboolean
never_ends (gpointer data, const CabasPace *pace, GError **error)
{
  while (cabas_pace_step (pace, 0.5, error))
    g_usleep (1000);

  return FALSE;
}

static void
test_work_can_be_stopped (void)
{
  GtkWindow *parent = GTK_WINDOW (adw_window_new ());
  Outcome outcome = { FALSE };
  GtkWindow *dialog;

  gtk_window_present (parent);
  cabas_job_run_async (parent, "Writing", never_ends, g_strdup (""), g_free, done_cb, &outcome);
  while ((dialog = find_dialog (parent)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_window_get_modal (dialog));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "job.stop", NULL));
  wait_until (&outcome.is_done);

  g_assert_false (outcome.is_good);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (find_dialog (parent));
  g_clear_error (&outcome.error);
  gtk_window_destroy (parent);
}

typedef struct
{
  CabasDocument *document;
  char *path;
} Work;

/* Stops itself in the middle of the pack. */
static void
stop_late_cb (double share, gpointer user_data)
{
  if (share > 0.4)
    g_cancellable_cancel (user_data);
}

static gboolean
write_half_a_pack (gpointer data, const CabasPace *pace, GError **error)
{
  Work *work = data;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const CabasPace own = cabas_pace_new (cancellable, stop_late_cb, cancellable);
  const CabasExportOptions options = {
    .kind = CABAS_EXPORT_PACK,
    .level = CABAS_LEVEL_COUNCIL,
    .today = cabas_date_new (CABAS_DATE_DAY, 2027, 3, 15),
    .pace = &own,
  };

  return cabas_export_write (work->document, &options, work->path, error);
}

static CabasDocument *
open_sample (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CABAS_DATA_DIR"), "samples", "valmont.spaser", NULL);
  g_autoptr (GError) error = NULL;
  CabasDocument *document = cabas_reader_read_path (path, NULL, &error);

  g_assert_no_error (error);

  return document;
}

/* On a thread, while the window goes on; nothing is left where the folder would have been. */
static void
test_what_is_stopped_leaves_nothing (void)
{
  GtkWindow *parent = GTK_WINDOW (adw_window_new ());
  g_autofree char *folder = g_dir_make_tmp ("cabas-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pack", NULL);
  g_autoptr (CabasDocument) document = open_sample ();
  g_autoptr (CabasDocument) frozen = cabas_extract_new (document, CABAS_LEVEL_MEMO);
  Work *work = g_new (Work, 1);
  Outcome outcome = { FALSE };
  g_autoptr (GDir) left = NULL;

  *work = (Work){ frozen, path };
  cabas_job_run_async (parent, "Writing", write_half_a_pack, work, g_free, done_cb, &outcome);
  wait_until (&outcome.is_done);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);

  left = g_dir_open (folder, 0, NULL);
  g_assert_null (g_dir_read_name (left));
  g_rmdir (folder);
  gtk_window_destroy (parent);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/job/work-can-be-stopped", test_work_can_be_stopped);
  g_test_add_func ("/job/what-is-stopped-leaves-nothing", test_what_is_stopped_leaves_nothing);

  return g_test_run ();
}
