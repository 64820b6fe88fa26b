/* SPDX-License-Identifier: EUPL-1.2 */
#include "documents/write-flow.h"

#include "dialogs.h"
#include "documents/job.h"
#include "documents/preview-window.h"

#include "plan/extract.h"

#include <glib/gi18n-lib.h>

/* A document on its way through the questions. */
typedef struct
{
  GtkWindow *parent;       /* (owned) */
  AdwToastOverlay *toasts; /* (owned) (nullable) */
  CabasDocument *frozen;   /* (owned): the plan as it was when it was asked for */
  CabasExportOptions options;
  char *folder_name; /* (owned): of what is a folder */
  GFile *place;      /* (owned) (nullable) */
} Flow;

static void
flow_free (Flow *self)
{
  g_object_unref (self->parent);
  g_clear_object (&self->toasts);
  g_clear_object (&self->frozen);
  g_clear_object (&self->place);
  g_free (self->folder_name);
  g_free (self);
}

static gboolean
is_folder (const Flow *self)
{
  return cabas_export_get_info (self->options.kind)->suffixes[0] == NULL;
}

/* What the thread has of its own. */
typedef struct
{
  CabasDocument *frozen; /* (owned) */
  CabasExportOptions options;
  char *path; /* (owned) */
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_object_unref (self->frozen);
  g_free (self->path);
  g_free (self);
}

static gboolean
write_cb (gpointer data, const CabasPace *pace, GError **error)
{
  Work *self = data;

  self->options.pace = pace;

  return cabas_export_write (self->frozen, &self->options, self->path, error);
}

static void
tell_done (Flow *self)
{
  g_autofree char *name = g_file_get_basename (self->place);
  g_autofree char *sentence = g_strdup_printf (_ ("“%s” is written"), name);
  g_autofree char *uri = g_file_get_uri (self->place);
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_button_label (toast, _ ("Open"));
  adw_toast_set_action_name (toast, "app.show");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void work (GTask *task);

static void
replace_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Flow *self = g_task_get_task_data (task);
  g_autofree char *answer = cabas_dialogs_ask_finish (result);

  if (!g_str_equal (answer, "replace"))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  self->options.replaces = TRUE;
  work (g_steal_pointer (&task));
}

/* A file is replaced after the file chooser asked; a folder after this. `task` (transfer full) */
static void
ask_to_replace (GTask *task, const char *why)
{
  Flow *self = g_task_get_task_data (task);
  const CabasDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel") },
    { "replace", _ ("_Replace"), FALSE, TRUE },
    { NULL },
  };

  cabas_dialogs_ask_async (self->parent, _ ("Replace the folder?"), why, answers,
                           replace_answered_cb, task);
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Flow *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (cabas_job_run_finish (result, &error))
    {
      tell_done (self);
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS) && !self->options.replaces)
    {
      ask_to_replace (g_steal_pointer (&task), error->message);
      return;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cabas_dialogs_tell (self->parent, _ ("The document could not be written"), error->message);
  g_task_return_boolean (task, FALSE);
}

/* `task` (transfer full) */
static void
work (GTask *task)
{
  Flow *self = g_task_get_task_data (task);
  g_autofree char *name = g_file_get_basename (self->place);
  g_autofree char *what = g_strdup_printf (_ ("Writing “%s”…"), name);
  Work *data = g_new0 (Work, 1);

  data->frozen = g_object_ref (self->frozen);
  data->options = self->options;
  data->path = g_file_get_path (self->place);
  cabas_job_run_async (self->parent, what, write_cb, data, work_free, worked_cb, task);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Flow *self = g_task_get_task_data (task);
  g_autoptr (GFile) file = cabas_dialogs_choose_finish (result);

  if (file == NULL)
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  if (g_file_peek_path (file) == NULL)
    {
      cabas_dialogs_tell (self->parent, _ ("The document could not be written"),
                          _ ("Choose a folder of this computer, or one that is mounted on it."));
      g_task_return_boolean (task, FALSE);
      return;
    }

  self->place = is_folder (self) ? g_file_get_child (file, self->folder_name) : g_object_ref (file);
  work (g_steal_pointer (&task));
}

static char *
dup_name (CabasSession *session, const CabasExportOptions *options)
{
  /* Translators: title of a plan, and what of it is written into a file of this name. */
  g_autofree char *name = g_strdup_printf (_ ("%s – %s"), cabas_session_get_title (session),
                                           cabas_export_get_label (options->kind));

  return g_strdelimit (g_steal_pointer (&name), "/\\:*?\"<>|\n", '-');
}

void
cabas_write_flow_start (GtkWindow *parent,
                        CabasSession *session,
                        const CabasExportOptions *options,
                        AdwToastOverlay *toasts,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  const CabasExportInfo *info = cabas_export_get_info (options->kind);
  GFile *plan = cabas_session_get_file (session);
  g_autoptr (GFile) folder = plan != NULL ? g_file_get_parent (plan) : NULL;
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Flow *self = g_new0 (Flow, 1);
  g_autofree char *whole = NULL;

  cabas_session_settle (session);
  self->parent = g_object_ref (parent);
  self->toasts = g_object_ref (toasts);
  self->frozen = cabas_extract_new (cabas_session_get_document (session), CABAS_LEVEL_MEMO);
  self->options = *options;
  self->folder_name = dup_name (session, options);
  g_task_set_task_data (task, self, (GDestroyNotify) flow_free);

  if (is_folder (self))
    {
      cabas_dialogs_choose_folder_async (parent, _ ("Where to put the folder"), place_chosen_cb,
                                         task);
      return;
    }
  whole = g_strconcat (self->folder_name, info->suffixes[0], NULL);
  cabas_dialogs_save_async (parent, _ ("Export"), whole, folder, info->suffixes, place_chosen_cb,
                            task);
}

gboolean
cabas_write_flow_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* --- Pages to look at ------------------------------------------------------------------------ */

/* What the thread makes, shared with who waits for it. */
typedef struct
{
  CabasDocument *frozen; /* (owned) */
  CabasExportOptions options;
  CabasProof *proof; /* (owned) (nullable) */
} Preview;

static void
preview_clear (gpointer data)
{
  Preview *self = data;

  g_clear_object (&self->frozen);
  g_clear_pointer (&self->proof, cabas_proof_free);
}

static void
preview_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, preview_clear);
}

static gboolean
set_pages_cb (gpointer data, const CabasPace *pace, GError **error)
{
  Preview *self = data;
  CabasPaper *paper;

  self->options.pace = pace;
  paper = cabas_export_make_paper (self->frozen, &self->options, error);
  if (paper != NULL)
    self->proof = cabas_proof_new (paper, error);

  return self->proof != NULL;
}

static void
pages_set_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GtkWindow *parent = GTK_WINDOW (source);
  Preview *self = user_data;
  g_autoptr (GError) error = NULL;

  if (cabas_job_run_finish (result, &error))
    cabas_preview_window_present (parent, cabas_export_get_label (self->options.kind),
                                  g_steal_pointer (&self->proof));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cabas_dialogs_tell (parent, _ ("The document could not be written"), error->message);
  preview_unref (self);
}

void
cabas_write_flow_preview (GtkWindow *parent,
                          CabasSession *session,
                          const CabasExportOptions *options)
{
  Preview *self = g_atomic_rc_box_new0 (Preview);

  cabas_session_settle (session);
  self->frozen = cabas_extract_new (cabas_session_get_document (session), CABAS_LEVEL_MEMO);
  self->options = *options;
  cabas_job_run_async (parent, _ ("Setting the pages…"), set_pages_cb,
                       g_atomic_rc_box_acquire (self), preview_unref, pages_set_cb, self);
}
